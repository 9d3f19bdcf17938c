import { describe, expect, it, vi } from 'vitest';
import { systemFolder, windowsFolder } from '../../../main/powershell/windows-folder.ts';

const none = (): readonly string[] => [];
const unknown = (): undefined => undefined;

describe('the folder of Windows', () => {
  it.each([
    ['D:\\WINDOWS', ['C:\\app\\node.exe', 'D:\\WINDOWS\\SYSTEM32\\ntdll.dll', 'D:\\WINDOWS\\System32\\KERNEL32.DLL']],
    ['C:\\Windows', ['C:\\app\\ntdll.dll', 'C:\\Windows\\SysWOW64\\ntdll.dll']],
  ])('is where the loader has found ntdll.dll: %s', (folder, loaded) => {
    expect(windowsFolder(() => loaded, unknown)).toBe(folder);
  });

  it('is what the kernel’s own link leads to where no library is listed, and the usual one where nothing is known', () => {
    expect(windowsFolder(none, () => 'E:\\Win\\System32')).toBe('E:\\Win');
    expect(windowsFolder(() => ['/lib/libc.so.6', 'C:\\Users\\anna\\ntdll.dll'], unknown)).toBe('C:\\Windows');
  });

  it('is never asked from the environment', () => {
    for (const name of ['SystemRoot', 'SYSTEMROOT', 'windir', 'WINDIR']) vi.stubEnv(name, 'C:\\Users\\anna');
    expect(windowsFolder()).not.toContain('anna');
    expect(systemFolder()).not.toContain('anna');
    vi.unstubAllEnvs();
  });
});
