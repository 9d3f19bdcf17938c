import type { Change } from '../../contract/plan.ts';
import type { Facts } from '../../contract/reading.ts';
import { firewallRule } from '../../resources/network/firewall-rule.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { namesFrom } from '../../resources/names/names-from.ts';
import { principal } from '../../grammar/principal.ts';
import { remoteDesktopPort } from '../../resources/network/management-ports.ts';
import { authenticationSettings } from '../../resources/network/remote-desktop.ts';
import { vmNetworkAdapter } from '../../resources/hyper-v/vm-network-adapter.ts';
import { keyText } from '../../words/key-text.ts';

/** How we are connected, as whom: read from the host, not assumed. */
export interface Path {
  readonly connection: 'Console' | 'RemoteDesktop' | 'WinRM' | 'Ssh' | 'unknown';
  readonly peers: readonly string[];
  readonly networkProfiles: readonly string[];
  /** MAC addresses of the gateway and the name servers that the way to the host leads over. */
  readonly neighbors: readonly string[];
  /** Yourself and your groups, as far as they could be read. */
  readonly sids: readonly string[];
  /** False where your account or your groups could not be read: any SID may then be yours. */
  readonly sidsKnown: boolean;
}

export function pathOf(facts: Facts): Path {
  const row = facts['session']?.rows[0]?.facts ?? {};
  const text = (name: string): string | undefined => {
    const state = row[name];
    return state?.is === 'value' && typeof state.value === 'string' ? state.value : undefined;
  };
  const texts = (name: string): readonly string[] => {
    const state = row[name];
    return state?.is === 'value' && Array.isArray(state.value) ? state.value.map(String) : [];
  };
  const connection = text('connection');
  return {
    connection: connection === 'Console' || connection === 'RemoteDesktop' || connection === 'WinRM' || connection === 'Ssh' ? connection : 'unknown',
    peers: texts('peers'),
    networkProfiles: texts('networkProfiles'),
    neighbors: texts('pathNeighbors'),
    sids: [...(text('userSid') === undefined ? [] : [text('userSid') ?? '']), ...texts('groupSids')],
    sidsKnown: text('userSid') !== undefined && row['groupSids']?.is === 'value',
  };
}

const connectionWords: Readonly<Record<Path['connection'], string>> = {
  Console: 'at its console',
  RemoteDesktop: 'over Remote Desktop',
  WinRM: 'over WinRM',
  Ssh: 'over SSH',
  unknown: 'in a way that could not be read',
};

export function pathWords(path: Path): string {
  const from = [...new Set(path.peers.map((peer) => peer.split('>')[0] ?? ''))].filter((address) => address !== '');
  return `${connectionWords[path.connection]}${path.connection === 'Console' || from.length === 0 ? '' : ` from ${from.join(', ')}`}`;
}

const removedBy = (change: Change): readonly unknown[] => (change.edit.how === 'difference' ? change.edit.remove : []);

/** Whether the change is about a VM that the operator’s way leads through: its adapter answers as gateway or name server. */
function isOnTheWay({ address }: Change, path: Path, facts: Facts): boolean {
  const own = rowsIn(facts, vmNetworkAdapter).filter((row) =>
    address.resource === 'vmNetworkAdapter'
      ? row.part('adapter') === address.key['adapter']
      : address.key['vm'] !== undefined && row.text('vm') === address.key['vm'],
  );
  return own.some((row) => path.neighbors.includes(row.text('macAddress') ?? ''));
}

/** What the forecast needs besides the facts of the change; it is read before planning. */
export const forecastFacts = ['session', 'vmNetworkAdapter', 'guest'] as const;

/** Changes that concern Remote Desktop alone: the requirement of NLA, and rules that open nothing else. */
function isRemoteDesktopOnly({ address }: Change, facts: Facts): boolean {
  if (address.resource === 'registry')
    return [authenticationSettings.policy, authenticationSettings.listener].some((setting) => keyText(setting.address ?? {}) === keyText(address.key));
  if (address.resource !== 'firewallRule') return false;
  const opens = rowsIn(facts, firewallRule)
    .find((row) => row.part('rule') === address.key['rule'])
    ?.list('opens');
  return opens !== undefined && opens.length > 0 && opens.every((port) => port === remoteDesktopPort);
}

/**
 * Why this change could cut the connection that is in use, or lock its user out; undefined where nothing says so. `declared` is what the control itself says:
 * such a change is on hold for every path that is found, because cluster partners and other administrators have paths that cannot be read from here. Only
 * what concerns Remote Desktop alone is free at the console.
 */
export function endangers(change: Change, declared: boolean, facts: Facts): string | undefined {
  const path = pathOf(facts);
  if (change.address.resource === 'localGroup') {
    const own = removedBy(change).filter((sid) => path.sids.includes(String(sid)));
    if (own.length > 0)
      return `You are a member of this group through ${own.map((sid) => principal(String(sid), namesFrom(facts))).join(', ')}. This change would remove your own access.`;
    return !path.sidsKnown && removedBy(change).length > 0
      ? 'Your account or its groups could not be read. Castellan cannot check whether this change removes your own access.'
      : undefined;
  }
  if (isOnTheWay(change, path, facts)) return `${change.target.label} is the gateway or a DNS server of this host. This change can cut your connection.`;
  if (!declared) return undefined;
  // A session at the console does not come in over Remote Desktop.
  if (path.connection === 'Console' && isRemoteDesktopOnly(change, facts)) return undefined;
  return `${whatItCuts(change, path)} It stays on hold, because Castellan cannot restore the old value after a lost connection.`;
}

function whatItCuts({ address }: Change, path: Path): string {
  const connected = `You are connected ${pathWords(path)}`;
  if (path.connection === 'Console') return `${connected}. This change can cut other connections, or prevent the next sign-in.`;
  const isElsewhere = address.resource === 'firewallProfile' && path.networkProfiles.length > 0 && !path.networkProfiles.includes(address.key['profile'] ?? '');
  return isElsewhere ? `${connected}, not through this profile. Other connections can use it.` : `${connected}, and this change can cut that connection.`;
}
