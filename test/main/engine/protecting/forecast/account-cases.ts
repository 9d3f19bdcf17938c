import { reading, row, value } from '../../known.ts';
import { inTwoWorlds, withTwoValues, type RuleCase } from './rule-case.ts';
import { atConsole, builtIn, changeOf, computer, overRemoteDesktop, overWinRM, registryChange, setChange, vms, world, you } from './scenes.ts';

const system = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System';
const winlogon = 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon';
const lsa = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa';
const other = 'S-1-5-21-9-9-9-9';
const domainAccount = { userName: value('CORP\\anna') };
const ownController = world(atConsole(), computer(), ...vms({ DC01: true }));
const otherControllers = world(atConsole(), computer(), ...vms({ SQL01: false }));
const controllers = (path: string, name: string, to: number | string): RuleCase =>
  inTwoWorlds(registryChange(path, name, to), ['a VM of this host is a domain controller', ownController], ['no VM of this host is one', otherControllers]);
const groups = world(overRemoteDesktop());

export const accountCases: Readonly<Record<string, RuleCase>> = {
  'uac-remote-filter': inTwoWorlds(
    registryChange(system, 'LocalAccountTokenFilterPolicy', undefined),
    ['over WinRM with a local account', world(overWinRM(), computer())],
    ['over WinRM with a domain account', world(overWinRM(domainAccount), computer())],
  ),
  'uac-built-in-administrator': inTwoWorlds(
    registryChange(system, 'FilterAdministratorToken', 1),
    ['over WinRM as the built-in Administrator', world(overWinRM({ userSid: value(builtIn) }))],
    ['over WinRM as another account', world(overWinRM())],
  ),
  'uac-on': inTwoWorlds(
    registryChange(system, 'EnableLUA', 1),
    ['over WinRM on a host outside a domain', world(overWinRM(domainAccount), computer({ domainJoined: value(false) }))],
    ['over Remote Desktop', world(overRemoteDesktop(), computer())],
  ),
  'right-to-sign-in': inTwoWorlds(
    setChange('userRight', { right: 'SeRemoteInteractiveLogonRight' }, 'holders', ['S-1-5-32-544', 'S-1-5-32-555'], ['S-1-5-32-555']),
    ['over Remote Desktop as a member of Administrators alone', groups],
    ['over Remote Desktop as a member of Remote Desktop Users', world(overRemoteDesktop({ groupSids: value(['S-1-5-32-555']) }))],
  ),
  'right-denied-to-you': inTwoWorlds(
    setChange('userRight', { right: 'SeDenyNetworkLogonRight' }, 'holders', [], ['S-1-5-113']),
    ['over WinRM with a local account (S-1-5-113)', world(overWinRM())],
    ['over WinRM with a domain account', world(overWinRM({ groupSids: value(['S-1-5-32-544']) }))],
  ),
  'right-denied-to-cluster': inTwoWorlds(
    setChange('userRight', { right: 'SeDenyNetworkLogonRight' }, 'holders', [], ['S-1-5-113']),
    ['the host is a cluster node', world(atConsole(), computer({ clustered: value(true) }))],
    ['the host is no cluster node', world(atConsole(), computer())],
  ),
  'own-membership': withTwoValues(
    groups,
    ['your account is removed', setChange('localGroup', { group: 'S-1-5-32-578' }, 'members', [you, other], [other])],
    ['another account is removed', setChange('localGroup', { group: 'S-1-5-32-578' }, 'members', [you, other], [you])],
  ),
  'last-administrators': withTwoValues(
    groups,
    ['one member stays', setChange('localGroup', { group: 'S-1-5-32-544' }, 'members', [you, other], [you])],
    ['two members stay', setChange('localGroup', { group: 'S-1-5-32-544' }, 'members', [you, other, builtIn], [you, builtIn])],
  ),
  'built-in-administrator': inTwoWorlds(
    changeOf('accountPolicy', {}, 'administratorAccountEnabled', 0, { from: 1 }),
    ['signed in as the built-in Administrator', world(overRemoteDesktop({ userSid: value(builtIn) }))],
    ['signed in as another account', groups],
  ),
  'account-lockout': inTwoWorlds(
    changeOf('accountPolicy', {}, 'lockoutBadCount', 5, { from: 0 }),
    ['signed in with a local account', world(overRemoteDesktop(), computer())],
    ['signed in with a domain account', world(overRemoteDesktop(domainAccount), computer())],
  ),
  'password-policy-of-cluster': inTwoWorlds(
    changeOf('accountPolicy', {}, 'minimumPasswordLength', 14, { from: 7 }),
    ['the host is a cluster node', world(atConsole(), computer({ clustered: value(true) }))],
    ['the host is no cluster node', world(atConsole(), computer())],
  ),
  'microsoft-accounts': inTwoWorlds(
    registryChange(system, 'NoConnectedUser', 3),
    ['signed in with a Microsoft account', world(atConsole({ groupSids: value(['S-1-5-32-544', 'S-1-11-96-1-2-3-4-5-6-7-8']) }))],
    ['signed in with a local account', world(atConsole())],
  ),
  'ntlm-restricted': inTwoWorlds(
    registryChange(lsa, 'LmCompatibilityLevel', 5),
    ['over WinRM with a local account', world(overWinRM(), computer())],
    ['at the console', world(atConsole(), computer())],
  ),
  'kerberos-encryption': inTwoWorlds(
    registryChange(`${system}\\Kerberos\\Parameters`, 'SupportedEncryptionTypes', 2147483640),
    ['the host is a member of a domain', world(overWinRM(), computer())],
    ['the host is outside a domain', world(overWinRM(), computer({ domainJoined: value(false) }))],
  ),
  'ldap-signing': inTwoWorlds(
    registryChange('HKLM\\SYSTEM\\CurrentControlSet\\Services\\LDAP', 'LDAPClientIntegrity', 2),
    ['the host is a member of a domain', world(atConsole(), computer())],
    ['the host is outside a domain', world(atConsole(), computer({ domainJoined: value(false) }))],
  ),
  'smart-card-required': inTwoWorlds(
    registryChange(system, 'scforceoption', 1),
    ['over Remote Desktop', world(overRemoteDesktop())],
    ['over WinRM', world(overWinRM())],
  ),
  'smart-card-without-controller': controllers(system, 'scforceoption', 1),
  'cached-logons': controllers(winlogon, 'CachedLogonsCount', '0'),
  'unlock-needs-controller': controllers(winlogon, 'ForceUnlockLogon', 1),
  'time-source': controllers('HKLM\\SYSTEM\\CurrentControlSet\\Services\\W32Time\\Parameters', 'NtpServer', 'time.example,0x8'),
  'migration-without-delegation': inTwoWorlds(
    changeOf('vmHost', {}, 'migrationAuthentication', 'Kerberos', { from: 'CredSSP' }),
    ['the host is outside a domain', world(atConsole(), computer({ domainJoined: value(false) }))],
    ['the host is a member of a domain', world(atConsole(), computer())],
  ),
  'rpc-unauthenticated': inTwoWorlds(
    registryChange('HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Rpc', 'RestrictRemoteClients', 1),
    ['over WinRM', world(overWinRM())],
    ['at the console', world(atConsole())],
  ),
  'computer-loses-files': inTwoWorlds(
    changeOf('folder', { path: 'D:\\VMs\\APP01' }, 'access', 'D:(A;;FA;;;BA)', { from: `D:(A;;FA;;;BA)(A;;FA;;;${other})` }),
    ['CORP\\HV02$ loses access', world(reading('account', [row({ sid: other }, { name: value('CORP\\HV02$') })]))],
    ['CORP\\bob loses access', world(reading('account', [row({ sid: other }, { name: value('CORP\\bob') })]))],
  ),
};
