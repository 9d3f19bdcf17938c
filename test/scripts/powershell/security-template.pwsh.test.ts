import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { parseSecurityTemplate } from '../../../main/resources/formats/secedit.ts';
import { afterCharacters, afterLines } from '../../laws/cut-documents.ts';

const right = 'SeServiceLogonRight';
const add = 'S-1-5-20';
const text = (...lines: readonly string[]): string => [...lines, ''].join('\r\n');
const version = ['[Version]', 'signature="$CHICAGO$"', 'Revision=1'];
const access = ['[System Access]', 'MinimumPasswordLength = 7', 'LockoutBadCount = 10'];
const rights = ['[Privilege Rights]', 'SeBatchLogonRight = *S-1-5-32-544', `${right} = *S-1-5-80-0,*S-1-5-83-0`, 'SeTcbPrivilege = Anna'];
const whole = text('[Unicode]', 'Unicode=yes', ...access, ...rights, ...version);

/** Which exports a host can give, and what of the right and of the minimum password length can be read from each. */
const named: readonly (readonly [what: string, exported: string, read: 'both' | 'right' | 'policy' | 'nothing'])[] = [
  ['that is whole', whole, 'both'],
  ['with names in upper case', whole.replaceAll(/^[^=\r\n]*(?==)|^\[.*\]/gm, (name) => name.toUpperCase()), 'both'],
  ['with remarks', whole.replaceAll(/ = .*/g, (value) => `${value} ; a remark, with a comma`), 'both'],
  ['with its first sections last', text(...rights, ...access, '[Unicode]', 'Unicode=yes', ...version), 'both'],
  ['with a byte order mark', `\uFEFF${whole}`, 'both'],
  ['without the right', text(...access, '[Privilege Rights]', ...version), 'both'],
  ['without its user rights', text(...access, ...version), 'policy'],
  ['without its security settings', text(...rights, ...version), 'right'],
  ['without its version', text(...access, ...rights), 'nothing'],
  ['with its version first', text(...version, ...access, ...rights), 'nothing'],
  ['that is the start of another file', text('signature="$CHICAGO$"', 'Revision=1'), 'nothing'],
  ['that is empty', '', 'nothing'],
];
const cuts = [...afterLines(whole), ...afterCharacters(whole).filter((_, at) => at % 7 === 0)];
const exports = [...named.map(([, exported]) => exported), ...cuts];

interface Answer {
  readonly error?: string;
  readonly was?: { readonly v?: unknown };
  readonly written: string;
}
const script = fileURLToPath(new URL('security-template.ps1', import.meta.url));
const said = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', script], {
  encoding: 'utf8',
  input: JSON.stringify({ right, add: [add], exports }),
  timeout: 120_000,
});
const answers = JSON.parse(said.stdout === '' ? '[]' : said.stdout) as readonly { readonly right: Answer; readonly policy: Answer }[];

/** What a scan reads in the same export: the holders, and the length; undefined where it refuses the export. */
function scanned(exported: string): { readonly right: readonly string[] | undefined; readonly policy: number | undefined } {
  const parse = (...asked: Parameters<typeof parseSecurityTemplate> extends [string, ...infer Rest] ? Rest : never) => {
    try {
      return parseSecurityTemplate(exported, ...asked);
    } catch {
      return undefined;
    }
  };
  const of = <T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
    Object.entries(record ?? {}).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  const [forRight, forPolicy] = [parse('Privilege Rights'), parse('System Access')];
  const length = of(forPolicy?.systemAccess, 'MinimumPasswordLength');
  return { right: forRight && (of(forRight.privilegeRights, right) ?? []), policy: length === undefined ? undefined : Number(length) };
}

describe('the setters of user rights and of account policy', () => {
  it('answer for every export', () => {
    expect(said.stderr).toBe('');
    expect(answers).toHaveLength(exports.length);
  });

  it.each(named.map(([what, exported, read], at) => [what, { exported, read, at }] as const))(
    'read and refuse in an export %s what a scan reads and refuses',
    (_what, { exported, read, at }) => {
      const own = answers[at];
      const { right: holders, policy } = scanned(exported);
      expect([holders !== undefined, policy !== undefined]).toEqual([read === 'both' || read === 'right', read === 'both' || read === 'policy']);
      expect(own?.right.was?.v).toEqual(holders);
      expect(own?.policy.was?.v).toEqual(policy);
    },
  );

  it('keep every other holder of the right', () => {
    expect(answers[0]?.right.written).toBe(`USER_RIGHTS ${right} = *S-1-5-80-0,*S-1-5-83-0,*${add}`);
    expect(answers[0]?.policy.written).toBe('SECURITYPOLICY MinimumPasswordLength = 14');
  });

  it('write nothing where the export is cut off', () => {
    const wrong = answers.slice(named.length).flatMap(({ right: holders, policy }, at) => {
      const settled = [holders, policy].every((each) => each.written === '' && /secedit/.test(each.error ?? ''));
      return settled ? [] : [{ after: cuts[at]?.slice(-40), holders, policy }];
    });
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});
