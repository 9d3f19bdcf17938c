import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../main/contract/journal.ts';
import { JournalFile } from '../../../main/storage/journal/journal-file.ts';
import { chainStart, writeLine } from '../../../main/storage/journal/journal-line.ts';
import { entry, folder, journalIn, key, kindOf, now, written } from './journals.ts';

describe('a journal that something else has changed', () => {
  const swap = (from: string, to: string) => (lines: readonly string[]) => lines.map((line, index) => (index === 1 ? line.replace(from, to) : line));
  it.each<[string, number, (lines: readonly string[]) => readonly string[]]>([
    ['a value changed', 2, swap('"done":2', '"done":9')],
    ['a name put in twice', 2, swap('"done":2', '"done":9,"done":2')],
    ['a blank put in', 2, swap('"done":2', '"done": 2')],
    ['a number changed', 2, swap('"n":2', '"n":7')],
    ['a link changed', 2, swap('"prev":"', '"prev":"0')],
    ['a code cut short', 2, swap('"mac":"', '"mac":"","x":"')],
    ['half a line', 2, ([a = '', b = '', ...rest]) => [a, b.slice(0, 40), ...rest]],
    ['a line taken out', 2, ([a = '', , c = '', d = '']) => [a, c, d]],
    ['the first line taken out', 1, (lines) => lines.slice(1)],
    ['two lines swapped', 2, ([a = '', b = '', c = '', d = '']) => [a, c, b, d]],
    ['a line twice', 2, ([a = '', ...rest]) => [a, a, ...rest]],
    ['an empty line', 2, ([a = '', ...rest]) => [a, '', ...rest]],
  ])('is refused and named: %s', async (_, line, change) => {
    const path = folder();
    const file = await written(path, 4);
    const changed = `${change(readFileSync(file, 'utf8').trimEnd().split('\n')).join('\n')}\n`;
    writeFileSync(file, changed);
    const journal = journalIn(path);
    expect(await kindOf(journal.entries())).toBe('journalTampered');
    await expect(journal.append(entry(5))).rejects.toThrow(`Line ${String(line)} of the journal ${file} does not fit`);
    await journal.close();
    expect(readFileSync(file, 'utf8')).toBe(changed);
  });

  it('in a byte that is no UTF-8 keeps every byte as evidence, a torn end too', async () => {
    const path = folder();
    const file = await written(path, 3);
    const bytes = readFileSync(file);
    bytes[bytes.indexOf('ü')] = 0xff;
    const changed = Buffer.concat([bytes, Buffer.from('{"n":4')]);
    writeFileSync(file, changed);
    const journal = journalIn(path);
    expect(await kindOf(journal.append(entry(4)))).toBe('journalTampered');
    await journal.close();
    expect(readFileSync(file).equals(changed)).toBe(true);
  });

  it('says that the key may be another one when not even the first line fits', async () => {
    const path = folder();
    await written(path, 1);
    const journal = new JournalFile(path, Buffer.alloc(32, 8), () => '');
    expect(await kindOf(journal.entries())).toBe('journalTampered');
    await expect(journal.entries()).rejects.toThrow(/keys\/journal\.key/);
  });

  it.each([
    [
      'longer',
      (file: string): void => {
        appendFileSync(file, 'x');
      },
    ],
    [
      'gone',
      (file: string): void => {
        rmSync(file);
      },
    ],
  ])('while it is in use is noticed at the next append: %s', async (_, change) => {
    const journal = journalIn(folder());
    await journal.append(entry(1));
    change(journal.path);
    expect(await kindOf(journal.append(entry(2)))).toBe('journalTampered');
    await journal.close();
  });

  it('is not written when another process has taken over its lock', async () => {
    const path = folder();
    const journal = journalIn(path);
    await journal.append(entry(1));
    const before = readFileSync(journal.path, 'utf8');
    writeFileSync(join(path, 'journal.lock'), JSON.stringify({ pid: 1, started: null, host: 'other', since: now }));
    await expect(journal.append(entry(2))).rejects.toThrow(/on other\) has been changing/);
    rmSync(join(path, 'journal.lock'));
    expect(await kindOf(journal.append(entry(2)))).toBe('busy');
    await journal.close();
    expect(readFileSync(journal.path, 'utf8')).toBe(before);
  });

  it('is told from one of a newer version, which is left alone', async () => {
    const path = folder();
    const text = writeLine(key, chainStart, { entry: 'fromTheFuture', at: '' } as unknown as JournalEntry).text;
    writeFileSync(join(path, 'journal.jsonl'), text);
    const journal = journalIn(path);
    expect(await kindOf(journal.append(entry(1)))).toBe('journalTooNew');
    await journal.close();
    expect(readFileSync(join(path, 'journal.jsonl'), 'utf8')).toBe(text);
  });
});
