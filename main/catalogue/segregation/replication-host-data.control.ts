import { control, given } from '../control.ts';
import { all, is } from '../../grammar/expect.ts';
import { isOutgoing, vmReplication } from '../../resources/hyper-v/vm-replication.ts';

export const replicationHostData = control({
  id: 'HV-A-26',
  area: 'segregation',
  serves: ['S01', 'S32'],
  title: 'Outgoing replication is healthy, uses certificates and sends no data about the host',
  titleWhenNotMet: 'Replication of {target} sends data about the host, is not healthy or does not use certificates',
  severity: 'medium',
  depth: 'recommended',
  why: 'The replica server passes the name of the primary host on to the guest. An attacker in the VM then knows which host to attack.',
  each: vmReplication.targets.where(isOutgoing),
  expect: is(vmReplication.replicateHostKvpItems, false),
  report: {
    half: all(is(vmReplication.health, 'Normal'), is(vmReplication.authentication, 'Certificate')),
    because:
      'Replication is not healthy, or the data crosses the network over HTTP without encryption (Kerberos). See Get-VMReplication, and HV-A-24 for certificates.',
  },
  fix: {
    kind: 'set',
    class: 'auto',
    loses: 'nobody',
    takesEffect: 'now',
    consequence: 'No impact on users or VMs. The replica server no longer receives the data items of the host (KVP). Health and certificates are not changed.',
  },
  sources: ['hyper-v-replica'],
  examples: {
    good: [
      given(vmReplication.mode, 'Primary'),
      given(vmReplication.replicateHostKvpItems, false),
      given(vmReplication.health, 'Normal'),
      given(vmReplication.authentication, 'Certificate'),
    ],
    bad: [
      given(vmReplication.mode, 'Primary'),
      given(vmReplication.replicateHostKvpItems, true),
      given(vmReplication.health, 'Normal'),
      given(vmReplication.authentication, 'Certificate'),
    ],
  },
});
