import { allOf, anyOf, unreadRuling, type Ruling } from '../ruling.ts';
import { isDomainMember } from '../domain-controller-here.ts';
import { filesOnShares } from '../files-on-shares.ts';
import { registryValue, type LockOutRule, type Scene } from '../lock-out-rule.ts';
import { isRemote } from '../operator.ts';

const lsa = 'Control\\\\Lsa';
const msv = 'Control\\\\Lsa\\\\MSV1_0';
const protocolUnread = unreadRuling('It could not be read whether you signed in with Kerberos or NTLM.');

/** A local account never has Kerberos. For a domain account it depends on the client, and nothing on the host says it reliably. */
const signedInWithNtlm = ({ operator }: Scene): Ruling => allOf(isRemote(operator), anyOf(operator.local, protocolUnread));

export const authenticationDangers: readonly LockOutRule[] = [
  {
    id: 'ntlm-restricted',
    title: 'NTLM is restricted or refused',
    concerns: [
      registryValue(lsa, 'LmCompatibilityLevel'),
      registryValue(msv, 'RestrictReceivingNTLMTraffic', 'RestrictSendingNTLMTraffic', 'NtlmMinServerSec', 'NtlmMinClientSec'),
    ],
    // Audit values of both restrictions are harmless: they refuse from 2 on, the receiving one from 1 on.
    toward: (value, { address }) => (/^RestrictSending/i.test(address.key['name'] ?? '') ? value === 2 : value !== undefined && value !== 0),
    precheck: 'You did not sign in with NTLM. Kerberos needs a domain account and the name of the host, not its address.',
    reads: ['machine'],
    fires: (_change, scene) => signedInWithNtlm(scene),
    when: 'nextSignIn',
    proofs: ['identity'],
    hazard: 'A sign-in with NTLM is refused if your client does not meet the new level.',
    source: 'https://learn.microsoft.com/troubleshoot/windows-client/windows-security/enable-ntlm-2-authentication',
  },
  {
    id: 'kerberos-encryption',
    title: 'Kerberos accepts fewer encryption types',
    concerns: [registryValue('System\\\\Kerberos\\\\Parameters', 'SupportedEncryptionTypes')],
    precheck: 'The host is not a member of a domain. Which keys accounts have cannot be read.',
    reads: ['machine'],
    fires: (_change, { facts }) => isDomainMember(facts),
    when: 'nextSignIn',
    proofs: ['identity'],
    hazard: 'A sign-in with Kerberos fails if the account or the domain controller has only keys of another type.',
    source: 'https://learn.microsoft.com/windows-server/security/kerberos/preventing-kerberos-change-password-that-uses-rc4-secret-keys',
  },
  {
    id: 'ldap-signing',
    title: 'LDAP needs signing or channel binding',
    concerns: [
      registryValue('Services\\\\LDAP', 'LDAPClientIntegrity'),
      registryValue('NTDS\\\\Parameters', 'LDAPServerIntegrity', 'LdapEnforceChannelBinding'),
    ],
    toward: (value) => value === 2,
    precheck: 'The host is not a member of a domain.',
    reads: ['machine'],
    fires: (_change, { facts }) => isDomainMember(facts),
    when: 'someDay',
    proofs: [],
    hazard: 'Programs that ask the directory without signing stop working, such as backup and monitoring.',
    source: 'https://learn.microsoft.com/troubleshoot/windows-server/active-directory/enable-ldap-signing-in-windows-server',
  },
  {
    id: 'smb-signing-of-storage',
    title: 'SMB needs signing, encryption or a newer dialect on a host with VM files on shares',
    concerns: [
      ...['requireSigning', 'requireEncryption', 'smb2DialectMin'].map((property) => ({ resource: 'smbClient', property })),
      registryValue('LanmanWorkstation(?:\\\\Parameters)?', 'RequireSecuritySignature', 'RequireEncryption', 'MinSmb2Dialect'),
    ],
    toward: (value) => value !== false && value !== 0 && value !== undefined,
    precheck: 'No VM has files on an SMB share.',
    reads: ['vm', 'vmHardDisk', 'vmSmbStorage'],
    fires: (_change, { facts }) => filesOnShares(facts),
    when: 'someDay',
    proofs: [],
    hazard: 'If a file server cannot do this, its VMs lose their disks and pause (Paused-Critical), while you stay connected.',
    source: 'https://learn.microsoft.com/windows-server/storage/file-server/smb-signing-overview',
  },
  {
    id: 'smb-server-demands',
    title: 'The SMB server refuses SMB 1.0, unsigned or unencrypted sessions',
    concerns: ['smb1', 'requireSigning', 'encryptData', 'rejectUnencryptedAccess', 'smb2DialectMin'].map((property) => ({ resource: 'smbServer', property })),
    toward: (value, { address }) => (address.property === 'smb1' ? value === false : value !== false),
    precheck: 'Your session does not use SMB of this host. The sessions of other computers and their dialects are not read.',
    reads: ['machine'],
    fires: () => unreadRuling('It could not be read which computers have files of this host open, and with which SMB dialect.'),
    when: 'someDay',
    proofs: [],
    hazard: 'Computers that open shares of this host with an older SMB version are refused, such as cluster partners, scanners and backup.',
    source: 'https://learn.microsoft.com/windows-server/storage/file-server/smb-security',
  },
  {
    id: 'rpc-unauthenticated',
    title: 'RPC refuses clients without authentication',
    concerns: [registryValue('Windows NT\\\\Rpc', 'RestrictRemoteClients', 'EnableAuthEpResolution')],
    toward: (value) => value !== undefined && value !== 0,
    precheck: 'Your session is at the console.',
    reads: [],
    fires: (_change, { operator }) => isRemote(operator),
    when: 'afterRestart',
    proofs: ['path'],
    hazard: 'After the restart, management tools that call RPC without authentication are refused.',
    source: 'https://learn.microsoft.com/windows/client-management/mdm/policy-csp-remoteprocedurecall',
  },
];
