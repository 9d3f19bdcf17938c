import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entry, folder, journalIn, now, written } from './journals.ts';

const aside = (path: string): readonly string[] => readdirSync(path).filter((name) => name.startsWith('journal.torn-'));

/** Opens a journal of two whole lines with these bytes after them, appends, and checks where the bytes were moved. */
async function survives(file: string, whole: Buffer, torn: Uint8Array): Promise<void> {
  const path = dirname(file);
  const before = aside(path);
  writeFileSync(file, Buffer.concat([whole, torn]));
  const journal = journalIn(path);
  expect(await journal.entries()).toEqual([entry(1), entry(2)]);
  expect(journal.notices).toEqual([]);
  await journal.append(entry(9));
  await journal.close();
  expect(await journalIn(path).entries()).toEqual([entry(1), entry(2), entry(9)]);
  const added = aside(path).filter((name) => !before.includes(name));
  expect(added.map((name) => readFileSync(join(path, name)).equals(torn))).toEqual(torn.length === 0 ? [] : [true]);
  expect(journal.notices.map((notice) => added.some((name) => notice.endsWith(`${join(path, name)}.`)))).toEqual(torn.length === 0 ? [] : [true]);
}

describe('a journal whose writer was interrupted in the middle of a line', () => {
  it('loses only that line, at whichever byte it was cut, keeps the bytes aside and says so', async () => {
    const file = await written(folder(), 3);
    const bytes = readFileSync(file);
    const start = bytes.lastIndexOf(0x0a, bytes.length - 2) + 1;
    for (let cut = start; cut < bytes.length; cut += 1) await survives(file, bytes.subarray(0, start), bytes.subarray(start, cut));
    expect(aside(dirname(file))).toHaveLength(bytes.length - start - 1);
    expect(aside(dirname(file))).toContain(`journal.torn-${now.replace(/[^0-9]/g, '')}`);
  });

  it('loses only that line, for every content that the disk left in its place', async () => {
    const file = await written(folder(), 2);
    const whole = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ minLength: 1, maxLength: 300 }).map((bytes) => bytes.map((byte) => (byte === 0x0a ? 0 : byte))),
          fc.integer({ min: 1, max: 4096 }).map((length) => new Uint8Array(length)),
          fc.constantFrom(...['{"n":3,"pr\n', '\0\0\0\n', '\n'].map((text) => Buffer.from(text))),
        ),
        (torn) => survives(file, whole, torn),
      ),
      { numRuns: 40 },
    );
  });
});
