import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { allAtOnceClasses } from '../../../main/grammar/all-at-once.ts';
import type { Cmdlets } from '../../../main/grammar/cmdlet.ts';
import { resources } from '../../../main/resources/resource-named.ts';
import { blockRule } from '../../block-rule.ts';
import { copyOfWorld } from '../../simulated-host.ts';
import { changeAnyWorld } from '../../simulator/change-world.ts';

/** A command that a collector asks. `of`: only when it is asked for this. `keeps`: facts of other commands are there without it. */
interface Source {
  readonly command: string;
  readonly of?: string;
  /** The class in proof.json whose properties its objects have, or their names. */
  readonly gives: string | readonly string[];
  readonly keeps?: true;
}
type State = { readonly v: unknown } | { readonly absent: true } | { readonly unsupported: string } | { readonly unread: object };
interface Row {
  readonly key: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, State>>;
}
interface Reply {
  readonly type: string;
  readonly rows?: readonly Row[];
}

const vm: Source = { command: 'Get-VM', gives: 'VirtualMachine' };
const cim = (of: string, properties?: readonly string[]): Source => ({ command: 'Get-CimInstance', of, gives: properties ?? of });
const filter = (name: string, gives: Source['gives']): Source => ({ command: `Get-NetFirewall${name}Filter`, gives, keeps: true });
const rsop = ['GPOID', 'id', 'name', 'precedence', 'registryKey', 'valueName', 'Path', 'KeyName', 'UserRight', 'GroupName', 'Service'];
/** Classes of Windows that are not called as the cmdlets that give their objects. */
const classes: Readonly<Record<string, string>> = {
  'Get-VM': 'VirtualMachine',
  'Get-VMHardDiskDrive': 'HardDiskDrive',
  'Get-VMNetworkAdapter -ManagementOS': 'VMInternalNetworkAdapter',
};
/** The commands of a subject that declares them: of several, each costs its own facts only, apart from one that gives the list. */
function declaredSources({ each, read, readWith, allAtOnce, further = {} }: Cmdlets): readonly Source[] {
  const all = [{ read, with: readWith }, ...Object.values(further)];
  return [
    ...(each === 'vm' || each === 'vmPart' ? [vm] : []),
    ...(allAtOnce ? [cim(allAtOnceClasses[allAtOnce])] : []),
    ...all.flatMap(({ read: command, with: given = {} }, index): readonly Source[] => {
      if (command === vm.command) return [];
      const [name = '', value = ''] = Object.entries(given)[0] ?? [];
      const alike = all.filter((other) => other.read === command).length > 1;
      const gives = classes[`${command}${value === true ? ` -${name}` : ''}`] ?? command.replace('Get-', '');
      const keeps = all.length > 1 && (each === 'host' || index > 0);
      return [{ command, gives, ...(alike && { of: String(value) }), ...(keeps && { keeps }) }];
    }),
  ];
}
const firewallSources: readonly Source[] = [
  { command: 'Get-NetFirewallRule', gives: 'NetFirewallRule' },
  filter('Address', 'NetAddressFilter'),
  filter('Port', 'NetProtocolPortFilter'),
  filter('Application', ['InstanceID', 'Program', 'Package']),
  filter('Service', ['InstanceID', 'Service']),
  filter('Interface', 'NetInterfaceFilter'),
  filter('InterfaceType', 'NetInterfaceTypeFilter'),
  filter('Security', 'NetNetworkLayerSecurityFilter'),
];
/** Every collector with the commands that it asks. */
const sources: Readonly<Record<string, readonly Source[]>> = {
  ...Object.fromEntries([...resources.values()].flatMap(({ name, cmdlets }) => (cmdlets ? [[name, declaredSources(cmdlets)] as const] : []))),
  kvp: [cim('Msvm_KvpExchangeComponent')],
  keyProtector: [
    vm,
    cim('Msvm_SecuritySettingData'),
    { command: 'Get-VMSecurity', gives: 'VMSecurity' },
    { command: 'Get-VMKeyProtector', gives: [] },
    { command: 'ConvertTo-HgsKeyProtector', gives: ['Owner', 'Guardians'], keeps: true },
  ],
  vmDebugPort: [vm, cim('Msvm_VirtualSystemSettingData')],
  vmHostItem: [vm, cim('Msvm_KvpExchangeComponentSettingData')],
  vmSystem: [vm, { ...cim('Msvm_VirtualSystemSettingData'), keeps: true }, { ...cim('Msvm_BootSourceSettingData'), keeps: true }],
  vmConsoleAccess: [vm, { command: 'Get-VMConnectAccess', gives: 'VMConnectAce' }],
  switchExtension: [
    { command: 'Get-VMSwitch', gives: 'VMSwitch' },
    { command: 'Get-VMSwitchExtension', gives: 'VMSwitchExtension' },
  ],
  vmWorker: [cim('Win32_Process')],
  plannedVm: [cim('Msvm_PlannedComputerSystem')],
  vmWindow: [
    vm,
    cim('Msvm_ShutdownComponent'),
    { ...cim('Win32_OperatingSystem'), keeps: true },
    ...(
      [
        ['Get-VMHardDiskDrive', 'HardDiskDrive'],
        ['Get-VMDvdDrive', 'VMDvdDrive'],
        ['Get-VMSnapshot', 'VMSnapshot'],
        ['Get-VMSecurity', 'VMSecurity'],
        ['Get-VMNetworkAdapter', 'VMNetworkAdapter'],
      ] as const
    ).map(([command, gives]) => ({ command, gives, keeps: true as const })),
  ],
  fileSecurity: [
    { command: 'Get-SeamWholeFileSecurity', gives: [] },
    { command: 'Get-SeamFileSecurity', gives: [] },
  ],
  vmDiskFile: [
    { command: 'Get-SeamFileItem', gives: ['Length', 'LastWriteTimeUtc'], keeps: true },
    { command: 'Get-SeamFileAccessRule', gives: ['Sid', 'Mask', 'Allow'], keeps: true },
  ],
  vhd: [{ command: 'Get-VHD', gives: 'VHD' }],
  parentDisk: [{ command: 'Get-SeamFileItem', gives: ['IsReadOnly'] }],
  resolvedPath: [{ command: 'Get-SeamLink', gives: ['IsLink', 'IsMount', 'Target'] }],
  vmFiles: [{ command: 'Get-SeamFolderEntry', gives: ['FullName', 'IsFolder', 'IsLink', 'IsMount', 'Length', 'LastWriteTimeUtc'] }],
  secedit: [{ command: 'Invoke-SeamSeceditExport', gives: [] }],
  auditpol: [{ command: 'Invoke-SeamAuditpolBackup', gives: [] }],
  registry: [{ command: 'Get-SeamRegistryValue', gives: [] }],
  optionalFeature: [{ command: 'Get-WindowsOptionalFeature', gives: 'WindowsOptionalFeature' }],
  deviceGuard: [cim('Win32_DeviceGuard')],
  firewallRule: firewallSources,
  firewallBlock: firewallSources,
  localGroup: [{ command: 'Get-LocalGroupMember', gives: 'LocalGroupMember' }],
  certificate: [
    {
      command: 'Get-SeamCertificate',
      gives: ['Store', 'Thumbprint', 'Subject', 'Issuer', 'NotAfter', 'Algorithm', 'Bits', 'SignatureOid', 'SelfSigned', 'HasPrivateKey'],
    },
  ],
  asrRule: [{ command: 'Get-MpPreference', gives: 'MpPreference' }],
  service: [cim('Win32_Service'), { command: 'Get-Service', gives: 'Service', keeps: true }],
  policySetting: [
    cim('RSOP_GPO', rsop),
    cim('Win32_ComputerSystem'),
    { command: 'Get-SeamRegistryValue', gives: [] },
    ...[
      'RegistryPolicySetting',
      'RegistryValue',
      'UserPrivilegeRight',
      'SecuritySettingNumeric',
      'SecuritySettingBoolean',
      'RestrictedGroup',
      'SystemService',
      'File',
    ].map((name) => cim(`RSOP_${name}`, rsop)),
  ],
  otherManagers: [
    { command: 'Get-SeamRegistrySubKey', gives: [], keeps: true },
    { ...cim('Win32_Service'), keeps: true },
    { command: 'Test-SeamManagementTrace', gives: [], keeps: true },
  ],
  netAdapter: [
    { command: 'Get-NetAdapter', gives: 'NetAdapter' },
    { command: 'Get-NetIPAddress', gives: 'NetIPAddress', keeps: true },
  ],
  natNetwork: [
    { command: 'Get-NetNat', gives: ['Name', 'InternalIPInterfaceAddressPrefix'] },
    { command: 'Get-NetIPAddress', gives: 'NetIPAddress', keeps: true },
  ],
  computerAccount: [{ command: 'Get-SeamComputerAccount', gives: ['Flags', 'DelegatesTo'] }],
  appLocker: [{ command: 'Get-AppLockerPolicy', gives: [] }],
  bootOptions: [{ command: 'Get-SeamRegistryValue', gives: [] }],
  pendingRestart: [{ command: 'Get-SeamMissingKey', gives: [] }],
  firmware: [cim('Win32_BIOS')],
  tpmVersion: [cim('Win32_Tpm')],
  liveMigration: [{ command: 'Get-VMHost', gives: 'VMHost' }],
  eventChannel: [{ command: 'Get-WinEvent', gives: 'EventLogConfiguration' }],
  lastUpdate: [{ command: 'Get-WinEvent', gives: 'EventLogRecord' }],
  hypervisor: [
    { command: 'Get-WinEvent', gives: 'EventLogRecord', keeps: true },
    { ...cim('Win32_Processor'), keeps: true },
    { ...cim('Win32_OperatingSystem'), keeps: true },
  ],
  serverRoles: [{ command: 'Get-WindowsFeature', gives: 'WindowsFeature' }, cim('Win32_OperatingSystem')],
  remoteDesktop: [cim('Win32_TSGeneralSetting')],
  account: [{ command: 'ConvertTo-SeamAccountName', gives: [] }],
  accountName: [
    { command: 'Find-SeamAccountSid', gives: [] },
    { command: 'ConvertTo-SeamAccountName', gives: [] },
  ],
};
const keys: Readonly<Record<string, readonly object[]>> = {
  registry: [{ path: 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\Security', name: 'MaxSize', kind: 'DWord' }],
  service: [{ service: 'Spooler' }],
  vmWindow: [{ vm: 'd9e0eb0a-5b37-508e-9173-67e9ade83acf' }],
  localGroup: [{ group: 'S-1-5-32-544' }],
  vhd: [{ vm: 'd9e0eb0a-5b37-508e-9173-67e9ade83acf', path: 'D:\\VMs\\WEB01\\Virtual Hard Disks\\disk0.vhdx' }],
  vmDiskFile: [{ vm: 'd9e0eb0a-5b37-508e-9173-67e9ade83acf', path: 'D:\\VMs\\WEB01\\Virtual Hard Disks\\disk0.vhdx' }],
  vmFiles: [{ path: 'D:\\VMs\\WEB01' }],
  resolvedPath: [{ path: 'D:\\VMs\\WEB01' }],
  parentDisk: [{ path: 'D:\\VMs\\WEB01\\Virtual Hard Disks\\disk0.vhdx' }],
  accountName: [{ name: 'corp\\anna' }],
  account: [{ sid: 'S-1-5-21-1004336348-1177238915-682003330-1104' }],
  asrRule: [{ rule: 'd1e49aac-8f56-4280-b9ba-993a6d77406c' }],
  optionalFeature: [{ feature: 'SMB1Protocol' }],
};
/** An empty list is an answer here: a group has no members, a folder no files of Hyper-V, a VM no accounts of its own. */
const mayBeEmpty = new Set(['localGroup', 'vmFiles', 'vmConsoleAccess'].flatMap((collector) => [`${collector} nothing`, `${collector} null`]));

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const proof = JSON.parse(readFileSync(here('../../simulator/proof.json'), 'utf8')) as Readonly<Record<string, Readonly<Record<string, string>>>>;
const propertiesOf = ({ gives }: Source): readonly string[] => (typeof gives === 'string' ? Object.keys(proof[gives] ?? {}) : gives);
const modes = ['nothing', 'null', 'throws', 'empty'] as const;
const cases = Object.entries(sources).flatMap(([collector, list]) =>
  list.flatMap((source) =>
    modes
      .filter((mode) => mode !== 'empty' || propertiesOf(source).length > 0)
      .map((mode) => ({ collector, source, mode, name: `${collector}: ${source.command} ${source.of ?? ''} ${mode}` })),
  ),
);

describe('each collector', () => {
  let said: ReadonlyMap<string, readonly Reply[]>;
  beforeAll(() => {
    const world = copyOfWorld('neglected');
    changeAnyWorld(world, (it) => {
      it.firewall.rules.push(blockRule);
      it.netNat = [{ Name: 'NatOfLab', InternalIPInterfaceAddressPrefix: '192.168.100.0/24' }];
    });
    const path = (JSON.parse(readFileSync(world, 'utf8')) as { files: { path: string }[] }).files[0]?.path;
    const keysOf = (collector: string): readonly object[] => (collector === 'fileSecurity' ? [{ path }] : (keys[collector] ?? []));
    const file = join(mkdtempSync(join(tmpdir(), 'castellan-cases-')), 'cases.json');
    const normal = Object.keys(sources).map((collector) => ({
      name: collector,
      collector,
      command: '',
      of: '',
      mode: 'normal',
      properties: [],
      keys: keysOf(collector),
    }));
    const faulty = cases.map(({ name, collector, source, mode }) => ({
      name,
      collector,
      command: source.command,
      of: source.of ?? '',
      mode,
      properties: propertiesOf(source),
      keys: keysOf(collector),
    }));
    writeFileSync(file, JSON.stringify([...normal, ...faulty]));
    const { stdout, stderr } = spawnSync(
      findPowerShell(),
      ['-NoProfile', '-NonInteractive', '-File', here('collectors.ps1'), '-World', world, '-Cases', file],
      { encoding: 'utf8', maxBuffer: 100_000_000 },
    );
    if (stderr !== '') throw new Error(stderr);
    said = new Map(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { name: string; replies: Reply[] })
        .map(({ name, replies }) => [name, replies]),
    );
  }, 300_000);
  const rowsOf = (name: string): readonly Row[] => (said.get(name) ?? []).flatMap((reply) => reply.rows ?? []);
  const values = (name: string): ReadonlyMap<string, string> =>
    new Map(
      rowsOf(name).flatMap((row) =>
        Object.entries(row.facts).flatMap(([property, state]) =>
          'v' in state ? [[`${JSON.stringify(row.key)} ${property}`, JSON.stringify(state.v)] as const] : [],
        ),
      ),
    );

  it('is in the table, apart from six that have tests of their own', () => {
    const { Collector } = JSON.parse(readFileSync(here('../../../scripts/powershell/register.generated.json'), 'utf8')) as { Collector: object };
    expect(Object.keys(Collector).length).toBeGreaterThan(25);
    expect(Object.keys(Collector).filter((name) => !(name in sources))).toEqual(['chainHead', 'machine', 'registryKey', 'rollback', 'session', 'waysIn']);
    expect(Object.keys(sources).filter((name) => name !== 'policySetting' && values(name).size === 0 && !['asrRule'].includes(name))).toEqual([]);
  });

  it.each(cases.map((each) => [each.name, each] as const))('makes nothing up (%s)', (name, { collector, source, mode }) => {
    expect(said.has(name)).toBe(true);
    const normal = values(collector);
    const inherited = (property: string): boolean => /^(vm|vmName|vmState)$/.test(property);
    const made = [...values(name)].filter(
      ([fact, value]) => normal.get(fact) !== value && !inherited(fact.split(' ').at(-1) ?? '') && !mayBeEmpty.has(`${collector} ${mode}`),
    );
    expect(made).toEqual([]);
    if (mode === 'throws' && source.keeps) expect(values(name).size).toBeGreaterThan(0);
  });

  it('says so when a list fails, and never that there is nothing', () => {
    const silent = cases
      .filter(({ mode, collector }) => mode === 'throws' && collector !== 'kvp')
      .filter(({ name, collector }) => {
        const replies = said.get(name) ?? [];
        const failed = replies.some((reply) => reply.type === 'fail' || 'problem' in reply);
        const unread = rowsOf(name).some((row) => Object.values(row.facts).some((state) => 'unread' in state));
        // Another command has answered the same: nothing is missing that could be said.
        const whole = values(name).size > 0 && JSON.stringify([...values(name)]) === JSON.stringify([...values(collector)]);
        return !failed && !unread && !whole && collector !== 'localGroup';
      });
    expect(silent.map((each) => each.name)).toEqual([]);
  });
});
