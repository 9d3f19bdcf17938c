import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';

interface Problem {
  readonly category: string;
  readonly message: string;
  readonly hresult: number;
}
interface Said {
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
  });
});
it('a private folder is made and removed, and secedit without a file says so', () => {
  expect(all['folder']).toEqual([true, false]);
  expect(all['noFile']).toBe('secedit wrote no file.');
});
it('what a .NET method throws is told without what PowerShell wraps around it', () => {
  const { denied, method, missing, aggregate } = all.problem;
  expect(denied).toMatchObject({ category: 'PermissionDenied', hresult: -2147024891 });
  expect(method).toMatchObject({ category: 'PermissionDenied', hresult: -2147024891, message: expect.not.stringContaining('Exception calling') as string });
  expect(missing).toMatchObject({ category: 'ObjectNotFound', message: expect.not.stringContaining('Exception calling') as string });
  expect(aggregate).toMatchObject({ category: 'PermissionDenied', hresult: -2147023582, message: 'A required privilege is not held.' });
});
