import { control } from '../control.ts';
import { all, is } from '../../grammar/expect.ts';
import { pendingRestart } from '../../resources/windows/pending-restart.ts';

export const noPendingRestart = control({
  id: 'HV-E-03',
  area: 'patching',
  serves: ['S16'],
  title: 'No restart of the host is pending',
  titleWhenNotMet: 'A restart of the host is pending to finish an installation',
  severity: 'medium',
  depth: 'essential',
  why: 'An installed update protects only after the restart. Until then, an attacker can use the vulnerability that it fixes.',
  expect: all(is(pendingRestart.updates, false), is(pendingRestart.components, false)),
  fix: {
    kind: 'steps',
    steps: [
      'Announce the restart to the users of the VMs.',
      'In a cluster, drain the node first. Otherwise move the VMs to another host or shut them down.',
      'Restart the host, check that all VMs run again, and scan again.',
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
});
