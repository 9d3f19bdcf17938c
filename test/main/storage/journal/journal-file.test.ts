import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../../main/contract/journal.ts';
import { diskOperations } from '../../../../main/storage/json/file-operations.ts';
import { chainStart } from '../../../../main/storage/journal/journal-line.ts';
import { entry, folder, journalIn, written } from '../journals.ts';

describe('a journal', () => {
  it('gives back what was appended, after it was opened again too', async () => {
    const path = folder();
    await written(path, 3);
    const again = journalIn(path);
    expect(await again.entries()).toEqual([entry(1), entry(2), entry(3)]);
    const { n, mac } = await again.head();
    expect([n, mac]).toEqual([3, expect.stringMatching(/^[0-9a-f]{64}$/)]);
    await again.append(entry(4));
    expect((await again.head()).mac).not.toBe(mac);
    await again.close();
    expect(await journalIn(path).entries()).toHaveLength(4);
  });

  it('links each line to the one before, for readers without the key too', async () => {
    const lines = readFileSync(await written(folder(), 3), 'utf8')
      .trimEnd()
      .split('\n');
    const read = lines.map((line) => JSON.parse(line) as { n: number; prev: string; mac: string });
    expect(read.map((line) => line.n)).toEqual([1, 2, 3]);
    expect(read.map((line) => line.prev)).toEqual([chainStart.mac, read[0]?.mac, read[1]?.mac]);
  });

  it('reads the earliest lines, which did not repeat the code of the line before', async () => {
    const path = folder();
    const file = await written(path, 3);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"prev":"[0-9a-f]+",/g, ''));
    expect(await journalIn(path).entries()).toHaveLength(3);
  });

  it('is fsynced with its folder before append resolves', async () => {
    const path = folder();
    const done: string[] = [];
    const journal = journalIn(path, {
      ...diskOperations,
      append: (file, text) => diskOperations.append(file, text).then(() => void done.push('file')),
      syncFolder: (name) => diskOperations.syncFolder(name).then(() => void done.push('folder')),
    });
    await journal.append(entry(1)).then(() => done.push('resolved'));
    await journal.append(entry(2)).then(() => done.push('resolved'));
    await journal.close();
    expect(done).toEqual(['file', 'folder', 'resolved', 'file', 'resolved']);
  });

  it('keeps the order of appends that were not waited for', async () => {
    const path = folder();
    const journal = journalIn(path);
    await Promise.all([1, 2, 3, 4, 5].map((n) => journal.append(entry(n))));
    await journal.close();
    expect(await journalIn(path).entries()).toEqual([1, 2, 3, 4, 5].map(entry));
  });

  it.skipIf(process.platform === 'win32')('is for its owner alone', async () => {
    expect(statSync(await written(folder(), 1)).mode & 0o077).toBe(0);
  });

  it('refuses an entry that it could not read again', async () => {
    const path = folder();
    const journal = journalIn(path);
    await expect(journal.append({ ...entry(1), done: Number.NaN } as JournalEntry)).rejects.toThrow(/runEnded.*\(done\)/);
    await journal.append(entry(2));
    await journal.close();
    expect(await journalIn(path).entries()).toEqual([entry(2)]);
  });
});
