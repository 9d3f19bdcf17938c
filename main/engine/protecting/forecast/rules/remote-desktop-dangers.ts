import { registryValue, type LockOutRule } from '../lock-out-rule.ts';
import { isConnectedBy } from '../operator.ts';

const listener = 'WinStations\\\\RDP-Tcp';
const policy = 'Policies\\\\Microsoft\\\\Windows NT\\\\Terminal Services';
const isOn = (value: unknown): boolean => value !== undefined && value !== 0 && value !== '0';
const byRemoteDesktop: LockOutRule['fires'] = (_change, { operator }) => isConnectedBy(operator, 'RemoteDesktop');

export const remoteDesktopDangers: readonly LockOutRule[] = [
  {
    id: 'remote-desktop-off',
    title: 'Remote Desktop is switched off',
    concerns: [registryValue('Terminal Server', 'fDenyTSConnections'), registryValue(policy, 'fDenyTSConnections')],
    toward: isOn,
    precheck: 'Your session does not come in over Remote Desktop.',
    reads: [],
    fires: byRemoteDesktop,
    when: 'now',
    proofs: ['path'],
    hazard: 'New Remote Desktop connections are refused.',
    source: 'https://learn.microsoft.com/windows-server/remote/remote-desktop-services/remotepc/remote-desktop-allow-access',
  },
  {
    id: 'remote-desktop-nla',
    title: 'Remote Desktop requires Network Level Authentication (NLA)',
    concerns: [registryValue(listener, 'UserAuthentication'), registryValue(policy, 'UserAuthentication')],
    toward: isOn,
    precheck: 'Your session does not come in over Remote Desktop.',
    reads: [],
    fires: byRemoteDesktop,
    when: 'nextSignIn',
    proofs: ['identity'],
    hazard: 'Your next sign-in over Remote Desktop needs a client that supports NLA.',
    source: 'https://learn.microsoft.com/windows-server/remote/remote-desktop-services/remotepc/remote-desktop-allow-access',
  },
  {
    id: 'remote-desktop-encryption',
    title: 'Remote Desktop changes its security layer, encryption or certificate',
    concerns: [listener, policy].map((key) => registryValue(key, 'SecurityLayer', 'MinEncryptionLevel', 'SSLCertificateSHA1Hash', 'fEncryptRPCTraffic')),
    precheck: 'Your session does not come in over Remote Desktop.',
    reads: [],
    fires: byRemoteDesktop,
    when: 'now',
    proofs: ['path'],
    hazard: 'The next Remote Desktop connection fails if the client or the certificate of the listener does not fit.',
    source: 'https://learn.microsoft.com/windows/win32/termserv/win32-tsgeneralsetting',
  },
  {
    id: 'remote-desktop-time-limit',
    title: 'Remote Desktop sessions end after a time',
    concerns: [listener, policy].map((key) => registryValue(key, 'MaxIdleTime', 'MaxDisconnectionTime', 'MaxConnectionTime')),
    toward: isOn,
    precheck: 'Your session does not come in over Remote Desktop.',
    reads: [],
    fires: byRemoteDesktop,
    when: 'someDay',
    proofs: [],
    hazard: 'Windows ends Remote Desktop sessions after this time, including long work of yours.',
    source: 'https://learn.microsoft.com/windows/client-management/mdm/policy-csp-admx-terminalserver',
  },
];
