import { fact, resource } from '../../grammar/resource.ts';
import type { FactState } from '../../contract/fact-state.ts';
import { flag, listOf, shownAs, sidList, text, word } from '../../grammar/kinds.ts';
import { networkList } from '../formats/network-list.ts';

/** `10.0.4.7>3389` is a remote address and the local port that it came in on. */
export interface Peer {
  readonly address: string;
  readonly port: number;
}
export const parsePeer = (text: string): Peer => {
  const at = text.lastIndexOf('>');
  return { address: text.slice(0, at < 0 ? undefined : at), port: at < 0 ? Number.NaN : Number(text.slice(at + 1)) };
};

/** A connection with the firewall profile and the interface that it comes in through; each is empty where Windows does not say. */
export interface Route extends Peer {
  readonly profile: string;
  readonly interface: string;
}
/** `10.0.4.7>3389>Domain>Ethernet 1`. The name of an interface is the last, because it can hold anything. */
export function parseRoute(text: string): Route {
  const [address = '', port = '', profile = '', ...name] = text.split('>');
  return { address, port: port === '' ? Number.NaN : Number(port), profile, interface: name.join('>') };
}

/** Those of SSH, SMB and WinRM are fixed. The only other port of management is that of Remote Desktop, which need not be 3389. */
export const isRemoteDesktopPort = (port: number): boolean => ![22, 445, 5985, 5986].includes(port);

/**
 * The connection, unless the token can be wrong: after an elevation as another user it can name the console in a Remote Desktop session,
 * too. So the console counts only where no Remote Desktop connection is established.
 */
export function believedConnection(connection: FactState | undefined, peers: FactState | undefined): FactState {
  if (connection?.is !== 'value' || connection.value !== 'Console') return connection ?? { is: 'notAsked' };
  if (peers?.is !== 'value' || !Array.isArray(peers.value))
    return { is: 'unread', why: 'Windows names the console, but it could not be read whether a Remote Desktop connection is established.' };
  const peer = peers.value.map((each) => parsePeer(String(each))).find(({ address, port }) => address !== '' && isRemoteDesktopPort(port));
  if (peer === undefined) return connection;
  return {
    is: 'unread',
    why: `Windows names the console, but a Remote Desktop connection from ${peer.address} is established, and this session can be part of it.`,
  };
}

/** The addresses alone: what the management networks must hold. */
const addressesOf = (peers: FactState | undefined): FactState =>
  peers?.is === 'value' && Array.isArray(peers.value)
    ? { is: 'value', value: [...new Set(peers.value.map((peer) => parsePeer(String(peer)).address))] }
    : (peers ?? { is: 'notAsked' });

/** The account of the session, its rights and its connection: the basis of the lock-out forecast. */
export const session = resource({
  name: 'session',
  title: 'Your session',
  keyNames: [],
  needs: 'none',
  lane: 'main',
  native: 'WindowsIdentity, Get-NetTCPConnection, Get-NetConnectionProfile',
  scope: { is: 'host' },
  wire: {
    rows: (rows) =>
      rows.map(({ facts, ...row }) => ({
        ...row,
        facts: { ...facts, connection: believedConnection(facts['connection'], facts['peers']), peerAddresses: addressesOf(facts['peers']) },
      })),
  },
  facts: {
    userSid: fact('your SID', text('S-1-5-21-1-2-3-1104', 'S-1-5-21-1-2-3-500'), { volatile: true }),
    userName: fact('your account', text('CORP\\anna', 'HV01\\Administrator'), { volatile: true }),
    administrator: fact('elevated administrator', flag, { volatile: true }),
    hyperVAdministrator: fact('Hyper-V administrator', flag, { volatile: true }),
    groupSids: fact('your groups', sidList, { volatile: true }),
    connection: fact('connection', shownAs(word('Console', 'RemoteDesktop', 'WinRM', 'Ssh'), { RemoteDesktop: 'Remote Desktop', Ssh: 'SSH' }), {
      volatile: true,
    }),
    peers: fact('connected addresses', listOf('a list of addresses', [['10.0.4.7>3389'], []]), { volatile: true }),
    peerAddresses: fact('addresses you are connected from', networkList, { volatile: true }),
    routes: fact('profile and interface of each connection', listOf('a list of connections', [['10.0.4.7>3389>Domain>Ethernet 1'], []]), { volatile: true }),
    pathNeighbors: fact('MAC addresses of your gateway and DNS servers', listOf('a list of MAC addresses', [[], ['00155D0A1B2C']]), {
      volatile: true,
    }),
    modules: fact(
      'PowerShell modules in use',
      listOf('a list of modules and their folders', [['Hyper-V: C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\Modules\\Hyper-V'], []]),
      {
        volatile: true,
      },
    ),
    networkProfiles: fact('firewall profiles in use', listOf('a list of profiles', [['Domain'], ['Public']]), { volatile: true }),
  },
});
