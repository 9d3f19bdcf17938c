import { describe, expect, it } from 'vitest';
import { findPowerShell, type SearchContext } from '../../../main/powershell/find-powershell.ts';

const among =
  (...files: string[]): SearchContext['isExecutable'] =>
  (file) =>
    files.includes(file);
const find = (platform: NodeJS.Platform, env: SearchContext['env'], ...files: string[]): string =>
  findPowerShell({ platform, env, isExecutable: among(...files), windows: () => 'D:\\Windows' });
const system32 = 'D:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe';
const sysnative = 'D:\\Windows\\Sysnative\\WindowsPowerShell\\v1.0\\powershell.exe';

describe('findPowerShell', () => {
  it('takes Windows PowerShell of the system folder, and the 64-bit one from a 32-bit process', () => {
    expect(find('win32', { PATH: 'C:\\evil' }, system32)).toBe(system32);
    expect(find('win32', {}, system32, sysnative)).toBe(sysnative);
  });

  it('uses no variable to find the folder of Windows', () => {
    const evil = 'C:\\Users\\anna\\System32\\WindowsPowerShell\\v1.0\\powershell.exe';
    expect(find('win32', { SystemRoot: 'C:\\Users\\anna', windir: 'C:\\Users\\anna', SYSTEMROOT: 'C:\\Users\\anna' }, evil, system32)).toBe(system32);
  });

  it.each([
    ['linux', 'bin/pwsh'],
    ['linux', './pwsh'],
    ['win32', 'pwsh.exe'],
    ['win32', '\\tools\\pwsh.exe'],
    ['win32', 'C:pwsh.exe'],
  ] as const)('refuses a CASTELLAN_PWSH that is no full path (%s %s)', (platform, own) => {
    expect(() => find(platform, { CASTELLAN_PWSH: own }, own, system32)).toThrow('not the full path');
  });

  it('takes the first pwsh on PATH elsewhere, and never one of a relative folder', () => {
    expect(find('linux', { PATH: '.:bin::/opt/a:/opt/b' }, 'bin/pwsh', 'pwsh', '/opt/b/pwsh')).toBe('/opt/b/pwsh');
  });

  it('lets CASTELLAN_PWSH decide on every platform', () => {
    expect(find('linux', { CASTELLAN_PWSH: '/x/pwsh', PATH: '/opt' }, '/x/pwsh', '/opt/pwsh')).toBe('/x/pwsh');
    expect(find('win32', { CASTELLAN_PWSH: 'C:\\x\\pwsh.exe' }, 'C:\\x\\pwsh.exe', system32)).toBe('C:\\x\\pwsh.exe');
  });

  it.each([
    ['linux', { PATH: '/opt' }, 'Install PowerShell 7'],
    ['linux', {}, 'Install PowerShell 7'],
    ['linux', { CASTELLAN_PWSH: '/gone', PATH: '/opt' }, 'Correct the path'],
    ['win32', {}, 'sfc /scannow'],
  ] as const)('says what to do when there is none (%s %o)', (platform, env, advice) => {
    expect(() => find(platform, env)).toThrow(expect.objectContaining({ kind: 'notFound', message: expect.stringContaining(advice) as string }));
  });

  it('does not fall back from a wrong CASTELLAN_PWSH to another PowerShell', () => {
    expect(() => find('linux', { CASTELLAN_PWSH: '/gone', PATH: '/opt' }, '/opt/pwsh')).toThrow('/gone');
  });
});
