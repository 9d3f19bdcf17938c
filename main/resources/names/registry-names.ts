/** What a registry value is, in words; its key in words alone, where the value is not in the list. */
const values: Readonly<Record<string, string>> = {
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\CrashOnAuditFail': 'Shut down if security audits cannot be logged: CrashOnAuditFail',
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\LsaCfgFlags': 'Credential Guard: LsaCfgFlags',
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\SAM\\RelaxMinimumPasswordLengthLimits': 'Relax minimum password length limits: RelaxMinimumPasswordLengthLimits',
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest\\UseLogonCredential': 'WDigest authentication: UseLogonCredential',
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\WinStations\\RDP-Tcp\\UserAuthentication': 'Remote Desktop NLA on this host: UserAuthentication',
  'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services\\UserAuthentication': 'Remote Desktop NLA policy: UserAuthentication',
  'HKLM\\SYSTEM\\CurrentControlSet\\Policies\\Microsoft\\FVE\\RDVDenyWriteAccess':
    'Deny write access to removable drives without BitLocker: RDVDenyWriteAccess',
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\CrashControl\\CrashDumpEnabled': 'Memory dump type: CrashDumpEnabled',
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\CrashControl\\FilterPages': 'Memory dump without the pages of VMs: FilterPages',
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\CrashControl\\DumpEncryptionEnabled': 'Memory dump encryption: DumpEncryptionEnabled',
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecureBoot\\State\\UEFISecureBootEnabled': 'Secure Boot of the host: UEFISecureBootEnabled',
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecureBoot\\Servicing\\UEFICA2023Status': 'Secure Boot certificates of 2023: UEFICA2023Status',
  'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Virtualization\\MinVmVersionForCpuBasedMitigations':
    'Lowest configuration version with processor mitigations: MinVmVersionForCpuBasedMitigations',
  'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\EditionID': 'Windows edition: EditionID',
  'HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters\\IPEnableRouter': 'IP routing of the host: IPEnableRouter',
  'HKLM\\SYSTEM\\CurrentControlSet\\Services\\mrxsmb10\\Start': 'SMB 1.0 client driver mrxsmb10: Start',
  'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\scforceoption': 'Interactive logon requires a smart card: scforceoption',
  'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\InactivityTimeoutSecs': 'Machine inactivity limit: InactivityTimeoutSecs',
};
const keys: readonly (readonly [RegExp, string])[] = [
  [/^HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate(?:\\AU)?$/i, 'Windows Update policy'],
  [/^HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Memory Management$/i, 'Processor mitigations'],
  [/^HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\EventLog\\(\w+)$/i, '$1 log policy'],
  [/^HKLM\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\(\w+)$/i, '$1 log on this host'],
  [/^HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\Explorer$/i, 'AutoPlay and AutoRun'],
  [/^HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\Explorer$/i, 'AutoPlay policy'],
  [/^HKLM\\SYSTEM\\CurrentControlSet\\Control\\DeviceGuard$/i, 'Virtualization-based security'],
  [/^HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\DeviceGuard$/i, 'Virtualization-based security policy'],
  [/^HKLM\\SYSTEM\\CurrentControlSet\\Control\\DeviceGuard\\Scenarios\\HypervisorEnforcedCodeIntegrity$/i, 'Memory integrity'],
  [/^HKLM\\SYSTEM\\CurrentControlSet\\Control\\DeviceGuard\\Scenarios\\(\w+)$/i, 'Device Guard scenario $1'],
];

export function registryName(path: string, name: string): string {
  const known = values[`${path}\\${name}`];
  if (known !== undefined) return known;
  const key = keys.find(([pattern]) => pattern.test(path));
  return key ? `${path.replace(key[0], key[1])}: ${name}` : `Registry value ${path}\\${name}`;
}
