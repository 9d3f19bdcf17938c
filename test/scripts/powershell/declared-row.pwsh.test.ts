import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';

const script = fileURLToPath(new URL('declared-row.ps1', import.meta.url));
const said = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', script], { encoding: 'utf8', timeout: 120_000 });
interface Told {
  readonly facts: Readonly<Record<string, readonly [unknown, unknown]>>;
  readonly keys: Readonly<Record<string, readonly [string, string, string]>>;
}
const told = JSON.parse(said.stdout || '{"facts":{},"keys":{}}') as Told;

describe('a row of a declared subject', () => {
  it('holds what the functions for one value give, of every kind of value, object and error', () => {
    expect(said.stderr).toBe('');
    expect(Object.keys(told.facts)).toHaveLength(20 * 3 - 1);
    for (const [name, [inRow, alone]] of Object.entries(told.facts)) expect(inRow, name).toEqual(alone);
  });

  it('distinguishes a value, nothing, a property that is not there and one that could not be read', () => {
    const kind = (name: string): unknown => Object.keys(told.facts[name]?.[0] as object)[0];
    expect(['yes', 'nothing', 'noProperty', 'error', 'noObject'].map((name) => kind(`${name} plain`))).toEqual([
      'v',
      'absent',
      'unsupported',
      'unread',
      'unread',
    ]);
    expect(told.facts['oneInList list']?.[0]).toEqual({ v: ['a'] });
    expect(told.facts['noList list']?.[0]).toEqual({ v: [] });
  });

  it('has the key that the function for one text gives, and none without it', () => {
    const without = ['emptyText', 'nothing', 'noProperty', 'noObject'];
    for (const [name, [key, text, inList]] of Object.entries(told.keys)) {
      expect(inList, name).toBe(text);
      expect(key, name).toBe(without.includes(name) ? 'Windows names a object without its id.' : text);
    }
  });
});
