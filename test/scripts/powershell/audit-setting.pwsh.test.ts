import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { parseAuditBackup } from '../../../main/resources/formats/auditpol.ts';

const subcategories = ['0cce9215-69ae-11d9-bed3-505054503030', '0cce9216-69ae-11d9-bed3-505054503030', '0cce9217-69ae-11d9-bed3-505054503030'] as const;
const head = 'Machine Name,Policy Target,Subcategory,Subcategory GUID,Inclusion Setting,Exclusion Setting,Setting Value';
const options = ['HV01,,Option:CrashOnAuditFail,,Disabled,,0', 'HV01,,Option:FullPrivilegeAuditing,,Disabled,,0'];
const line = (target: string, at: 0 | 1 | 2, value: string): string => `HV01,${target},x,{${subcategories[at].toUpperCase()}},x,,${value}`;
const all = (target: string): string[] => [line(target, 0, '3'), line(target, 1, '1'), line(target, 2, '0')];
const text = (...rows: readonly string[]): string => [head, ...rows, ''].join('\r\n');

/** Which backups a host can give, and how many of the three subcategories can be read from each. */
const backups: readonly (readonly [what: string, backup: string, read: number])[] = [
  ['with rows for all users alone', text(...all('System'), ...options), 3],
  ['in another language', text(...all('Система'), ...options), 3],
  ['with another setting for one user', text(line('HV01\\anna', 0, '0'), ...all('System'), line('HV01\\anna', 1, '0'), ...options), 3],
  ['of two users with rows between', text(line('HV01\\anna', 0, '0'), line('HV01\\ben', 0, '0'), ...all('Система'), ...options), 3],
  ['with a user named like the target, in lower case', text(line('system', 0, '0'), ...all('System'), line('system', 1, '0'), ...options), 3],
  ['where one user has as many rows as all users', text(...all('System'), ...all('HV01\\anna'), ...options), 0],
  ['where two targets have one row each', text(line('A', 0, '1'), line('B', 0, '2'), ...options), 0],
  ['with blanks around cells', text(...all('System').map((row) => row.replaceAll(',', ' , ')), ...options), 3],
  ['with cells in quotes', text(...all('System').map((row) => row.replace('x', '"a, b"')), ...options), 3],
  ['with a GUID in lower case', text(...all('System').map((row) => row.toLowerCase()), ...options), 3],
  ['with a number missing', text(line('System', 0, ''), line('System', 1, '1'), line('System', 2, '2'), ...options), 2],
  ['with a number that does not exist', text(line('System', 0, '7'), line('System', 1, '1'), line('System', 2, '2'), ...options), 2],
  ['with a subcategory missing', text(line('System', 0, '1'), line('System', 1, '1'), ...options), 2],
  ['with a subcategory twice', text(...all('System'), line('System', 0, '0'), ...options), 0],
  ['without options', text(...all('System')), 0],
  ['cut in the middle of the options', text(...all('System'), 'HV01,,Option:Crash'), 0],
  ['with options in front alone', text(...options, ...all('System')), 0],
  ['that is the report of /get /r', text(...all('System').map((row) => row.split(',').slice(0, 6).join(',')), ...options), 0],
  ['with semicolons', text(...all('System'), ...options).replaceAll(',', ';'), 0],
  ['that is empty', '', 0],
];

const script = fileURLToPath(new URL('audit-setting.ps1', import.meta.url));
const said = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', script], {
  encoding: 'utf8',
  input: JSON.stringify({ subcategories, backups: backups.map(([, backup]) => backup) }),
  timeout: 120_000,
});
type Answer = { readonly setting: readonly string[] } | { readonly error: string };
const answers = JSON.parse(said.stdout === '' ? '[]' : said.stdout) as readonly (readonly Answer[])[];

/** What the reader of a scan makes of the same text. */
function scanned(backup: string): readonly (readonly string[] | 'refused')[] {
  try {
    const rows = parseAuditBackup(backup);
    return subcategories.map((id) => rows.find((row) => row.subcategory === id)?.setting ?? 'refused');
  } catch {
    return subcategories.map(() => 'refused');
  }
}

describe('the setter of audit subcategories', () => {
  it('answers for every backup', () => {
    expect(said.stderr).toBe('');
    expect(answers).toHaveLength(backups.length);
  });

  it.each(backups.map(([what, backup, read], at) => [what, { backup, read, at }] as const))(
    'reads and refuses in a backup %s what a scan reads and refuses',
    (_what, { backup, read, at }) => {
      const own = answers[at]?.map((answer) => ('setting' in answer ? answer.setting : 'refused'));
      expect(own).toEqual(scanned(backup));
      expect(own?.filter((each) => each !== 'refused')).toHaveLength(read);
    },
  );
});
