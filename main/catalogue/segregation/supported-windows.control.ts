import { control } from '../control.ts';
import { is } from '../../grammar/expect.ts';
import { hostSystem } from '../../resources/hyper-v/host/host-system.ts';

export const supportedWindows = control({
  id: 'HV-A-05',
  area: 'segregation',
  serves: ['S14', 'S16'],
  title: 'Windows on the host receives security updates',
  titleWhenNotMet: 'Windows on the host no longer receives security updates',
  severity: 'high',
  depth: 'essential',
  why: 'Vulnerabilities of the hypervisor that are found after the end of support are not fixed. An attacker in a VM can use them to reach the host.',
  expect: is(hostSystem.supported, true),
  fix: {
    kind: 'steps',
    steps: [
      'Windows Server: plan a new installation with a supported version. Windows client: upgrade it to a supported version. Move the VMs to another host first, or export them.',
      'In a cluster, use a rolling upgrade: one node after the other.',
      'With paid extended updates (ESU), accept the risk until they end, with the contract as the reason.',
      'Scan again.',
    ],
  },
  sources: ['windows-lifecycle', 'hyper-v-security-plan'],
});
