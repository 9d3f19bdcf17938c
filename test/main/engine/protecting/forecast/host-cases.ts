import { absentNow, reading, row, value } from '../../known.ts';
import { inTwoWorlds, withTwoValues, type RuleCase } from './rule-case.ts';
import { atConsole, changeOf, overRemoteDesktop, registryChange, setChange, world } from './scenes.ts';

const control = 'HKLM\\SYSTEM\\CurrentControlSet\\Control';
const services = 'HKLM\\SYSTEM\\CurrentControlSet\\Services';
const policies = 'HKLM\\SOFTWARE\\Policies\\Microsoft';
const lsa = `${control}\\Lsa`;
const guard = (vbs: string, running: readonly string[]) => world(reading('deviceGuard', [row({}, { vbs: value(vbs), servicesRunning: value([...running]) })]));
const migration = (kind: string) =>
  world(
    overRemoteDesktop(),
    reading('liveMigration', [row({}, { enabled: value(true) })]),
    reading('vmHost', [row({}, { migrationAuthentication: value(kind) })]),
  );
const storage = (...shares: readonly string[]) => world(reading('vmSmbStorage', [row({ vm: 'a' }, { name: value('APP01'), shares: value([...shares]) })]));
const asr = '5beb7efe-fd9a-4556-801d-275e5ffc04cc';
const asrRow = (action: string) => world(reading('asrRule', [row({ rule: asr }, { action: value(action) })]));
const crash = { path: lsa, name: 'CrashOnAuditFail', kind: 'DWord' };
const everywhere = world(atConsole());

/** Two values of one setting, wherever you are. */
const byValue = (path: string, name: string, fires: readonly [string, string | number], silent: readonly [string, string | number]): RuleCase =>
  withTwoValues(everywhere, [fires[0], registryChange(path, name, fires[1])], [silent[0], registryChange(path, name, silent[1])]);

export const hostCases: Readonly<Record<string, RuleCase>> = {
  'smb-signing-of-storage': inTwoWorlds(
    changeOf('smbClient', {}, 'requireSigning', true, { from: false }),
    ['a VM has its disks on \\\\nas01\\vms', storage('\\\\nas01\\vms')],
    ['all VM files are on local volumes', storage()],
  ),
  'smb-server-demands': withTwoValues(
    everywhere,
    ['SMB 1.0 is switched off', changeOf('smbServer', {}, 'smb1', false, { from: true })],
    ['signing is no longer required', changeOf('smbServer', {}, 'requireSigning', false, { from: true })],
  ),
  'service-dependents': inTwoWorlds(
    changeOf('service', { service: 'NetSetupSvc' }, 'startType', 'Disabled', { from: 'Manual' }),
    ['the running service vmms depends on it', world(reading('service', [row({ service: 'NetSetupSvc' }, { dependents: value(['vmms']) })]))],
    ['only the service Fax depends on it', world(reading('service', [row({ service: 'NetSetupSvc' }, { dependents: value(['Fax']) })]))],
  ),
  'removable-drives': byValue(`${policies}\\Windows\\RemovableStorageDevices`, 'Deny_All', ['all access is denied', 1], ['nothing is denied', 0]),
  'scripts-refused': byValue(
    `${policies}\\Windows\\PowerShell`,
    'ExecutionPolicy',
    ['only signed scripts run (AllSigned)', 'AllSigned'],
    ['all scripts run (Unrestricted)', 'Unrestricted'],
  ),
  'asr-scripts': inTwoWorlds(
    changeOf('asrRule', { rule: asr }, 'action', 'Block', { from: 'Disabled' }),
    ['the rule was off until now', asrRow('Disabled')],
    ['the rule was in audit mode', asrRow('AuditMode')],
  ),
  'management-tools-removed': withTwoValues(
    everywhere,
    ['the tools of a failover cluster are removed', changeOf('optionalFeature', { feature: 'FailoverCluster-PowerShell' }, 'wanted', 'Disabled')],
    ['Windows PowerShell 2.0 is removed', changeOf('optionalFeature', { feature: 'MicrosoftWindowsPowerShellV2' }, 'wanted', 'Disabled')],
  ),
  'memory-integrity': inTwoWorlds(
    registryChange(`${control}\\DeviceGuard\\Scenarios\\HypervisorEnforcedCodeIntegrity`, 'Enabled', 1),
    ['memory integrity does not run yet', guard('Running', [])],
    ['memory integrity runs already', guard('Running', ['MemoryIntegrity'])],
  ),
  'virtualization-based-security': inTwoWorlds(
    registryChange(`${control}\\DeviceGuard`, 'EnableVirtualizationBasedSecurity', 1),
    ['virtualization-based security is off', guard('Off', [])],
    ['virtualization-based security runs already', guard('Running', [])],
  ),
  'credential-guard': inTwoWorlds(
    registryChange(lsa, 'LsaCfgFlags', 2),
    ['live migration uses CredSSP', migration('CredSSP')],
    ['live migration uses Kerberos', migration('Kerberos')],
  ),
  'lsa-protection': byValue(lsa, 'RunAsPPL', ['LSA protection without UEFI lock (2)', 2], ['LSA protection off (0)', 0]),
  'boot-drivers': byValue(`${services}\\USBSTOR`, 'Start', ['the driver is disabled (4)', 4], ['the driver starts on demand (3)', 3]),
  'strong-key-protection': byValue(
    `${policies}\\Cryptography`,
    'ForceKeyProtection',
    ['a password at each use (2)', 2],
    ['a question at the first use (1)', 1],
  ),
  'auditing-with-stop': inTwoWorlds(
    setChange('auditSubcategory', { subcategory: '0cce9215-69ae-11d9-bed3-505054503030' }, 'setting', [], ['success']),
    ['CrashOnAuditFail is 1', world(reading('registry', [row(crash, { value: value(1) })]))],
    ['CrashOnAuditFail is absent', world(reading('registry', [row(crash, { value: absentNow })]))],
  ),
};
