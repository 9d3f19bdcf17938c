import type { FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { requiredOrNot, shownAs, word } from '../../grammar/kinds.ts';
import { registry } from '../windows/registry.ts';
import { authenticationSettings, remoteDesktop } from './remote-desktop.ts';

const places = [authenticationSettings.policy.address ?? {}, authenticationSettings.listener.address ?? {}] as const;

interface InForce {
  readonly required: FactState;
  readonly decidedBy: FactState;
}
const value = (json: boolean | string): FactState => ({ is: 'value', value: json });

/** What Windows says itself; where that cannot be read, the policy value over the listener’s own. */
function inForce(facts: Facts): InForce {
  const service = rowsIn(facts, remoteDesktop)[0];
  const required = service?.state('authenticationRequired');
  if (required?.is === 'value') {
    const source = service?.state('policySource');
    return { required: value(required.value === 1), decidedBy: value(source?.is === 'value' && source.value === 1 ? 'GroupPolicy' : 'Listener') };
  }
  const [policy, listener] = places.map((place) =>
    rowsIn(facts, registry)
      .find((row) => row.part('path') === place['path'] && row.part('name') === place['name'])
      ?.state('value'),
  );
  const unread: FactState = { is: 'unread', why: 'Neither the listener nor its registry values could be read.' };
  if (policy?.is === 'value') return { required: value(policy.value === 1), decidedBy: value('GroupPolicy') };
  if (policy?.is !== 'absent') return { required: policy ?? unread, decidedBy: policy ?? unread };
  // Without a value Windows does not require it.
  if (listener?.is === 'value' || listener?.is === 'absent')
    return { required: value(listener.is === 'value' && listener.value === 1), decidedBy: value('Listener') };
  return { required: listener ?? unread, decidedBy: listener ?? unread };
}

/** Network Level Authentication (NLA) as it is in force, and which place decides. */
export const networkLevelAuthenticationInForce = resource({
  name: 'networkLevelAuthentication',
  title: 'Network Level Authentication',
  keyNames: [],
  needs: 'none',
  native: 'Win32_TSGeneralSetting UserAuthenticationRequired, else the policy value over the value of RDP-Tcp',
  scope: {
    is: 'computed',
    from: ['registry'],
    helpedBy: ['remoteDesktop'],
    addressed: places.map((key) => ({ resource: 'registry', key })),
    rows: (facts) => [{ key: {}, facts: { ...inForce(facts) } }],
  },
  facts: {
    required: fact('setting in effect', requiredOrNot),
    decidedBy: fact('decided by', shownAs(word('Listener', 'GroupPolicy'), { Listener: 'listener', GroupPolicy: 'Group Policy' })),
  },
});
