const inWords =
  (words: Readonly<Record<number, string>>) =>
  (value: number): string =>
    words[value] === undefined ? String(value) : `${String(value)} (${words[value]})`;
const onOff = inWords({ 0: 'off', 1: 'on' });

const digits = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 1 });
const size = (bytes: number): string => {
  const mb = bytes / 1_048_576;
  return mb >= 1024 && mb % 1024 === 0 ? `${digits(mb / 1024)} GB` : `${digits(mb)} MB`;
};
const time = (seconds: number): string => (seconds === 0 ? '0 s (never)' : `${digits(seconds)} s (${digits(seconds / 60)} min)`);

/** What the numbers of a registry value mean, with their unit. Those of a value that is not listed stand alone. */
const values: readonly (readonly [RegExp, (value: number) => string])[] = [
  [/^HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\EventLog\\\w+\\MaxSize$/i, (kb) => `${digits(kb)} KB (${size(kb * 1024)})`],
  [/^HKLM\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\\w+\\MaxSize$/i, (bytes) => `${digits(bytes)} bytes (${size(bytes)})`],
  [/^HKLM\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\\w+\\MaxSizeUpper$/i, (upper) => `${digits(upper)} (${digits(upper * 4)} GB)`],
  [/\\InactivityTimeoutSecs$/i, time],
  [/\\LsaCfgFlags$/i, inWords({ 0: 'off', 1: 'on with UEFI lock', 2: 'on without lock' })],
  [/\\CrashDumpEnabled$/i, inWords({ 0: 'none', 1: 'complete', 2: 'kernel', 3: 'small', 7: 'automatic' })],
  [/\\AUOptions$/i, inWords({ 2: 'notify', 3: 'download and notify', 4: 'install automatically', 5: 'local setting', 7: 'notify for install and restart' })],
  [/\\(?:FilterPages|DumpEncryptionEnabled|UEFISecureBootEnabled|NoAutoUpdate|UseWUServer)$/i, onOff],
  [/\\NoDriveTypeAutoRun$/i, inWords({ 255: 'all drives' })],
  [/\\Services\\mrxsmb10\\Start$/i, inWords({ 0: 'boot', 1: 'system', 2: 'automatic', 3: 'manual', 4: 'disabled' })],
  [/\\RequirePlatformSecurityFeatures$/i, inWords({ 0: 'not required', 1: 'Secure Boot', 3: 'Secure Boot and DMA protection' })],
  [/\\CrashOnAuditFail$/i, inWords({ 0: 'off', 1: 'on', 2: 'on, only administrators can sign in' })],
  [/\\DeviceGuard\\HypervisorEnforcedCodeIntegrity$/i, inWords({ 0: 'not configured', 1: 'on with UEFI lock', 2: 'on without lock' })],
  [/\\(?:NoAutorun|NoAutoplayfornonVolume|UserAuthentication|UseLogonCredential|RDVDenyWriteAccess|scforceoption)$/i, onOff],
  [/\\(?:RelaxMinimumPasswordLengthLimits|EnableVirtualizationBasedSecurity|HypervisorEnforcedCodeIntegrity\\Enabled)$/i, onOff],
];

/** How the number in this registry value is shown. */
export function registryValueWords(path: string, name: string): (value: number) => string {
  const whole = `${path}\\${name}`;
  return values.find(([pattern]) => pattern.test(whole))?.[1] ?? String;
}
