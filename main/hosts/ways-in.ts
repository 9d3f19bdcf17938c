import { fromHost } from '../contract/foreign-text.ts';
import type { FactState } from '../contract/fact-state.ts';
import type { SessionKind, SignIn, WayInConnection, WaysIn } from '../contract/rollback.ts';
import type { WireRow } from '../grammar/resource-shape.ts';
import { believedConnection, parsePeer } from '../resources/windows/session.ts';

type FactsOf = WireRow['facts'] | undefined;

const kinds: Readonly<Record<string, SessionKind>> = { Console: 'console', RemoteDesktop: 'remoteDesktop', WinRM: 'winRM', Ssh: 'ssh' };
/** By logon type; 7 with an address is a return to a session of Remote Desktop. */
const signInKinds: Readonly<Record<string, SignIn['kind']>> = { 2: 'console', 3: 'network', 7: 'unlock', 8: 'network', 10: 'remoteDesktop' };
const noAddress = new Set(['', '-', '127.0.0.1', '::1']);

/** How the host is reached, by what the collectors waysIn and session answered. What they could not read is named. */
export function waysInOf(ways: FactsOf, session: FactsOf): WaysIn {
  const unread: WaysIn['unread'][number][] = [];
  const list = (what: WaysIn['unread'][number]['what'], state: FactState | undefined): readonly string[] => {
    if (state?.is === 'value' && Array.isArray(state.value)) return state.value.filter((each): each is string => typeof each === 'string');
    unread.push({ what, why: whyOf(state) });
    return [];
  };
  const connections = list('connections', ways?.['connections']).flatMap(connectionOf);
  // Without the ports of its listeners a connection of WinRM can be missing in the list, or be taken for one of another service.
  if (ways?.['connections']?.is === 'value') list('connections', ways['winRmPorts']);
  const signIns = list('signIns', ways?.['signIns']).flatMap(signInOf);
  const text = (name: string): string | undefined => {
    const state = session?.[name];
    return state?.is === 'value' && typeof state.value === 'string' ? state.value : undefined;
  };
  const sid = text('userSid');
  const peers = session?.['peers'];
  const connection = session?.['connection'];
  // A console that can be a Remote Desktop session is proven by a sign-in over the network, not by one at the console.
  const kind = believedConnection(connection, peers).is === 'unread' && connection?.is === 'value' ? 'unknown' : kinds[text('connection') ?? ''];
  if (sid === undefined || kind === undefined || peers?.is !== 'value')
    unread.push({ what: 'session', why: whyOf([session?.['userSid'], connection, peers].find((each) => each?.is !== 'value')) });
  return {
    connections,
    signIns,
    session: {
      sid: sid ?? '',
      kind: kind ?? 'unknown',
      peers:
        peers?.is === 'value' && Array.isArray(peers.value)
          ? peers.value.map((peer) => parsePeer(String(peer))).filter(({ port }) => Number.isInteger(port))
          : [],
    },
    unread,
  };
}

const whyOf = (state: FactState | undefined): string =>
  state?.is === 'unread' ? state.why : state?.is === 'unsupported' ? state.why : 'The host gave no answer to this question.';

function connectionOf(text: string): readonly WayInConnection[] {
  const [, port, address, peerPort] = /^(\d{1,5}) (\S+) (\d{1,5})$/u.exec(text) ?? [];
  if (port === undefined || address === undefined || peerPort === undefined) return [];
  return [{ port: Number(port), address: fromHost(address), peerPort: Number(peerPort) }];
}

function signInOf(text: string): readonly SignIn[] {
  const [record = '', at = '', sid = '', type = '', address = '', elevated = ''] = text.split('|');
  if (!/^\d{1,15}$/u.test(record) || !/^S-1(-\d+)+$/u.test(sid)) return [];
  return [
    {
      record: Number(record),
      at: fromHost(at),
      sid,
      kind: signInKinds[type] ?? 'other',
      ...(!noAddress.has(address) && { address: fromHost(address) }),
      ...(elevated !== '' && { elevated: elevated === 'yes' }),
    },
  ];
}
