import { describe, expect, it } from 'vitest';
import type { Json } from '../../../main/contract/json.ts';
import { neverTouch } from '../../../main/engine/never-touch.ts';

const move = (resource: string, key: Record<string, string>, property: string, from: Json | undefined, to: Json | undefined): string | undefined =>
  neverTouch({
    address: { resource, key, property },
    from: from === undefined ? { is: 'absent' } : { is: 'value', value: from },
    to: to === undefined ? { is: 'absent' } : { is: 'value', value: to },
  });
const service = (name: string): Record<string, string> => ({ path: `HKLM\\SYSTEM\\CurrentControlSet\\Services\\${name}`, name: 'Start', kind: 'DWord' });
const lsa = (name: string): Record<string, string> => ({ path: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa', name, kind: 'DWord' });
const vmSid = 'S-1-5-83-1-1-2-3-4';

describe('never touched, whatever asks for it', () => {
  it.each([
    ['the right of the machines taken away', move('userRight', { right: 'SeServiceLogonRight' }, 'holders', ['S-1-5-83-0'], [])],
    ['the second right taken away', move('userRight', { right: 'SeCreateSymbolicLinkPrivilege' }, 'holders', ['S-1-5-83-0', 'S-1-1-0'], ['S-1-1-0'])],
    ['the right denied', move('userRight', { right: 'SeDenyServiceLogonRight' }, 'holders', [], ['S-1-5-83-0'])],
    ['a service of Hyper-V disabled', move('registry', service('vmms'), 'value', 2, 4)],
    ['in another spelling', move('registry', { ...service('x'), path: 'hklm\\system\\ControlSet001\\services\\WINRM', name: 'start' }, 'value', 2, 4)],
    ['the management service stopped', move('service', { service: 'VMMS' }, 'state', 'Running', 'Stopped')],
    ['the firewall disabled', move('service', { service: 'mpssvc' }, 'startType', 'Automatic', 'Disabled')],
    ['a service removed', move('registry', service('TermService'), 'value', 2, undefined)],
    ['the SMB 1 driver disabled by hand', move('registry', service('mrxsmb10'), 'value', 2, 4)],
    ['a backup agent disabled', move('registry', service('VeeamTransportSvc'), 'value', 2, 4)],
    ['the host stopped by a full log', move('registry', lsa('CrashOnAuditFail'), 'value', 0, 1)],
    ['Credential Guard locked in firmware', move('registry', lsa('LsaCfgFlags'), 'value', 0, 1)],
    [
      'VBS locked in firmware',
      move('registry', { path: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\DeviceGuard', name: 'Locked', kind: 'DWord' }, 'value', undefined, 1),
    ],
    ['a machine shut out of its files', move('folder', { path: 'D:\\VMs\\A' }, 'access', `D:PAI(A;OICI;FA;;;SY)(A;;FA;;;${vmSid})`, 'D:PAI(A;OICI;FA;;;SY)')],
    ['the root of a volume', move('folder', { path: 'D:\\' }, 'audit', undefined, 'S:AI(AU;OICISAFA;FA;;;WD)')],
    ['the folder of Windows', move('folder', { path: 'C:\\WINDOWS\\Temp' }, 'access', 'D:PAI(A;;FA;;;SY)', 'D:PAI(A;;FA;;;BA)')],
    ['the root of a cluster volume', move('folder', { path: 'C:\\ClusterStorage\\Volume1' }, 'access', 'D:PAI(A;;FA;;;SY)', 'D:PAI(A;;FA;;;BA)')],
    ['the last administrator removed', move('localGroup', { group: 'S-1-5-32-544' }, 'members', ['S-1-5-21-1-2-3-500'], [])],
    ['Hyper-V removed', move('optionalFeature', { feature: 'Microsoft-Hyper-V' }, 'wanted', 'Enabled', 'Disabled')],
    ['remote management blocked by Defender', move('asrRule', { rule: 'd1e49aac-8f56-4280-b9ba-993a6d77406c' }, 'action', undefined, 'Block')],
  ])('%s', (_what, refusal) => {
    expect(refusal).toMatch(/\.$/);
  });

  it.each([
    ['the right given', move('userRight', { right: 'SeServiceLogonRight' }, 'holders', [], ['S-1-5-83-0'])],
    ['another right taken from somebody', move('userRight', { right: 'SeServiceLogonRight' }, 'holders', ['S-1-5-83-0', 'S-1-1-0'], ['S-1-5-83-0'])],
    ['a service enabled', move('registry', service('vmms'), 'value', 4, 2)],
    ['the print spooler stopped', move('service', { service: 'Spooler' }, 'state', 'Running', 'Stopped')],
    ['the firewall started', move('service', { service: 'mpssvc' }, 'state', 'Stopped', 'Running')],
    ['another service disabled', move('registry', service('Spooler'), 'value', 2, 4)],
    ['the crash switched off', move('registry', lsa('CrashOnAuditFail'), 'value', 1, 0)],
    ['Users shut out of the files', move('folder', { path: 'D:\\VMs\\A' }, 'access', `D:AI(A;;FA;;;${vmSid})(A;;FA;;;BU)`, `D:PAI(A;;FA;;;${vmSid})`)],
    ['another feature removed', move('optionalFeature', { feature: 'SMB1Protocol' }, 'wanted', 'Enabled', 'Disabled')],
    ['the same rule watched only', move('asrRule', { rule: 'd1e49aac-8f56-4280-b9ba-993a6d77406c' }, 'action', undefined, 'AuditMode')],
  ])('but not %s', (_what, refusal) => {
    expect(refusal).toBeUndefined();
  });
});
