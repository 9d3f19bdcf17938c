import { allOf, anyOf, rulingOf } from '../ruling.ts';
import { registryValue, type LockOutRule } from '../lock-out-rule.ts';
import { isConnectedBy } from '../operator.ts';

const protocols = 'SCHANNEL\\\\Protocols\\\\[^\\\\]+\\\\Server';
const algorithms = 'SCHANNEL\\\\(?:Ciphers|Hashes|KeyExchangeAlgorithms)\\\\.+';

/** Remote Desktop always uses TLS, WinRM on its HTTPS port. */
const comesOverTls: LockOutRule['fires'] = (_change, { operator }) =>
  anyOf(
    isConnectedBy(operator, 'RemoteDesktop'),
    allOf(isConnectedBy(operator, 'WinRM'), rulingOf(operator.peers === undefined || operator.peers.some((peer) => peer.port === 5986))),
  );

export const tlsDangers: readonly LockOutRule[] = [
  {
    id: 'tls-versions',
    title: 'The host refuses a TLS version, cipher or key exchange',
    concerns: [registryValue(protocols, 'Enabled', 'DisabledByDefault'), registryValue(algorithms, 'Enabled', 'ServerMinKeyBitLength')],
    toward: (value, { address }) => (/^Enabled$/i.test(address.key['name'] ?? '') ? value === 0 : value !== undefined && value !== 0),
    precheck: 'Your session does not come in over Remote Desktop or WinRM over HTTPS.',
    reads: [],
    fires: comesOverTls,
    when: 'afterRestart',
    proofs: ['path'],
    hazard: 'After the restart, your connection fails if your client supports only what is refused here.',
    source: 'https://learn.microsoft.com/windows-server/security/tls/tls-registry-settings',
  },
  {
    id: 'fips-mode',
    title: 'Windows uses FIPS algorithms only',
    concerns: [registryValue('Lsa\\\\FIPSAlgorithmPolicy', 'Enabled')],
    toward: (value) => value === 1,
    precheck: 'Your session does not come in over Remote Desktop or WinRM over HTTPS.',
    reads: [],
    fires: comesOverTls,
    when: 'afterRestart',
    proofs: ['path'],
    hazard: 'After the restart, clients and programs that use other algorithms are refused.',
    source:
      'https://learn.microsoft.com/previous-versions/windows/it-pro/windows-10/security/threat-protection/security-policy-settings/system-cryptography-use-fips-compliant-algorithms-for-encryption-hashing-and-signing',
  },
];
