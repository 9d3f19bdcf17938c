import type { Key } from '../../../../../main/contract/address.ts';
import type { FactState, SettledState } from '../../../../../main/contract/fact-state.ts';
import type { Json } from '../../../../../main/contract/json.ts';
import type { Change, Edit } from '../../../../../main/contract/plan.ts';
import type { Facts, Reading } from '../../../../../main/contract/reading.ts';
import type { LockOutRule } from '../../../../../main/engine/protecting/forecast/lock-out-rule.ts';
import { operatorOf } from '../../../../../main/engine/protecting/forecast/operator.ts';
import { factsOf, reading, row, value } from '../../known.ts';

const settled = (json: Json | undefined): SettledState => (json === undefined ? { is: 'absent' } : { is: 'value', value: json });

/** A change as the planner makes it, as far as the forecast reads it. */
export function changeOf(
  resource: string,
  key: Key,
  property: string,
  to: Json | undefined,
  more: { readonly from?: Json; readonly edit?: Edit } = {},
): Change {
  return {
    address: { resource, key, property },
    target: { kind: 'host', key: {}, label: 'HV01' },
    label: property,
    from: settled(more.from),
    to: settled(to),
    edit: more.edit ?? { how: 'replace' },
    shownFrom: '',
    shownTo: '',
    native: { text: '', parts: [] } as unknown as Change['native'],
    controls: ['W00-00'],
    consequence: [],
    takesEffect: 'now',
    undo: { is: 'exact' },
    standing: { is: 'ready' },
  };
}
export const registryChange = (path: string, name: string, to: Json | undefined): Change => changeOf('registry', { path, name, kind: 'DWord' }, 'value', to);
export const setChange = (resource: string, key: Key, property: string, from: readonly string[], to: readonly string[]): Change =>
  changeOf(resource, key, property, [...to], {
    from: [...from],
    edit: { how: 'difference', add: to.filter((each) => !from.includes(each)), remove: from.filter((each) => !to.includes(each)) },
  });

export const you = 'S-1-5-21-1-2-3-1001';
export const builtIn = 'S-1-5-21-1-2-3-500';
type SessionFacts = Readonly<Record<string, FactState>>;
const session = (kind: string, port: number, more: SessionFacts = {}): Reading =>
  reading('session', [
    row(
      {},
      {
        connection: value(kind),
        userSid: value(you),
        userName: value('HV01\\anna'),
        groupSids: value(['S-1-5-32-544', 'S-1-5-113']),
        peers: value(kind === 'Console' ? [] : [`10.0.4.7>${String(port)}`]),
        routes: value(kind === 'Console' ? [] : [`10.0.4.7>${String(port)}>Domain>Ethernet 1`]),
        networkProfiles: value(['Domain', 'Public']),
        pathNeighbors: value(['00155D000001']),
        ...more,
      },
    ),
  ]);
export const atConsole = (more?: SessionFacts): Reading => session('Console', 0, more);
export const overRemoteDesktop = (more?: SessionFacts): Reading => session('RemoteDesktop', 3389, more);
export const overWinRM = (more?: SessionFacts): Reading => session('WinRM', 5985, more);
export const overSsh = (more?: SessionFacts): Reading => session('Ssh', 22, more);

export const computer = (more: SessionFacts = {}): Reading =>
  reading('machine', [row({}, { name: value('HV01'), domainJoined: value(true), clustered: value(false), ...more })]);
/** VMs by name: true is a domain controller, undefined one that reports nothing. */
export const vms = (roles: Readonly<Record<string, boolean | undefined>>): readonly Reading[] => [
  reading(
    'vm',
    Object.keys(roles).map((vm) => row({ vm }, { name: value(vm), state: value('Running') })),
  ),
  reading(
    'guest',
    Object.entries(roles).flatMap(([vm, role]) => (role === undefined ? [] : [row({ vm }, { vmName: value(vm), domainController: value(role) })])),
  ),
];

export interface InboundRuleFacts {
  readonly rule: string;
  readonly ports: readonly string[];
  readonly from?: readonly string[];
  readonly profiles?: readonly string[];
  readonly source?: string;
  readonly interfaces?: readonly string[];
}
export const inbound = (...rules: readonly InboundRuleFacts[]): Reading =>
  reading(
    'firewallRule',
    rules.map(({ rule, ports, from = ['Any'], profiles = ['Domain', 'Private', 'Public'], source = 'Local', interfaces = ['Any'] }) =>
      row(
        { rule },
        {
          name: value(rule),
          displayName: value(rule),
          protocol: value('TCP'),
          localPorts: value([...ports]),
          profiles: value([...profiles]),
          remoteAddresses: value([...from]),
          localAddresses: value(['Any']),
          interfaces: value([...interfaces]),
          interfaceTypes: value(['Any']),
          conditions: value([]),
          opens: value([]),
          source: value(source),
        },
      ),
    ),
  );

export const answerIn = (rule: LockOutRule, change: Change, facts: Facts): ReturnType<LockOutRule['fires']> =>
  rule.fires(change, { facts, operator: operatorOf(facts) });
/** No rule blocks, where none is given. */
export const world = (...readings: readonly Reading[]): Facts => factsOf(reading('firewallBlock', []), ...readings);
