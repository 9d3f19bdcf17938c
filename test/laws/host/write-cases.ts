import type { Address } from '../../../main/contract/address.ts';
import type { SettledState } from '../../../main/contract/fact-state.ts';
import type { Json } from '../../../main/contract/json.ts';
import { neverTouchList } from '../../../main/engine/protecting/never-touch-list.ts';
import type { Edit } from '../../../main/contract/plan.ts';
import type { World } from '../../simulator/change-world.ts';

/** One change for each setter over the world `neglected`. `half` makes of the world what a write leaves that ends in its middle. */
export interface WriteCase {
  readonly address: Address;
  readonly to: SettledState;
  readonly edit: Edit;
  readonly half?: (world: World) => void;
  /** What the world has before the change. */
  readonly begins?: (world: World) => void;
  /** Why the undo is refused. */
  readonly keeps?: string;
}
type Loose = Record<string, never>;
const loose = (change: (world: Record<string, Loose>) => void) => (world: World) => {
  change(world as unknown as Record<string, Loose>);
};
const replace = (resource: string, key: Record<string, string>, property: string, to: Json, half?: (world: World) => void): WriteCase => ({
  address: { resource, key, property },
  to: { is: 'value', value: to },
  edit: { how: 'replace' },
  ...(half && { half }),
});
const difference = (
  resource: string,
  key: Record<string, string>,
  property: string,
  add: readonly string[],
  remove: readonly string[],
  half: (world: World) => void,
): WriteCase => ({
  address: { resource, key, property },
  to: { is: 'absent' },
  edit: { how: 'difference', add: [...add], remove: [...remove] },
  half,
});

const template = 'd9e0eb0a-5b37-508e-9173-000000000004';
const vmPart = `Microsoft:${template.toUpperCase()}`;
const wdigest = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest';
const operator = 'S-1-5-21-1004336348-1177238915-682003330-1104';
const former = 'S-1-5-21-1004336348-1177238915-682003330-1131';
export const webDisk = 'D:\\VMs\\WEB01\\Virtual Hard Disks\\disk0.vhdx';
const dc01 =
  'D:PAI(A;OICI;FA;;;S-1-5-18)(A;OICI;FA;;;S-1-5-32-544)(A;OICI;0x1201bf;;;S-1-5-83-1-3655396106-1351506743-29585-33554432)(A;OICI;0x1201bf;;;S-1-15-3-1024-2268835264-3721307629-241982045-173645152-1490879176-104643441-2915960892-1612460704)';

export const writeCases: readonly WriteCase[] = [
  replace('vmFirmware', { vm: template }, 'secureBoot', 'On'),
  difference('userRight', { right: 'SeServiceLogonRight' }, 'holders', [former, operator], [], (world) => {
    world.security.privilegeRights['SeServiceLogonRight']?.push(former);
  }),
  replace(
    'accountPolicy',
    {},
    'minimumPasswordLength',
    14,
    loose((world) => {
      (world['security'] as unknown as { systemAccess: Record<string, number> }).systemAccess['MinimumPasswordLength'] = 9;
    }),
  ),
  replace('registry', { path: wdigest, name: 'UseLogonCredential', kind: 'DWord' }, 'value', 0, (world) => {
    world.registry[wdigest] = { UseLogonCredential: { kind: 'DWord', value: 5 } };
  }),
  difference(
    'auditSubcategory',
    { subcategory: '0cce921d-69ae-11d9-bed3-505054503030' },
    'setting',
    ['success', 'failure'],
    [],
    loose((world) => {
      const row = (world['audit'] as unknown as { guid: string; value: number }[]).find((each) => each.guid.startsWith('0cce921d'));
      if (row) row.value = 1;
    }),
  ),
  replace('optionalFeature', { feature: 'SMB1Protocol' }, 'wanted', 'Disabled'),
  replace('smbServer', {}, 'requireSigning', true),
  replace('smbClient', {}, 'requireSigning', true),
  replace(
    'firewallProfile',
    { profile: 'Domain' },
    'local',
    'True',
    loose((world) => {
      const row = (world['firewall'] as unknown as { profiles: { Name: string; Enabled: string }[] }).profiles.find((each) => each.Name === 'Domain');
      if (row) row.Enabled = 'NotConfigured';
    }),
  ),
  replace(
    'firewallRule',
    { rule: 'WINRM-HTTP-In-TCP' },
    'remoteAddresses',
    ['10.0.4.0/255.255.255.0'],
    loose((world) => {
      const row = (world['firewall'] as unknown as { rules: { InstanceID: string; RemoteAddress: string[] }[] }).rules.find(
        (each) => each.InstanceID === 'WINRM-HTTP-In-TCP',
      );
      if (row) row.RemoteAddress = ['10.9.9.9'];
    }),
  ),
  replace(
    'service',
    { service: 'Spooler' },
    'startType',
    'Disabled',
    loose((world) => {
      const row = (world['services'] as unknown as { Name: string; StartMode: string }[]).find((each) => each.Name === 'Spooler');
      if (row) row.StartMode = 'Manual';
    }),
  ),
  replace('service', { service: 'Spooler' }, 'startType', 'AutomaticDelayed'),
  replace('service', { service: 'Spooler' }, 'state', 'Stopped'),
  replace(
    'vm',
    { vm: template },
    'automaticStartAction',
    'Start',
    loose((world) => {
      const row = (world['vms'] as unknown as { Id: string; AutomaticStartAction: string }[]).find((each) => each.Id === template);
      if (row) row.AutomaticStartAction = 'StartIfRunning';
    }),
  ),
  replace('vmNetworkAdapter', { adapter: 'Microsoft:D9E0EB0A-5B37-508E-9173-67E9ADE83ACF\\D9E0EB0A-0000-4000-8000-000000000001' }, 'macAddressSpoofing', 'On'),
  replace('vmSecurity', { vm: template }, 'encryptStateAndMigration', true),
  replace('vmIntegrationService', { vm: template, component: `${vmPart}\\6C09BB55-D683-4DA0-8931-C9BF705F6480` }, 'enabled', true),
  replace('vmDvdDrive', { vm: template, controllerNumber: '0', controllerLocation: '1' }, 'path', 'D:\\ISO\\setup.iso'),
  replace('vmFloppyDrive', { vm: 'd9e0eb0a-5b37-508e-9173-000000000003' }, 'path', 'D:\\VFD\\drivers.vfd'),
  replace('vmComPort', { vm: template, port: `${vmPart}\\8E3A359F-559A-4B6A-98A9-1690A6100ED7\\0` }, 'path', '\\\\.\\pipe\\com1'),
  replace(
    'vmHost',
    {},
    'virtualHardDiskPath',
    'D:\\VMs',
    loose((world) => {
      (world['vmHost'] as unknown as Record<string, string>)['VirtualHardDiskPath'] = 'D:\\Half';
    }),
  ),
  replace(
    'liveMigration',
    {},
    'enabled',
    false,
    loose((world) => {
      (world['vmHost'] as unknown as Record<string, unknown>)['VirtualMachineMigrationEnabled'] = null;
    }),
  ),
  replace('eventChannel', { channel: 'Microsoft-Windows-Hyper-V-VMMS-Admin' }, 'maximumSize', 67_108_864),
  replace('vmReplication', { vm: 'd9e0eb0a-5b37-508e-9173-000000000008', relationship: 'Simple' }, 'replicateHostKvpItems', true),
  replace('smbShare', { share: 'VMs', scope: '*' }, 'folderEnumerationMode', 'AccessBased'),
  replace('defender', {}, 'monitoringDisabled', false),
  replace('netAdapter', { interface: '0fe1c2d3-0000-4000-8000-000010ec55f7' }, 'switchedOn', false),
  replace(
    'asrRule',
    { rule: '9e6c4e1f-7d60-472f-ba1a-a39ef669e4b2' },
    'action',
    'Block',
    loose((world) => {
      const preference = (world['defender'] as unknown as { preference: Record<string, unknown> }).preference;
      preference['AttackSurfaceReductionRules_Ids'] = ['9e6c4e1f-7d60-472f-ba1a-a39ef669e4b2'];
      preference['AttackSurfaceReductionRules_Actions'] = [2];
    }),
  ),
  difference(
    'localGroup',
    { group: 'S-1-5-32-578' },
    'members',
    [],
    [former, operator],
    loose((world) => {
      const groups = world['groups'] as unknown as Record<string, string[]>;
      groups['S-1-5-32-578'] = (groups['S-1-5-32-578'] ?? []).filter((each) => each !== former);
    }),
  ),
  {
    ...replace('vmDiskFile', { vm: 'd9e0eb0a-5b37-508e-9173-67e9ade83acf', path: webDisk }, 'vmAccess', 'Read'),
    begins: (world) => {
      Object.assign(world, { diskFiles: [{ path: webDisk, access: 'D:AI(A;ID;FA;;;S-1-5-18)(A;ID;FA;;;S-1-5-32-544)' }] });
    },
    keeps: neverTouchList.losesFiles,
  },
  replace('parentDisk', { path: webDisk }, 'readOnly', true),
  replace('folder', { path: 'D:\\VMs\\DC01' }, 'access', dc01, (world) => {
    const row = world.files.find((each) => each.path === 'D:\\VMs\\DC01');
    if (row) row.access = row.access.replace('(A;OICI;FA;;;BA)', '');
  }),
];
