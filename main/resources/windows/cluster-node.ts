import { fact, resource } from '../../grammar/resource.ts';
import { text } from '../../grammar/kinds.ts';

/** Nodes of the failover cluster, as each node knows them: also those that are down. */
export const clusterNode = resource({
  name: 'clusterNode',
  title: 'Cluster nodes',
  keyNames: ['node'],
  needs: 'administrator',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'listed',
    module: 'FailoverClusters',
    read: 'Get-ClusterNode',
    key: { node: 'Name' },
    one: 'cluster node',
    many: 'cluster nodes',
    documented: { 'Get-ClusterNode': 'https://learn.microsoft.com/previous-versions/windows/desktop/cluswmi/mscluster-node' },
    properties: { build: { name: 'BuildNumber', as: 'text' } },
  },
  label: (row) => row.key['node'] ?? 'cluster node',
  facts: { build: fact('Windows build', text('20348', '17763')) },
});
