import { control } from '../control.ts';
import { all, atMost, is } from '../../grammar/expect.ts';
import { vmHost } from '../../resources/hyper-v/host/vm-host.ts';
import { machine } from '../../resources/windows/machine.ts';

export const migrationLimit = control({
  id: 'HV-A-22',
  area: 'segregation',
  serves: ['S01'],
  title: 'At most 4 live migrations and 4 storage migrations run at the same time',
  titleWhenNotMet: 'More than 4 live migrations or storage migrations can run at the same time',
  severity: 'low',
  depth: 'strict',
  why: 'Many simultaneous migrations use all of the network and storage of the host. An attacker who starts them makes all VMs slow.',
  appliesWhen: { holds: is(machine.clustered, false), otherwise: 'The host is a cluster node: the cluster limits the migrations (MaximumParallelMigrations).' },
  expect: all(atMost(vmHost.maximumMigrations, 4), atMost(vmHost.maximumStorageMigrations, 4)),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Administrators who start more than 4 migrations at the same time',
    takesEffect: 'now',
    consequence: 'Takes effect immediately; VMs keep running. While 4 migrations run, further ones wait or are refused until one of them ends.',
  },
  sources: ['live-migration'],
});
