import { registryValue, type LockOutRule } from '../lock-out-rule.ts';
import { isConnectedBy } from '../operator.ts';

const service = 'Policies\\\\Microsoft\\\\Windows\\\\WinRM\\\\Service';
const own = 'CurrentVersion\\\\WSMAN\\\\Service';
const shell = `${service}\\\\WinRS`;
const byWinRM: LockOutRule['fires'] = (_change, { operator }) => isConnectedBy(operator, 'WinRM');
const page = 'https://learn.microsoft.com/windows/win32/winrm/installation-and-configuration-for-windows-remote-management';

export const winrmDangers: readonly LockOutRule[] = [
  {
    id: 'winrm-off',
    title: 'WinRM no longer listens, or refuses remote shells',
    concerns: [registryValue(service, 'AllowAutoConfig', 'IPv4Filter', 'IPv6Filter'), registryValue(shell, 'AllowRemoteShellAccess')],
    toward: (value) => value !== 1 && value !== '*',
    precheck: 'Your session does not come in over WinRM.',
    reads: [],
    fires: byWinRM,
    when: 'now',
    proofs: ['path'],
    hazard: 'New WinRM sessions are refused.',
    source: page,
  },
  {
    id: 'winrm-authentication',
    title: 'The WinRM service refuses a kind of authentication or unencrypted traffic',
    concerns: [
      registryValue(
        service,
        'AllowBasic',
        'AllowKerberos',
        'AllowNegotiate',
        'AllowCredSSP',
        'AllowUnencryptedTraffic',
        'DisableRunAs',
        'CBTHardeningLevelStatus',
      ),
      registryValue(own, 'auth_basic', 'auth_kerberos', 'auth_negotiate', 'auth_credssp', 'auth_certificate', 'allow_unencrypted'),
    ],
    toward: (value, { address }) => (/^(?:DisableRunAs|CBT)/i.test(address.key['name'] ?? '') ? value !== 0 : value !== 1),
    precheck: 'Your session does not come in over WinRM. Which authentication a session uses cannot be read.',
    reads: [],
    fires: byWinRM,
    when: 'nextSignIn',
    proofs: ['path', 'identity'],
    hazard: 'Your next WinRM session is refused if it uses this kind of authentication.',
    source: 'https://learn.microsoft.com/windows/win32/winrm/authentication-for-remote-connections',
  },
  {
    id: 'winrm-permissions',
    title: 'Other accounts may open WinRM sessions',
    concerns: [registryValue(own, 'rootSDDL')],
    precheck: 'Your session does not come in over WinRM.',
    reads: [],
    fires: byWinRM,
    when: 'nextSignIn',
    proofs: ['path', 'identity'],
    hazard: 'Your next WinRM session is refused if these permissions do not include your account.',
    source: page,
  },
];
