import type { neverTouchList } from '../never-touch-list.ts';

/** A known way to lose a host, from one of four lists. Each is a rule, an entry of what is never done, or stands open with the reason; often more than one. */
export interface LockOutRow {
  readonly id: string;
  readonly title: string;
  /** Ids of rules of the lock-out forecast. */
  readonly rules?: readonly string[];
  /** Parts of the list of what is never done. */
  readonly neverTouch?: readonly (keyof typeof neverTouchList)[];
  /** What no rule can judge yet, and why. */
  readonly open?: string;
}

/** Fixes that lock administrators out or keep the host from starting. */
const lockOuts: readonly LockOutRow[] = [
  { id: 'L01', title: 'Windows Firewall on, inbound connections blocked', rules: ['firewall-profile', 'firewall-local-rules', 'firewall-rule-off'] },
  { id: 'L02', title: 'Remote addresses of management rules', rules: ['firewall-rule-addresses'] },
  {
    id: 'L03',
    title: 'Network category, network adapters, bindings',
    rules: ['network-adapter-off', 'firewall-after-category-change', 'second-network-dropped'],
    open: 'No subject sets the category of a network or the bindings of an adapter.',
  },
  {
    id: 'L04',
    title: 'Remote Desktop off, NLA, TLS; OpenSSH',
    rules: ['remote-desktop-off', 'remote-desktop-nla', 'remote-desktop-encryption'],
    neverTouch: ['services'],
    open: 'No subject sets the configuration file of OpenSSH.',
  },
  { id: 'L05', title: 'WinRM authentication and permissions', rules: ['winrm-off', 'winrm-authentication', 'winrm-permissions'], neverTouch: ['services'] },
  { id: 'L06', title: 'UAC filters of network sign-ins', rules: ['uac-remote-filter', 'uac-built-in-administrator'] },
  {
    id: 'L07',
    title: 'NTLM, Kerberos encryption, SMB signing and dialects',
    rules: ['ntlm-restricted', 'kerberos-encryption', 'smb-signing-of-storage', 'smb-server-demands'],
  },
  { id: 'L08', title: 'User rights to sign in, denied local accounts', rules: ['right-to-sign-in', 'right-denied-to-you', 'right-denied-to-cluster'] },
  { id: 'L09', title: 'User rights of the account of the VMs', neverTouch: ['userRights'] },
  {
    id: 'L10',
    title: 'Cached sign-ins, smart card, unlock, Protected Users',
    rules: ['cached-logons', 'smart-card-required', 'smart-card-without-controller', 'unlock-needs-controller'],
    open: 'No subject sets members of groups of a domain, such as Protected Users.',
  },
  {
    id: 'L11',
    title: 'Local accounts and groups',
    rules: ['own-membership', 'last-administrators', 'built-in-administrator', 'account-lockout', 'microsoft-accounts'],
    neverTouch: ['lastAdministrator'],
    open: 'No subject disables a single local account other than the built-in ones.',
  },
  {
    id: 'L12',
    title: 'LSA protection, custom security packages, Credential Guard',
    rules: ['lsa-protection', 'credential-guard'],
    neverTouch: ['registryValues'],
  },
  {
    id: 'L13',
    title: 'Memory integrity, early start drivers, USB storage, application control',
    rules: ['memory-integrity', 'virtualization-based-security', 'boot-drivers'],
    open: 'No subject sets a policy of App Control for Business.',
  },
  { id: 'L14', title: 'BitLocker, TPM', open: 'No subject reads or sets BitLocker volumes or the TPM.' },
  { id: 'L15', title: 'TLS versions and ciphers', rules: ['tls-versions'] },
  { id: 'L16', title: 'SMB 1.0 client driver alone', neverTouch: ['services'] },
  { id: 'L17', title: 'Services with dependents', rules: ['service-dependents'], neverTouch: ['services', 'servicePrefixes'] },
  { id: 'L18', title: 'Stop of the host at a full Security log', neverTouch: ['registryValues'] },
  { id: 'L19', title: 'ASR rules for remote management', neverTouch: ['asrRules'] },
  {
    id: 'L20',
    title: 'Permissions of folders with VM files',
    rules: ['computer-loses-files'],
    neverTouch: ['folders', 'virtualMachinePrefixes', 'losesFiles'],
  },
];

/** Benchmarks that must not be applied literally to a Hyper-V host. */
const benchmarks: readonly LockOutRow[] = [
  { id: 'B01', title: 'User rights without the account of the VMs', neverTouch: ['userRights'] },
  {
    id: 'B02',
    title: 'WinRM and remote shell off, session limits, few cached sign-ins',
    rules: ['winrm-off', 'remote-desktop-time-limit', 'cached-logons'],
    neverTouch: ['services'],
    open: 'No control sets DisabledComponents of IPv6.',
  },
  { id: 'B03', title: 'Network sign-in denied to local accounts', rules: ['right-denied-to-cluster', 'right-denied-to-you'] },
  { id: 'B04', title: 'Credential Guard with UEFI lock', neverTouch: ['registryValues'] },
  {
    id: 'B05',
    title: 'FIPS mode, strong key protection, ASR for PsExec and WMI, rules of the host',
    rules: ['fips-mode', 'strong-key-protection', 'firewall-local-rules'],
    neverTouch: ['asrRules'],
  },
  { id: 'B06', title: 'Benchmarks that contradict each other', open: 'Thresholds are values of the organization, not a danger of one change.' },
];

/** Damage beyond a lock-out. */
const damages: readonly LockOutRow[] = [
  { id: 'D01', title: 'Effects after a restart', rules: ['uac-on', 'rpc-unauthenticated', 'lsa-protection', 'cached-logons'] },
  {
    id: 'D02',
    title: 'The VM is on the path of the operator',
    rules: ['vm-on-your-path'],
    open: 'A VPN, a Remote Desktop gateway or a RADIUS server that is a VM of this host cannot be recognized from the host.',
  },
  { id: 'D03', title: 'A new connection that proves nothing', open: 'Not a setting: each danger names whether a connection or a sign-in proves it.' },
  { id: 'D04', title: 'A rollback that never starts', open: 'Not a setting: the rollback proves itself before a change is applied.' },
  {
    id: 'D05',
    title: 'What removes the rollback',
    rules: ['scripts-refused', 'asr-scripts', 'management-tools-removed'],
    open: 'No subject sets a policy of App Control for Business.',
  },
  { id: 'D06', title: 'Time that host and domain controller set for each other', rules: ['time-source'] },
  { id: 'D07', title: 'A VM that does not stop or start in its window', open: 'Not a setting: VMs are stopped and started in maintenance windows.' },
  { id: 'D08', title: 'Two domain controllers or two nodes at once', open: 'Not one change: the order of VMs and nodes is decided in maintenance windows.' },
  { id: 'D09', title: 'Storage that is lost while the host stays reachable', rules: ['smb-signing-of-storage', 'smb-server-demands'] },
  { id: 'D10', title: 'A VM that moves between scan and change', open: 'Not a setting: a change finds its VM by id, and holds where it is gone.' },
  { id: 'D11', title: 'A replica that does not get the change', open: 'Not a danger for a connection: a change of a VM with a replica says it.' },
  { id: 'D12', title: 'More auditing with a stop at a full log; password policy of a cluster', rules: ['auditing-with-stop', 'password-policy-of-cluster'] },
  { id: 'D13', title: 'Removable drives, a second network, RPC', rules: ['removable-drives', 'second-network-dropped', 'rpc-unauthenticated'] },
];

/** What is read before a change with a rollback. */
const prechecks: readonly LockOutRow[] = [
  {
    id: 'R01',
    title: 'Firewall on, block, scope, rule',
    rules: ['firewall-profile', 'firewall-local-rules', 'firewall-rule-addresses', 'firewall-rule-off', 'firewall-excluded-interface'],
  },
  { id: 'R02', title: 'Network category', rules: ['firewall-after-category-change'], open: 'No subject sets the category of a network.' },
  { id: 'R03', title: 'Adapter, bindings, IP address', rules: ['network-adapter-off'], open: 'No subject sets bindings or IP addresses.' },
  { id: 'R04', title: 'Remote Desktop off, NLA, TLS, certificate', rules: ['remote-desktop-off', 'remote-desktop-nla', 'remote-desktop-encryption'] },
  { id: 'R05', title: 'WinRM listener, authentication, permissions', rules: ['winrm-off', 'winrm-authentication', 'winrm-permissions'] },
  { id: 'R06', title: 'UAC over the network, EnableLUA', rules: ['uac-remote-filter', 'uac-built-in-administrator', 'uac-on'] },
  { id: 'R07', title: 'User rights, denied rights', rules: ['right-to-sign-in', 'right-denied-to-you'], neverTouch: ['userRights'] },
  { id: 'R08', title: 'Groups, accounts disabled or renamed', rules: ['own-membership', 'last-administrators', 'built-in-administrator'] },
  { id: 'R09', title: 'NTLM, SMB signing, LDAP', rules: ['ntlm-restricted', 'smb-signing-of-storage', 'ldap-signing'] },
  { id: 'R10', title: 'CredSSP, Credential Guard', rules: ['credential-guard', 'winrm-authentication', 'migration-without-delegation'] },
  {
    id: 'R11',
    title: 'Cached sign-ins, smart card, Protected Users',
    rules: ['cached-logons', 'smart-card-required', 'smart-card-without-controller'],
    open: 'No subject sets members of groups of a domain, such as Protected Users.',
  },
  {
    id: 'R12',
    title: 'LSA protection, memory integrity, drivers, start',
    rules: ['lsa-protection', 'memory-integrity', 'virtualization-based-security', 'boot-drivers'],
  },
  { id: 'R13', title: 'BitLocker, TPM', open: 'No subject reads or sets BitLocker volumes or the TPM.' },
  { id: 'R14', title: 'TLS, services', rules: ['tls-versions', 'service-dependents'], neverTouch: ['services'] },
  { id: 'R15', title: 'A value that Group Policy sets', open: 'Not a danger: such a change is on hold because of its owner.' },
  { id: 'R16', title: 'What restores the old value', rules: ['scripts-refused', 'asr-scripts', 'management-tools-removed'] },
  { id: 'R17', title: 'ASR rules for remote management', neverTouch: ['asrRules'] },
  { id: 'R18', title: 'SMB 1.0, SMB encryption', rules: ['smb-server-demands', 'smb-signing-of-storage'], neverTouch: ['services'] },
  { id: 'R19', title: 'Permissions of folders', rules: ['computer-loses-files'], neverTouch: ['folders', 'virtualMachinePrefixes'] },
  { id: 'R20', title: 'Rights of the VMs, stop at a full log, UEFI locks', neverTouch: ['userRights', 'registryValues'] },
  { id: 'R21', title: 'The VM is on the path of the operator', rules: ['vm-on-your-path'] },
  { id: 'R22', title: 'Source of time', rules: ['time-source'] },
  { id: 'R23', title: 'Removable drives, USB', rules: ['removable-drives', 'boot-drivers'] },
];

export const lockOutRows = { lockOuts, benchmarks, damages, prechecks } as const;
