import type { Json } from '../../../../main/contract/json.ts';
import { neverTouchList } from '../../../../main/engine/protecting/never-touch-list.ts';
import type { Transition } from '../../../../main/engine/protecting/never-touch.ts';

export interface Case {
  readonly what: string;
  readonly change: Transition;
}
const change = (what: string, resource: string, key: Record<string, string>, property: string, from: Json | undefined, to: Json | undefined): Case => ({
  what,
  change: {
    address: { resource, key, property },
    from: from === undefined ? { is: 'absent' } : { is: 'value', value: from },
    to: to === undefined ? { is: 'absent' } : { is: 'value', value: to },
  },
});
const service = (name: string): Record<string, string> => ({ path: `HKLM\\SYSTEM\\CurrentControlSet\\Services\\${name}`, name: 'Start', kind: 'DWord' });
const lsa = (name: string): Record<string, string> => ({ path: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa', name, kind: 'DWord' });
const vmSid = 'S-1-5-83-1-1-2-3-4';
const diskAccess = (what: string, from: string | undefined, to: string | undefined): Case =>
  change(what, 'vmDiskFile', { vm: 'd9e0eb0a-5b37-508e-9173-67e9ade83acf', path: 'D:\\VMs\\A\\disk0.vhdx' }, 'vmAccess', from, to);
const narrowed = (path: string): Case => change(`the folder ${path}`, 'folder', { path }, 'access', 'D:PAI(A;;FA;;;SY)(A;;FA;;;WD)', 'D:PAI(A;;FA;;;SY)');

/** Each folder of the list, and each spelling under which Windows would open the folder of Windows or another one that is not plain. */
export const refusedFolders: readonly Case[] = [
  ...neverTouchList.folders.map(({ path, whole }) => narrowed(`C:\\${path.replaceAll('*', 'Any')}${whole ? '\\below' : ''}`)),
  ...[
    'D:\\',
    'D:',
    'd:/',
    '\\\\?\\D:\\',
    '\\\\?\\Volume{4c1b02c1-d990-11dc-99ae-806e6f6e6963}\\',
    'c:\\windows',
    'C:/Windows/Temp',
    'X:\\WINDOWS\\System32',
    'C:\\\\Windows',
    'C:\\Windows\\',
    '\\\\?\\C:\\Windows',
    '\\\\?\\Volume{4c1b02c1-d990-11dc-99ae-806e6f6e6963}\\Windows',
    'C:\\WINDOW~1',
    'C:\\PROGRA~1\\x',
    'C:\\PROGRA~2.x',
    'C:Windows',
    'Windows',
    '\\Windows',
    'C:\\Windows::$INDEX_ALLOCATION',
    'C:\\Windows:$I30:$INDEX_ALLOCATION',
    '\\\\localhost\\C$\\Windows',
    '\\\\server\\share\\VMs',
    '\\\\?\\UNC\\localhost\\C$\\Windows',
    '\\\\?\\GLOBALROOT\\Device\\HarddiskVolume2\\Windows',
    '\\\\.\\C:\\Windows',
    '\\??\\C:\\Windows',
    '\\\\?\\HarddiskVolume2\\Windows',
    'C:\\Windows.',
    'C:\\Windows ',
    'C:\\Windows. .\\x',
    'C:\\VMs\\..\\Windows',
    'C:\\.\\Windows',
    'D:\\VMs\\..',
    'C:\\Users',
    'C:\\Users\\anna',
    'C:\\ProgramData',
    'C:\\programdata\\CASTELLAN\\keys',
    '',
    ' ',
    'file://C:/Windows',
    'HKLM:\\SOFTWARE',
  ].map(narrowed),
];
export const allowedFolders: readonly Case[] = [
  'D:\\VMs\\A',
  'D:\\VMs\\A\\',
  'd:/VMs/A',
  '\\\\?\\D:\\VMs\\A',
  '\\\\?\\Volume{4c1b02c1-d990-11dc-99ae-806e6f6e6963}\\VMs',
  'D:\\Windows11',
  'D:\\VMs\\Windows',
  'C:\\Users\\Public\\Documents\\Hyper-V',
  'C:\\ProgramData\\Microsoft\\Windows\\Hyper-V',
  'C:\\ClusterStorage\\Volume1\\APP01',
  'D:\\VMs\\$(calc)',
  "D:\\VMs\\it's [1]",
  'D:\\VMs\\Ünï',
].map(narrowed);

export const refused: readonly Case[] = [
  change('the right of the machines taken away', 'userRight', { right: 'SeServiceLogonRight' }, 'holders', ['S-1-5-83-0'], []),
  change('the second right taken away', 'userRight', { right: 'SeCreateSymbolicLinkPrivilege' }, 'holders', ['S-1-5-83-0', 'S-1-1-0'], ['S-1-1-0']),
  change('the right denied', 'userRight', { right: 'SeDenyServiceLogonRight' }, 'holders', [], ['S-1-5-83-0']),
  change('a service of Hyper-V disabled', 'registry', service('vmms'), 'value', 2, 4),
  change('in another spelling', 'registry', { ...service('x'), path: 'hklm\\system\\ControlSet001\\services\\WINRM', name: 'start' }, 'value', 2, 4),
  change('the management service stopped', 'service', { service: 'VMMS' }, 'state', 'Running', 'Stopped'),
  change('the firewall disabled', 'service', { service: 'mpssvc' }, 'startType', 'Automatic', 'Disabled'),
  change('a service removed', 'registry', service('TermService'), 'value', 2, undefined),
  change('the SMB 1 driver disabled by hand', 'registry', service('mrxsmb10'), 'value', 2, 4),
  change('a backup agent disabled', 'registry', service('VeeamTransportSvc'), 'value', 2, 4),
  change('the host stopped by a full log', 'registry', lsa('CrashOnAuditFail'), 'value', 0, 1),
  change('Credential Guard locked in firmware', 'registry', lsa('LsaCfgFlags'), 'value', 0, 1),
  change(
    'VBS locked in firmware',
    'registry',
    { path: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\DeviceGuard', name: 'Locked', kind: 'DWord' },
    'value',
    undefined,
    1,
  ),
  change('a machine shut out of its files', 'folder', { path: 'D:\\VMs\\A' }, 'access', `D:PAI(A;OICI;FA;;;SY)(A;;FA;;;${vmSid})`, 'D:PAI(A;OICI;FA;;;SY)'),
  change('the root of a volume', 'folder', { path: 'D:\\' }, 'audit', undefined, 'S:AI(AU;OICISAFA;FA;;;WD)'),
  change('the folder of Windows', 'folder', { path: 'C:\\WINDOWS\\Temp' }, 'access', 'D:PAI(A;;FA;;;SY)', 'D:PAI(A;;FA;;;BA)'),
  change('the root of a cluster volume', 'folder', { path: 'C:\\ClusterStorage\\Volume1' }, 'access', 'D:PAI(A;;FA;;;SY)', 'D:PAI(A;;FA;;;BA)'),
  change('the last administrator removed', 'localGroup', { group: 'S-1-5-32-544' }, 'members', ['S-1-5-21-1-2-3-500'], []),
  change('Hyper-V removed', 'optionalFeature', { feature: 'Microsoft-Hyper-V' }, 'wanted', 'Enabled', 'Disabled'),
  change('remote management blocked by Defender', 'asrRule', { rule: 'd1e49aac-8f56-4280-b9ba-993a6d77406c' }, 'action', undefined, 'Block'),
  change('another crash setting', 'registry', lsa('crashonauditfail'), 'value', 0, 2),
  change('everybody denied the right', 'userRight', { right: 'SeDenyServiceLogonRight' }, 'holders', [], ['S-1-1-0']),
  change('Everyone denied the files', 'folder', { path: 'D:\\VMs\\A' }, 'access', 'D:(A;;FA;;;SY)', 'D:(D;;FA;;;WD)(A;;FA;;;SY)'),
  diskAccess('the entry of a VM removed from its disk', 'ReadWrite', 'None'),
  diskAccess('a VM left with read access to its disk', 'ReadWrite', 'Read'),
  diskAccess('the entry of a VM removed from a disk that it reads', 'Read', 'None'),
  diskAccess('the access of a VM to its disk removed as absent', 'ReadWrite', undefined),
  diskAccess('a VM left with read access where its access is not known', undefined, 'Read'),
  ...refusedFolders,
];
export const allowed: readonly Case[] = [
  change('the right given', 'userRight', { right: 'SeServiceLogonRight' }, 'holders', [], ['S-1-5-83-0']),
  change('another right taken from somebody', 'userRight', { right: 'SeServiceLogonRight' }, 'holders', ['S-1-5-83-0', 'S-1-1-0'], ['S-1-5-83-0']),
  change('a service enabled', 'registry', service('vmms'), 'value', 4, 2),
  change('the print spooler stopped', 'service', { service: 'Spooler' }, 'state', 'Running', 'Stopped'),
  change('the firewall started', 'service', { service: 'mpssvc' }, 'state', 'Stopped', 'Running'),
  change('another service disabled', 'registry', service('Spooler'), 'value', 2, 4),
  change('the crash switched off', 'registry', lsa('CrashOnAuditFail'), 'value', 1, 0),
  change(
    'the files of a machine spelled another way',
    'folder',
    { path: 'D:\\VMs\\A' },
    'access',
    `D:(D;;GX;;;WD)(A;;FA;;;${vmSid})(A;;FA;;;BU)`,
    `D:P(D;;FX;;;WD)(A;;0x1f01ff;;;${vmSid})`,
  ),
  change('Users shut out of the files', 'folder', { path: 'D:\\VMs\\A' }, 'access', `D:AI(A;;FA;;;${vmSid})(A;;FA;;;BU)`, `D:PAI(A;;FA;;;${vmSid})`),
  change('another feature removed', 'optionalFeature', { feature: 'SMB1Protocol' }, 'wanted', 'Enabled', 'Disabled'),
  change('the same rule watched only', 'asrRule', { rule: 'd1e49aac-8f56-4280-b9ba-993a6d77406c' }, 'action', undefined, 'AuditMode'),
  diskAccess('a VM given access to its disk', 'None', 'ReadWrite'),
  diskAccess('a VM given read access to its disk', 'None', 'Read'),
  diskAccess('a VM given write access to a disk that it reads', 'Read', 'ReadWrite'),
  diskAccess('a VM given access where its access is not known', undefined, 'ReadWrite'),
  ...allowedFolders,
];
