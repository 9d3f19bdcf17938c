import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../main/contract/journal.ts';
import { JournalFile, diskOperations, type FileOperations } from '../../../main/storage/journal-file.ts';
import { StorageError } from '../../../main/storage/storage-error.ts';

const key = Buffer.alloc(32, 7);
const entry = (n: number): JournalEntry => ({
  entry: 'runEnded',
  at: '2026-11-24T08:00:00.000Z',
  run: `run ${String(n)} $(calc)’; "\u2028`,
  done: n,
  notDone: 0,
});
const open: JournalFile[] = [];
const folder = (): string => mkdtempSync(join(tmpdir(), 'castellan-journal-'));
function journalIn(path: string, disk: FileOperations = diskOperations): JournalFile {
  const journal = new JournalFile(path, key, () => '2026-11-24T08:00:00.000Z', disk);
  open.push(journal);
  return journal;
}
async function written(path: string, count: number): Promise<string> {
  const journal = journalIn(path);
  for (let n = 1; n <= count; n += 1) await journal.append(entry(n));
  journal.close();
  return journal.path;
}
const kindOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing',
    (error: unknown) => (error instanceof StorageError ? error.kind : String(error)),
  );

afterEach(() => {
  for (const journal of open.splice(0)) journal.close();
});

describe('a journal', () => {
  it('gives back what was appended, after it was opened again too', async () => {
    const path = folder();
    await written(path, 3);
    const again = journalIn(path);
    expect(await again.entries()).toEqual([entry(1), entry(2), entry(3)]);
    expect((await again.head()).n).toBe(3);
    await again.append(entry(4));
    expect(await journalIn(path).entries()).toHaveLength(4);
  });

  it('shows that a line was changed, taken out, swapped or put in', async () => {
    const path = folder();
    const file = await written(path, 4);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const [a = '', b = '', c = '', d = ''] = lines;
    for (const changed of [
      [a, b.replace('"done":2', '"done":9'), c, d],
      [a, c, d],
      [a, c, b, d],
      [a, a, b, c, d],
      [b, c, d],
    ]) {
      writeFileSync(file, `${changed.join('\n')}\n`);
      const journal = journalIn(path);
      expect(await kindOf(journal.entries())).toBe('journalTampered');
      expect(await kindOf(journal.append(entry(5)))).toBe('journalTampered');
      journal.close();
    }
  });

  it('shows that it was written with another key', async () => {
    const path = folder();
    await written(path, 1);
    expect(await kindOf(new JournalFile(path, Buffer.alloc(32, 8), () => '').entries())).toBe('journalTampered');
  });

  it('loses only the line that was being written, wherever that was cut', async () => {
    const path = folder();
    const file = await written(path, 3);
    const text = readFileSync(file, 'utf8');
    const start = text.trimEnd().lastIndexOf('\n') + 1;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: start, max: text.length - 1 }), async (cut) => {
        writeFileSync(file, text.slice(0, cut));
        const journal = journalIn(path);
        expect(await journal.entries()).toEqual([entry(1), entry(2)]);
        await journal.append(entry(9));
        journal.close();
        expect(await journalIn(path).entries()).toEqual([entry(1), entry(2), entry(9)]);
      }),
      { numRuns: 60 },
    );
    expect(readdirSync(path).some((name) => name.startsWith('journal.torn-'))).toBe(true);
  });

  it('is written by one process at a time, and says which', async () => {
    const path = folder();
    const first = journalIn(path);
    await first.append(entry(1));
    const second = journalIn(path);
    await expect(second.append(entry(2))).rejects.toThrow(new RegExp(`process ${String(process.pid)} `));
    expect(await second.entries()).toHaveLength(1);
    first.close();
    await second.append(entry(2));
    expect(await journalIn(path).entries()).toEqual([entry(1), entry(2)]);
  });

  it('takes over from a process that is gone', async () => {
    const path = folder();
    const gone = spawn(process.execPath, ['-e', '0']);
    await new Promise((resolve) => gone.once('exit', resolve));
    writeFileSync(join(path, 'journal.lock'), JSON.stringify({ pid: gone.pid, started: '1', host: (await import('node:os')).hostname(), since: 'x' }));
    await journalIn(path).append(entry(1));
    // A reused number is another process: this one lives, but it was not started then.
    const reused = folder();
    writeFileSync(join(reused, 'journal.lock'), JSON.stringify({ pid: process.pid, started: '1', host: (await import('node:os')).hostname(), since: 'x' }));
    expect(await kindOf(journalIn(reused).append(entry(1)))).toBe(process.platform === 'linux' ? 'nothing' : 'busy');
  });

  it.each(['ENOSPC', 'EROFS'])('that cannot be written (%s) says so, and nothing counts as written', async (code) => {
    const path = folder();
    let full = false;
    const disk: FileOperations = {
      append: (file, text) => (full ? Promise.reject(Object.assign(new Error(`${code}: no`), { code })) : diskOperations.append(file, text)),
    };
    const journal = journalIn(path, disk);
    await journal.append(entry(1));
    full = true;
    await expect(journal.append(entry(2))).rejects.toThrow(/Without it nothing is changed/);
    full = false;
    await journal.append(entry(3));
    expect(await journal.entries()).toEqual([entry(1), entry(3)]);
  });

  it('of a newer version is left alone', async () => {
    const path = folder();
    const { writeLine, chainStart } = await import('../../../main/storage/journal-line.ts');
    writeFileSync(join(path, 'journal.jsonl'), writeLine(key, chainStart, { entry: 'fromTheFuture', at: '' } as unknown as JournalEntry).text);
    expect(await kindOf(journalIn(path).entries())).toBe('journalTooNew');
  });
});
