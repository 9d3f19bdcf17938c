import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchedOnce } from '../../../scripts/tools/electron-program.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'castellan-electron-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the program of the window', () => {
  const installer = (works: boolean) => {
    const program = join(folder, 'electron');
    let tries = 0;
    const find = (): string | undefined => (existsSync(program) ? program : undefined);
    const fetch = (): void => {
      tries += 1;
      if (works) writeFileSync(program, '');
    };
    return { program, tries: () => tries, parts: { find, fetch, memory: join(folder, 'cache', 'not-fetched') } };
  };

  it('is fetched where it is missing, and only then', () => {
    const { program, tries, parts } = installer(true);
    expect([fetchedOnce(parts), fetchedOnce(parts)]).toEqual([program, program]);
    expect(tries()).toBe(1);
    expect(existsSync(parts.memory)).toBe(false);
  });
  it('that could not be fetched is not waited for again', () => {
    const { tries, parts } = installer(false);
    expect([fetchedOnce(parts), fetchedOnce(parts)]).toEqual([undefined, undefined]);
    expect(tries()).toBe(1);
  });
  it('that came by itself after a failed try is found', () => {
    const { program, parts } = installer(false);
    fetchedOnce(parts);
    writeFileSync(program, '');
    expect(fetchedOnce(parts)).toBe(program);
  });
});
