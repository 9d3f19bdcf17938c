import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { childEnvironment } from '../../../main/powershell/child-environment.ts';
import { protectedTemporary } from '../../../main/shells/protected-temporary.ts';
import { StorageError } from '../../../main/storage/json/storage-error.ts';
import { root } from '../../laws/code/generated-file.ts';

const yes = (): boolean => true;
let data = '';
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'castellan-temporary-'));
});

describe('the temporary folder of PowerShell', () => {
  it('is in the protected data folder for an administrator, and the one that PowerShell gets, also where the user has set another one', () => {
    const environment = protectedTemporary(data, yes);
    const folder = join(data, 'temporary');
    expect(environment).toEqual({ TEMP: folder, TMP: folder });
    expect(existsSync(folder)).toBe(true);
    const parent = { TEMP: 'C:\\Users\\anna\\evil', TMP: 'C:\\Users\\anna\\evil' };
    const launch = { executable: 'powershell.exe', script: 'session.ps1', readOnly: true, environment };
    for (const platform of ['win32', 'linux'] as const)
      expect(childEnvironment(launch, parent, platform, () => 'C:\\Windows')).toMatchObject({ TEMP: folder, TMP: folder });
  });

  it('is left to Windows without administrator rights, and no folder is made', () => {
    expect(protectedTemporary(data, () => false)).toBeUndefined();
    expect(existsSync(join(data, 'temporary'))).toBe(false);
  });

  it('is never another one for an administrator: where it cannot be made, nothing starts', () => {
    writeFileSync(join(data, 'temporary'), 'a file');
    expect(() => protectedTemporary(data, yes)).toThrow(StorageError);
    expect(() => protectedTemporary(data, yes)).toThrow(/could not create its protected temporary folder.*Nothing was changed/);
  });

  it('is given to every PowerShell of the local host', () => {
    const text = readFileSync(join(root, 'main', 'shells', 'local-powershell.ts'), 'utf8');
    expect(text).toContain('const environment = protectedTemporary(dataBase, isElevated);');
    expect(text.match(/new PowerShellSupervisor\(\{[^}]*\benvironment,/g)).toHaveLength(text.match(/new PowerShellSupervisor\(/g)?.length ?? -1);
  });
});
