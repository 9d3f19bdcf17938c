import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';

interface Problem {
  readonly category: string;
  readonly message: string;
  readonly hresult: number;
}
interface PrivateFolder {
  /** The access list and the path that a folder was asked for with. */
  readonly asked: readonly string[];
  /** The files that secedit was told to write. */
  readonly given: readonly string[];
  readonly message: string;
  readonly category: string;
}
interface Said {
  readonly userTemporary: string;
  readonly protected: PrivateFolder;
  readonly refusedAdministrator: PrivateFolder;
  readonly refusedUser: PrivateFolder;
  readonly [name: string]: unknown;
  readonly arguments: readonly string[];
  readonly given: readonly string[];
  readonly tool: Readonly<Record<string, string>>;
  readonly problem: Readonly<Record<string, Problem>>;
}

const said = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', fileURLToPath(new URL('seams.ps1', import.meta.url))], {
  encoding: 'utf8',
  timeout: 120_000,
  env: { ...process.env, CASTELLAN_NODE: process.execPath },
});
const all = JSON.parse(said.stdout === '' ? '{}' : said.stdout) as Said;

it('a native program that complains on standard error has not failed by that', () => {
  expect(said.stderr).toBe('');
  expect(all['warnsAndEndsWell']).toBe('0 done a warning');
  expect(all['endsWith3']).toBe('3 with warnings');
});
it('a native program is read on both streams, has no input, and is ended when it takes too long', () => {
  expect(all['muchOnBoth']).toBeGreaterThan(40_000 * 7);
  expect(all['inputIsShut']).toBe('0 no input');
  expect(all['tooSlow']).toMatch(/^did not end within \d seconds and was stopped\.$/);
});
it('a native program gets each argument as it was given', () => {
  expect(all.arguments.map(decodeURIComponent)).toEqual(all.given.map(decodeURIComponent));
  expect(all.given).toHaveLength(11);
});
it('each tool has its own meaning of exit codes', () => {
  expect(all.tool).toEqual({
    'secedit.exe 0': 'said',
    'secedit.exe 3': 'said secedit.exe ended with 3. It said so. (3: completed with warnings)',
    'secedit.exe 1': 'threw OperationStopped secedit.exe ended with 1. It said so.',
    'auditpol.exe 1314': 'threw PermissionDenied auditpol.exe ended with 1314. It said so.',
    'sc.exe 5': 'threw PermissionDenied sc.exe ended with 5. It said so.',
    'sc.exe 1060': 'threw OperationStopped sc.exe ended with 1060. It said so.',
    'eventcreate.exe 1': 'threw OperationStopped eventcreate.exe ended with 1. It said so.',
    'icacls.exe 1307': 'threw OperationStopped icacls.exe ended with 1307. It said so.',
  });
});
it('a private folder is made and removed, and secedit without a file says so', () => {
  expect(all['folder']).toEqual([true, false]);
  expect(all['noFile']).toBe('secedit wrote no file.');
});
const asked = /^O:BAD:P\(A;OICI;FA;;;SY\)\(A;OICI;FA;;;BA\) (\/Windows.Temp.castellan-[0-9a-f]{32})$/;
it('a private folder on Windows is below its own folder, for SYSTEM and Administrators alone, and secedit writes into it', () => {
  expect(all.protected.asked).toEqual([expect.stringMatching(asked)]);
  const [, path = 'none'] = asked.exec(all.protected.asked[0] ?? '') ?? [];
  expect(all.protected.given).toHaveLength(1);
  expect(all.protected.given[0]?.startsWith(path)).toBe(true);
});
it('an administrator whose protected folder cannot be made gets an error, and no file is written anywhere else', () => {
  const { message, category, given } = all.refusedAdministrator;
  expect([message, category, given]).toEqual(['Access to the path is denied.', 'PermissionDenied', []]);
});
it('a user without administrator rights gets a folder in the temporary folder of that user', () => {
  expect(all.refusedUser.asked).toEqual([expect.stringMatching(asked)]);
  expect(all.refusedUser.given).toHaveLength(1);
  expect(all.refusedUser.given[0]?.startsWith(all.userTemporary)).toBe(true);
});
it('what a .NET method throws is told without what PowerShell wraps around it', () => {
  const { denied, method, missing, aggregate } = all.problem;
  expect(denied).toMatchObject({ category: 'PermissionDenied', hresult: -2147024891 });
  expect(method).toMatchObject({ category: 'PermissionDenied', hresult: -2147024891, message: expect.not.stringContaining('Exception calling') as string });
  expect(missing).toMatchObject({ category: 'ObjectNotFound', message: expect.not.stringContaining('Exception calling') as string });
  expect(aggregate).toMatchObject({ category: 'PermissionDenied', hresult: -2147023582, message: 'A required privilege is not held.' });
});
