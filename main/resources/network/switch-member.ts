import type { FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { listOf } from '../../grammar/kinds.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { netBinding } from './net-binding.ts';

/** The extensible virtual switch, and the protocols of the host that it takes the place of. */
const virtualSwitch = 'vms_pp';
const ofHost: readonly string[] = ['ms_tcpip', 'ms_tcpip6', 'ms_server', 'ms_msclient'];

interface Member {
  readonly adapter: string;
  readonly protocols: FactState;
}

function members(facts: Facts): readonly Member[] {
  const rows = rowsIn(facts, netBinding);
  const notRead: FactState = { is: 'unread', why: 'Not all bindings of the network adapters could be read.' };
  if (rows.some((row) => row.state('enabled').is !== 'value' || row.text('component') === undefined || row.text('adapter') === undefined))
    return [{ adapter: 'unread:bindings', protocols: notRead }];
  const enabled = rows.flatMap((row) => {
    const state = row.state('enabled');
    return state.is === 'value' && state.value === true ? [{ adapter: row.text('adapter') ?? '', component: row.text('component') ?? '' }] : [];
  });
  const carrying = new Set(enabled.filter(({ component }) => component === virtualSwitch).map(({ adapter }) => adapter));
  const bound = (name: string): readonly string[] =>
    enabled.filter(({ adapter, component }) => adapter === name && ofHost.includes(component)).map(({ component }) => component);
  return [...carrying].sort().map((adapter) => ({ adapter, protocols: { is: 'value', value: [...bound(adapter)].sort() } }));
}

/** Physical network adapters that carry a virtual switch, with the protocols of the host that are still bound to them. */
export const switchMember = resource({
  name: 'switchMember',
  title: 'Network adapters of virtual switches',
  keyNames: ['adapter'],
  needs: 'none',
  native: 'Get-NetAdapterBinding',
  scope: {
    is: 'computed',
    from: ['netBinding'],
    addressed: [],
    rows: (facts) => members(facts).map(({ adapter, protocols }) => ({ key: { adapter }, facts: { protocols } })),
  },
  label: (row) => row.key['adapter'] ?? 'network adapter',
  facts: { protocols: fact('bound protocols of the host', listOf('a list of components', [[], ['ms_tcpip', 'ms_server']])) },
});
