import { oneOf, all, any, atMost } from '../../grammar/expect.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { shownAs, text } from '../../grammar/kinds.ts';
import { machine } from './machine.ts';

const shown = { 0: 'clear text', 1: 'signed', 2: 'encrypted', Clear: 'clear text', Sign: 'signed', Encrypt: 'encrypted' };

/** How the nodes of the failover cluster protect their messages and their storage traffic. Older versions give numbers, newer ones may give names. */
export const clusterSecurity = resource({
  name: 'clusterSecurity',
  title: 'Failover cluster',
  keyNames: [],
  needs: 'administrator',
  scope: { is: 'host' },
  cmdlets: {
    each: 'host',
    module: 'FailoverClusters',
    read: 'Get-Cluster',
    key: {},
    one: 'failover cluster',
    documented: { 'Get-Cluster': 'https://learn.microsoft.com/powershell/module/failoverclusters/get-cluster' },
    properties: { messages: { name: 'SecurityLevel', as: 'text' }, storage: { name: 'SecurityLevelToStorage', as: 'text' } },
  },
  facts: {
    messages: fact('cluster messages', shownAs(text('2', '1', '0'), shown)),
    storage: fact('cluster storage traffic', shownAs(text('2', '1', '0'), shown)),
  },
});

/** At least signed. Before Windows Server 2019, the cluster has no level of its own for the storage traffic. */
export const isProtected = all(
  oneOf(clusterSecurity.messages, ['1', '2', 'Sign', 'Encrypt']),
  any(oneOf(clusterSecurity.storage, ['1', '2', 'Sign', 'Encrypt']), atMost(machine.build, 17762)),
);
