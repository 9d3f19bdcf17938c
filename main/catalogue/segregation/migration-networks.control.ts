import { control, given } from '../control.ts';
import { all, is, some } from '../../grammar/expect.ts';
import { liveMigration } from '../../resources/hyper-v/host/live-migration.ts';
import { vmHost } from '../../resources/hyper-v/host/vm-host.ts';
import { vmMigrationNetwork } from '../../resources/hyper-v/host/vm-migration-network.ts';
import { machine } from '../../resources/windows/machine.ts';

const hasNetwork = some(vmMigrationNetwork.targets);

export const migrationNetworks = control({
  id: 'HV-A-20',
  area: 'segregation',
  serves: ['S01', 'S31'],
  title: 'The host accepts live migrations only over named networks',
  titleWhenNotMet: 'The host accepts live migrations over any network, or no network is named',
  severity: 'medium',
  depth: 'recommended',
  why: 'The memory of a VM crosses the network. On a network with VMs or users, an attacker can record it or send VMs to this host.',
  appliesWhen: {
    holds: all(is(liveMigration.enabled, true), is(machine.clustered, false)),
    otherwise: 'Live migration is disabled, or the host is a cluster node: the cluster chooses its migration networks (MigrationExcludeNetworks).',
  },
  expect: all(is(vmHost.useAnyNetworkForMigration, false), hasNetwork),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Live migrations over other networks',
    set: is(vmHost.useAnyNetworkForMigration, false),
    takesEffect: 'now',
    consequence: 'Takes effect immediately; running VMs are not affected. Live migrations to this host fail if they use another network.',
    prechecks: [
      { say: 'At least one live migration network is named (Add-VMMigrationNetwork).', holds: hasNetwork },
      {
        say: 'The partners reach this host over a named network, and it carries no VMs and no users.',
        undecided: 'The host cannot see over which addresses its partners reach it.',
      },
    ],
  },
  sources: ['live-migration'],
  examples: {
    good: [
      given(liveMigration.enabled, true),
      given(machine.clustered, false),
      given(vmHost.useAnyNetworkForMigration, false),
      given(vmMigrationNetwork.subnet, '10.0.9.0/24'),
    ],
    bad: [
      given(liveMigration.enabled, true),
      given(machine.clustered, false),
      given(vmHost.useAnyNetworkForMigration, true),
      given(vmMigrationNetwork.subnet, '10.0.9.0/24'),
    ],
  },
});
