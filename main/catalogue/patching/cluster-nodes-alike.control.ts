import { control, given } from '../control.ts';
import { is, satisfies } from '../../grammar/expect.ts';
import { clusterBuilds } from '../../resources/windows/cluster-builds.ts';
import { machine } from '../../resources/windows/machine.ts';

export const clusterNodesAlike = control({
  id: 'HV-E-15',
  area: 'patching',
  serves: ['S14'],
  title: 'All nodes of the cluster run the same Windows version',
  titleWhenNotMet: 'The nodes of the cluster run different Windows versions',
  severity: 'medium',
  depth: 'recommended',
  why: 'An attacker chooses the node with the older Windows: it lacks protections of the newer one. Each VM of the cluster can run there after a failover.',
  appliesWhen: { holds: is(machine.clustered, true), otherwise: 'The host is not a cluster node.' },
  expect: satisfies(clusterBuilds.builds, 'one build on all nodes', (builds) => builds.length === 1),
  fix: {
    kind: 'steps',
    steps: [
      'List the build of each node: Get-ClusterNode | Format-Table -Property Name, State, BuildNumber.',
      'If a rolling upgrade is in progress, complete it. Microsoft supports mixed versions only during the upgrade.',
      'Move the VMs away from an older node: Suspend-ClusterNode -Name NODE -Drain.',
      'Upgrade Windows on this node, and resume it: Resume-ClusterNode -Name NODE -Failback Immediate.',
      'When all nodes have the same build, raise the functional level: Update-ClusterFunctionalLevel. This cannot be undone.',
      'Scan each node, and compare the records of two nodes: castellan compare FIRST SECOND. It shows the settings that differ.',
    ],
  },
  sources: ['cluster-rolling-upgrade'],
  examples: {
    good: [given(machine.clustered, true), given(clusterBuilds.builds, ['20348: HV01, HV02'])],
    bad: [given(machine.clustered, true), given(clusterBuilds.builds, ['17763: HV01', '20348: HV02'])],
  },
});
