import { control } from '../control.ts';
import { is, not } from '../../grammar/expect.ts';
import { machine } from '../../resources/windows/machine.ts';

export const noDomainController = control({
  id: 'HV-A-03',
  area: 'segregation',
  serves: ['S01', 'S16', 'S19'],
  title: 'The host is not a domain controller',
  titleWhenNotMet: 'The host is a domain controller',
  severity: 'high',
  depth: 'essential',
  why: 'Each administrator of the domain is then administrator of the host and of every VM. An attacker who breaks into the host owns the whole domain.',
  expect: not(is(machine.productType, 'DomainController')),
  fix: {
    kind: 'steps',
    steps: [
      'Create a VM as a new domain controller on another host, promote it and let it replicate.',
      'Transfer the operations master roles, DNS and time service to it. Check clients that use this host as DNS server. Point the DNS client of this host to the new one as well.',
      'Move or shut down the VMs, and have console access: the host restarts in the next step.',
      'Demote this host: Uninstall-ADDSDomainController. Store the password of the local Administrator that it asks for.',
      'Remove the role AD-Domain-Services and scan again. Groups of the host are then local groups again: check their members.',
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
});
