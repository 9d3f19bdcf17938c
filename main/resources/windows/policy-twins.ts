/** The second place of a setting, which takes precedence, or why there is none. */
export interface PolicyTwin {
  readonly path: string;
  readonly name: string;
  readonly twin: { readonly path: string; readonly name: string } | { readonly none: string };
}

const policies = 'HKLM\\SOFTWARE\\Policies\\Microsoft';
const control = 'HKLM\\SYSTEM\\CurrentControlSet\\Control';
const windowsPolicies = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies';
const sameValue = 'Group Policy (security options or the MS Security Guide template) writes this same value.';
const policyItself = 'This is the policy value; Windows has no other place for it.';
const noPolicy = 'No administrative template has a policy for it.';
const service = 'The start type of a driver; Group Policy (MS Security Guide template) writes this same value.';

const log = (name: string): readonly PolicyTwin[] => {
  const own = { path: `HKLM\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\${name}`, name: 'MaxSize' };
  const policy = { path: `${policies}\\Windows\\EventLog\\${name}`, name: 'MaxSize' };
  return [
    { ...own, twin: policy },
    { path: own.path, name: 'MaxSizeUpper', twin: policy },
    { ...policy, twin: { none: policyItself } },
  ];
};
const deviceGuard = (name: string, path: string, ownName: string, policyName = ownName): readonly PolicyTwin[] => [
  { path, name: ownName, twin: { path: `${policies}\\Windows\\DeviceGuard`, name: policyName } },
  { path: `${policies}\\Windows\\DeviceGuard`, name: policyName, twin: { none: `${policyItself} (${name})` } },
];

/**
 * Every registry value that a control reads. A control that reads a value with a twin reads the twin as well: the value in force counts. From the
 * administrative templates of Windows Server 2025 and the security options (Sceregvl).
 */
export const policyTwins: readonly PolicyTwin[] = [
  ...['Security', 'System', 'Application'].flatMap(log),
  {
    path: `${control}\\Terminal Server\\WinStations\\RDP-Tcp`,
    name: 'UserAuthentication',
    twin: { path: `${policies}\\Windows NT\\Terminal Services`, name: 'UserAuthentication' },
  },
  { path: `${policies}\\Windows NT\\Terminal Services`, name: 'UserAuthentication', twin: { none: policyItself } },
  ...deviceGuard('virtualization-based security', `${control}\\DeviceGuard`, 'EnableVirtualizationBasedSecurity'),
  ...deviceGuard('platform security features', `${control}\\DeviceGuard`, 'RequirePlatformSecurityFeatures'),
  ...deviceGuard('memory integrity', `${control}\\DeviceGuard\\Scenarios\\HypervisorEnforcedCodeIntegrity`, 'Enabled', 'HypervisorEnforcedCodeIntegrity'),
  { path: `${control}\\SAM`, name: 'RelaxMinimumPasswordLengthLimits', twin: { none: sameValue } },
  { path: `${control}\\SecurityProviders\\WDigest`, name: 'UseLogonCredential', twin: { none: sameValue } },
  { path: 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters', name: 'IPEnableRouter', twin: { none: noPolicy } },
  { path: `${control}\\Lsa`, name: 'CrashOnAuditFail', twin: { none: sameValue } },
  { path: 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\mrxsmb10', name: 'Start', twin: { none: service } },
  { path: 'HKLM\\SYSTEM\\CurrentControlSet\\Policies\\Microsoft\\FVE', name: 'RDVDenyWriteAccess', twin: { none: policyItself } },
  { path: `${windowsPolicies}\\Explorer`, name: 'NoDriveTypeAutoRun', twin: { none: policyItself } },
  { path: `${windowsPolicies}\\Explorer`, name: 'NoAutorun', twin: { none: policyItself } },
  { path: `${policies}\\Windows\\Explorer`, name: 'NoAutoplayfornonVolume', twin: { none: policyItself } },
  { path: `${windowsPolicies}\\System`, name: 'InactivityTimeoutSecs', twin: { none: sameValue } },
  { path: `${windowsPolicies}\\System`, name: 'scforceoption', twin: { none: sameValue } },
  { path: `${control}\\CrashControl`, name: 'CrashDumpEnabled', twin: { none: noPolicy } },
  { path: `${control}\\CrashControl`, name: 'FilterPages', twin: { none: noPolicy } },
  { path: `${control}\\CrashControl`, name: 'DumpEncryptionEnabled', twin: { none: noPolicy } },
  { path: `${control}\\Session Manager\\Memory Management`, name: 'FeatureSettingsOverride', twin: { none: noPolicy } },
  { path: `${control}\\Session Manager\\Memory Management`, name: 'FeatureSettingsOverrideMask', twin: { none: noPolicy } },
  { path: `${control}\\SecureBoot\\State`, name: 'UEFISecureBootEnabled', twin: { none: 'The firmware sets it; Windows only reports it.' } },
  { path: `${policies}\\Windows\\WindowsUpdate\\AU`, name: 'NoAutoUpdate', twin: { none: policyItself } },
  { path: `${policies}\\Windows\\WindowsUpdate\\AU`, name: 'AUOptions', twin: { none: policyItself } },
  { path: `${policies}\\Windows\\WindowsUpdate\\AU`, name: 'UseWUServer', twin: { none: policyItself } },
];
