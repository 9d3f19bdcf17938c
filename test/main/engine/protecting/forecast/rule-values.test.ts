import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../../../main/contract/reading.ts';
import type { Change } from '../../../../../main/contract/plan.ts';
import { forecast } from '../../../../../main/engine/protecting/forecast/forecast.ts';
import { concernsChange, leftBy, takenBy, givenBy } from '../../../../../main/engine/protecting/forecast/lock-out-rule.ts';
import { lockOutRules } from '../../../../../main/engine/protecting/forecast/lock-out-rules.ts';
import { reading, row, unread, value } from '../../known.ts';
import { atConsole, changeOf, computer, inbound, overRemoteDesktop, overWinRM, registryChange, setChange, world, you } from './scenes.ts';

const control = 'HKLM\\SYSTEM\\CurrentControlSet\\Control';
const policies = 'HKLM\\SOFTWARE\\Policies\\Microsoft';
const winrm = `${policies}\\Windows\\WinRM\\Service`;
const schannel = `${control}\\SecurityProviders\\SCHANNEL`;
const powershell = `${policies}\\Windows\\PowerShell`;

const about = (change: Change): readonly string[] => lockOutRules.filter((rule) => concernsChange(rule, change)).map((rule) => rule.id);

describe('the values that endanger', () => {
  it.each([
    ['winrm-authentication', registryChange(winrm, 'AllowBasic', 0), registryChange(winrm, 'AllowBasic', 1)],
    ['winrm-authentication', registryChange(winrm, 'DisableRunAs', 1), registryChange(winrm, 'DisableRunAs', 0)],
    ['winrm-off', registryChange(winrm, 'IPv4Filter', '10.0.0.1'), registryChange(winrm, 'IPv4Filter', '*')],
    [
      'ntlm-restricted',
      registryChange(`${control}\\Lsa\\MSV1_0`, 'RestrictSendingNTLMTraffic', 2),
      registryChange(`${control}\\Lsa\\MSV1_0`, 'RestrictSendingNTLMTraffic', 1),
    ],
    ['lsa-protection', registryChange(`${control}\\Lsa`, 'RunAsPPL', 1), registryChange(`${control}\\Lsa`, 'RunAsPPL', 0)],
    [
      'lsa-protection',
      registryChange(`${policies}\\Windows\\System`, 'AllowCustomSSPsAPs', 0),
      registryChange(`${policies}\\Windows\\System`, 'AllowCustomSSPsAPs', 1),
    ],
    [
      'boot-drivers',
      registryChange('HKLM\\SYSTEM\\CurrentControlSet\\Policies\\EarlyLaunch', 'DriverLoadPolicy', 8),
      registryChange('HKLM\\SYSTEM\\CurrentControlSet\\Policies\\EarlyLaunch', 'DriverLoadPolicy', 3),
    ],
    [
      'boot-drivers',
      registryChange(`${policies}\\Windows\\Kernel DMA Protection`, 'DeviceEnumerationPolicy', 0),
      registryChange(`${policies}\\Windows\\Kernel DMA Protection`, 'DeviceEnumerationPolicy', 1),
    ],
    [
      'tls-versions',
      registryChange(`${schannel}\\Protocols\\TLS 1.1\\Server`, 'DisabledByDefault', 1),
      registryChange(`${schannel}\\Protocols\\TLS 1.1\\Server`, 'DisabledByDefault', 0),
    ],
    ['tls-versions', registryChange(`${schannel}\\Ciphers\\RC4 128/128`, 'Enabled', 0), registryChange(`${schannel}\\Ciphers\\RC4 128/128`, 'Enabled', 1)],
    ['scripts-refused', registryChange(powershell, 'EnableScripts', 0), registryChange(powershell, 'EnableScripts', 1)],
    ['scripts-refused', registryChange(powershell, 'ExecutionPolicy', 'RemoteSigned'), registryChange(powershell, 'ExecutionPolicy', undefined)],
    [
      'asr-scripts',
      changeOf('asrRule', { rule: '5BEB7EFE-FD9A-4556-801D-275E5FFC04CC' }, 'action', 'Warn'),
      changeOf('asrRule', { rule: '5beb7efe-fd9a-4556-801d-275e5ffc04cc' }, 'action', 'AuditMode'),
    ],
    ['smb-signing-of-storage', changeOf('smbClient', {}, 'requireSigning', true), changeOf('smbClient', {}, 'requireSigning', false)],
    ['auditing-with-stop', changeOf('folder', { path: 'D:\\VMs' }, 'audit', 'S:(AU;SA;FA;;;WD)'), changeOf('folder', { path: 'D:\\VMs' }, 'audit', undefined)],
    [
      'right-to-sign-in',
      changeOf('userRight', { right: 'SeNetworkLogonRight' }, 'holders', []),
      setChange('userRight', { right: 'SeNetworkLogonRight' }, 'holders', [], [you]),
    ],
  ] as const)('of %s are told from those that do not', (id, endangering, harmless) => {
    expect(about(endangering)).toContain(id);
    expect(about(harmless)).not.toContain(id);
  });

  it('are found with any spelling of a registry path', () => {
    expect(about(registryChange(`${control}\\TERMINAL SERVER`, 'FDENYTSCONNECTIONS', 1))).toContain('remote-desktop-off');
  });
});

describe('the elements of a change', () => {
  it('follow from both values where the change replaces the whole', () => {
    const replaced = changeOf('localGroup', { group: 'S-1-5-32-578' }, 'members', ['b', 'c'], { from: ['a', 'b'] });
    expect([takenBy(replaced), givenBy(replaced), leftBy(replaced)]).toEqual([['a'], ['c'], ['b', 'c']]);
    expect(leftBy(changeOf('localGroup', {}, 'members', undefined))).toEqual([]);
  });
});

describe('a danger that could not be checked', () => {
  const unlike = (change: Change, ...readings: readonly Reading[]): string => forecast(change, world(...readings))?.reason ?? '';
  it('names what was not read', () => {
    const service = changeOf('service', { service: 'X' }, 'startType', 'Disabled');
    expect(unlike(service, reading('service', [row({ service: 'X' }, { dependents: unread })]))).toContain('depend on it could not be read');
    expect(forecast(service, world(reading('service', [row({ service: 'X' }, { dependents: { is: 'absent' } })])))).toBeUndefined();
    const guardOn = registryChange(`${control}\\Lsa`, 'LsaCfgFlags', 2);
    expect(unlike(guardOn, atConsole())).toContain('how live migration authenticates');
    expect(forecast(guardOn, world(reading('liveMigration', [row({}, { enabled: value(false) })])))).toBeUndefined();
    const lm = registryChange(`${control}\\Lsa`, 'LmCompatibilityLevel', 5);
    expect(unlike(lm, overWinRM({ userName: value('CORP\\anna') }), computer())).toContain('Kerberos or NTLM');
    const signing = changeOf('smbClient', {}, 'requireSigning', true);
    expect(unlike(signing, reading('vmSmbStorage', [row({ vm: 'a' }, { shares: unread })]))).toContain('files on an SMB share');
    const tls = registryChange(`${schannel}\\Protocols\\TLS 1.0\\Server`, 'Enabled', 0);
    expect(forecast(tls, world(overWinRM({ peers: unread })))).toMatchObject({ rule: 'tls-versions' });
  });
});

describe('an inbound rule that leaves a profile', () => {
  const leaves = (profile: string) =>
    setChange('firewallRule', { rule: 'r' }, 'profiles', ['Domain', 'Public'], profile === 'Domain' ? ['Public'] : ['Domain']);
  const facts = world(overRemoteDesktop(), inbound({ rule: 'r', ports: ['3389'] }));
  it('is a danger for the profile in use alone', () => {
    expect(forecast(leaves('Domain'), facts)).toMatchObject({ rule: 'firewall-rule-off' });
    expect(forecast(leaves('Public'), facts)).toBeUndefined();
  });
  it('counts as well where every inbound rule is ignored', () => {
    expect(forecast(changeOf('firewallProfile', { profile: 'Domain' }, 'allowInboundRules', 'False'), facts)).toMatchObject({ rule: 'firewall-local-rules' });
    expect(forecast(changeOf('firewallProfile', { profile: 'Private' }, 'allowInboundRules', 'False'), facts)).toBeUndefined();
  });
});
