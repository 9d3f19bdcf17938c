import type { FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { listOf } from '../../grammar/kinds.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { clusterNode } from './cluster-node.ts';

/** Each build once, with the nodes that run it. */
function builds(facts: Facts): FactState {
  const rows = rowsIn(facts, clusterNode);
  if (rows.length === 0) return { is: 'unread', why: facts[clusterNode.resource.name]?.problem?.why ?? 'Windows listed no cluster node.' };
  const nodes = new Map<string, string[]>();
  for (const row of rows) {
    const build = row.text('build');
    if (build === undefined) return { is: 'unread', why: `The build of ${row.part('node')} could not be read.` };
    nodes.set(build, [...(nodes.get(build) ?? []), row.part('node')]);
  }
  return { is: 'value', value: [...nodes].map(([build, names]) => `${build}: ${names.sort().join(', ')}`).sort() };
}

/** The builds of Windows in the failover cluster: what one node can say of all others without a connection to them. */
export const clusterBuilds = resource({
  name: 'clusterBuilds',
  title: 'Windows builds in the cluster',
  keyNames: [],
  needs: 'administrator',
  native: 'Get-ClusterNode | Format-Table -Property Name, BuildNumber',
  scope: { is: 'computed', from: ['clusterNode'], addressed: [], rows: (facts) => [{ key: {}, facts: { builds: builds(facts) } }] },
  facts: { builds: fact('builds', listOf('a list of builds with their nodes', [['20348: HV01, HV02'], ['17763: HV01', '20348: HV02']])) },
});
