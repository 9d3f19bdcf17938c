import type { Facts } from '../../../contract/reading.ts';
import { rowsIn } from '../../../grammar/rows.ts';
import { machine } from '../../../resources/windows/machine.ts';
import { isRemoteDesktopPort, parsePeer, parseRoute, session, type Peer } from '../../../resources/windows/session.ts';
import { allOf, rulingOf, unreadRuling, type Ruling } from './ruling.ts';

export type ConnectionKind = 'Console' | 'RemoteDesktop' | 'WinRM' | 'Ssh' | 'unknown';

/** How you are connected, as whom: read from the host, not assumed. What is undefined could not be read. */
export interface Operator {
  readonly connection: ConnectionKind;
  /** Remote addresses and local ports of connections that can be yours: those of this kind of session. */
  readonly peers: readonly Peer[] | undefined;
  /** Firewall profiles that your connection comes in through; all in use where the connection does not say. */
  readonly profiles: readonly string[] | undefined;
  /** Firewall profiles in use. */
  readonly allProfiles: readonly string[] | undefined;
  /** Network interfaces that your connection comes in through. */
  readonly interfaces: readonly string[] | undefined;
  /** MAC addresses of the gateway and the DNS servers of this host. */
  readonly neighbors: readonly string[] | undefined;
  readonly userSid: string | undefined;
  /** Yourself and your groups. */
  readonly sids: readonly string[] | undefined;
  /** Your account is one of this host, not of a domain. */
  readonly local: Ruling;
}

const ports: Readonly<Record<ConnectionKind, ((port: number) => boolean) | undefined>> = {
  Console: undefined,
  RemoteDesktop: isRemoteDesktopPort,
  WinRM: (port) => port === 5985 || port === 5986,
  Ssh: (port) => port === 22,
  unknown: () => true,
};

const isConnection = (text: string | undefined): text is ConnectionKind => text !== undefined && text in ports;

/** `HV01\anna` on HV01 is an account of the host; so is every account of a host outside a domain. */
function isLocal(facts: Facts, userName: string | undefined): Ruling {
  const [computer] = rowsIn(facts, machine);
  const joined = computer?.state('domainJoined');
  if (joined?.is === 'value' && joined.value === false) return 'yes';
  const [name, host] = [userName?.split('\\')[0], computer?.text('name')];
  if (name === undefined || host === undefined) return unreadRuling('It could not be read whether your account is an account of this host.');
  return rulingOf(name.toLowerCase() === host.toLowerCase());
}

export function operatorOf(facts: Facts): Operator {
  const [own] = rowsIn(facts, session);
  const connection = own?.text('connection');
  const kind = isConnection(connection) ? connection : 'unknown';
  const isYours = (peer: Peer): boolean => peer.address !== '' && ports[kind]?.(peer.port) === true;
  const peers = own?.list('peers')?.map(parsePeer).filter(isYours);
  const routes = own?.list('routes')?.map(parseRoute).filter(isYours);
  const over = routes?.length === 0 ? undefined : routes;
  const [userSid, groups] = [own?.text('userSid'), own?.list('groupSids')];
  return {
    connection: kind,
    // A session over the network without a connection was not read right.
    peers: peers?.length === 0 && kind !== 'Console' ? undefined : peers,
    profiles: over?.every((each) => each.profile !== '') === true ? [...new Set(over.map((each) => each.profile))] : own?.list('networkProfiles'),
    allProfiles: own?.list('networkProfiles'),
    interfaces: over?.every((each) => each.interface !== '') === true ? [...new Set(over.map((each) => each.interface))] : undefined,
    neighbors: own?.list('pathNeighbors'),
    userSid,
    sids: userSid === undefined || groups === undefined ? undefined : [userSid, ...groups],
    local: isLocal(facts, own?.text('userName')),
  };
}

const connectionWords: Readonly<Record<ConnectionKind, string>> = {
  Console: 'at its console',
  RemoteDesktop: 'over Remote Desktop',
  WinRM: 'over WinRM',
  Ssh: 'over SSH',
  unknown: 'in a way that could not be read',
};

export function operatorWords({ connection, peers }: Operator): string {
  const from = [...new Set(peers?.map((peer) => peer.address))];
  return `${connectionWords[connection]}${connection === 'Console' || from.length === 0 ? '' : ` from ${from.join(', ')}`}`;
}

const kindUnread = unreadRuling('Your type of connection could not be read.');

/** Whether you are connected in one of these ways. */
export const isConnectedBy = ({ connection }: Operator, ...kinds: readonly ConnectionKind[]): Ruling =>
  connection === 'unknown' ? kindUnread : rulingOf(kinds.includes(connection));

/** Whether your session comes in over the network. */
export const isRemote = (operator: Operator): Ruling => isConnectedBy(operator, 'RemoteDesktop', 'WinRM', 'Ssh');

const builtInAdministrator = /^S-1-5-21-(\d+-)+500$/;
export const isBuiltInAdministrator = ({ userSid }: Operator): Ruling =>
  userSid === undefined ? unreadRuling('Your account could not be read.') : rulingOf(builtInAdministrator.test(userSid));

/** Whether UAC filters network sign-ins with your account: it is one of the host and you come in with it over WinRM or SSH. */
export const signsInWithLocalAccount = (operator: Operator): Ruling => allOf(isConnectedBy(operator, 'WinRM', 'Ssh'), operator.local);

/** Whether one of these SIDs is you or a group of yours. */
export function isOneOfYours({ sids }: Operator, others: readonly string[]): Ruling {
  if (others.length === 0) return 'no';
  return sids === undefined ? unreadRuling('Your account or its groups could not be read.') : rulingOf(others.some((sid) => sids.includes(sid)));
}
