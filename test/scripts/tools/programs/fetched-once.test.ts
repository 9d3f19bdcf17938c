import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchedOnce } from '../../../../scripts/tools/programs/fetched-once.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'castellan-fetched-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a program that is fetched once', () => {
  const installer = (works: boolean) => {
    const program = join(folder, 'program');
    let tries = 0;
    const find = (): string | undefined => (existsSync(program) ? program : undefined);
    const fetch = (): string | undefined => {
      tries += 1;
      if (!works) return 'The network is down.';
      writeFileSync(program, '');
      return undefined;
    };
    return { program, tries: () => tries, parts: { find, fetch, memory: join(folder, 'cache', 'not-fetched') } };
  };

  it('is fetched where it is missing, and only then', () => {
    const { program, tries, parts } = installer(true);
    expect([fetchedOnce(parts), fetchedOnce(parts)]).toEqual([program, program]);
    expect(tries()).toBe(1);
    expect(existsSync(parts.memory)).toBe(false);
  });
  it('is not waited for again after a failed try, whose reason and remedy are kept', () => {
    const { tries, parts } = installer(false);
    expect([fetchedOnce(parts), fetchedOnce(parts)]).toEqual([undefined, undefined]);
    expect(tries()).toBe(1);
    expect(readFileSync(parts.memory, 'utf8')).toBe(`The network is down. Delete the file ${parts.memory} to let Castellan try again.\n`);
    rmSync(parts.memory);
    fetchedOnce(parts);
    expect(tries()).toBe(2);
  });
  it('is found when it was installed otherwise after a failed attempt', () => {
    const { program, parts } = installer(false);
    fetchedOnce(parts);
    writeFileSync(program, '');
    expect(fetchedOnce(parts)).toBe(program);
  });
});
