import { appendFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskOperations, type FileOperations } from '../../../main/storage/json/file-operations.ts';
import { entry, folder, journalIn, kindOf, systemError } from './journals.ts';

/** A journal with one entry on a disk that begins to fail as told when `failing` is set. */
async function onFailingDisk(
  how: (file: string, text: string) => Promise<void>,
  cutFails = false,
): Promise<{ journal: ReturnType<typeof journalIn>; failing: { now: boolean }; path: string }> {
  const path = folder();
  const failing = { now: false };
  const disk: FileOperations = {
    ...diskOperations,
    append: (file, text) => (failing.now ? how(file, text) : diskOperations.append(file, text)),
    cut: (file, size) => (failing.now && cutFails ? Promise.reject(systemError('EIO')) : diskOperations.cut(file, size)),
  };
  const journal = journalIn(path, disk);
  await journal.append(entry(1));
  failing.now = true;
  return { journal, failing, path };
}

describe('a journal on a disk that fails', () => {
  it.each(['ENOSPC', 'EROFS'])('says so (%s), and goes on when it is well again', async (code) => {
    const { journal, failing, path } = await onFailingDisk(() => Promise.reject(systemError(code)));
    expect(await kindOf(journal.append(entry(2)))).toBe('notWritable');
    await expect(journal.append(entry(2))).rejects.toThrow(new RegExp(`${code}.*Without it nothing is changed`));
    failing.now = false;
    await journal.append(entry(3));
    await journal.close();
    expect(await journalIn(path).entries()).toEqual([entry(1), entry(3)]);
  });

  const half = (file: string, text: string): Promise<void> => {
    appendFileSync(file, text.slice(0, 30));
    return Promise.reject(systemError('ENOSPC'));
  };

  it('leaves no half line behind', async () => {
    const { journal, failing, path } = await onFailingDisk(half);
    const before = readFileSync(journal.path);
    expect(await kindOf(journal.append(entry(2)))).toBe('notWritable');
    expect(readFileSync(journal.path).equals(before)).toBe(true);
    failing.now = false;
    await journal.append(entry(3));
    await journal.close();
    expect(await journalIn(path).entries()).toEqual([entry(1), entry(3)]);
  });

  it('puts half a line aside later, where it cannot be taken away at once', async () => {
    const { journal, failing, path } = await onFailingDisk(half, true);
    await expect(journal.append(entry(2))).rejects.toThrow(/may stand in it all the same/);
    failing.now = false;
    await journal.append(entry(3));
    await journal.close();
    expect(await journalIn(path).entries()).toEqual([entry(1), entry(3)]);
    expect(journal.notices).toHaveLength(1);
    expect(readdirSync(path).filter((name) => name.startsWith('journal.torn-'))).toHaveLength(1);
  });

  it('does not count a line whose fsync failed', async () => {
    const { journal, failing, path } = await onFailingDisk((file, text) => {
      appendFileSync(file, text);
      return Promise.reject(systemError('EIO'));
    });
    expect(await kindOf(journal.append(entry(2)))).toBe('notWritable');
    failing.now = false;
    await journal.append(entry(3));
    await journal.close();
    expect(await journalIn(path).entries()).toEqual([entry(1), entry(3)]);
  });

  it('keeps a torn end where it is as long as it cannot be put aside', async () => {
    const { journal, path } = await onFailingDisk(half, true);
    await journal.append(entry(2)).catch(() => undefined);
    await journal.close();
    const before = readFileSync(journal.path);
    const full = journalIn(path, { ...diskOperations, create: () => Promise.reject(systemError('ENOSPC')) });
    await expect(full.append(entry(3))).rejects.toThrow(/could not be put aside.*ENOSPC/);
    await full.close();
    expect(readFileSync(journal.path).equals(before)).toBe(true);
  });

  it('or in a place that is none says where and what to do', async () => {
    const path = folder();
    writeFileSync(join(path, 'file'), '');
    const under = journalIn(join(path, 'file'));
    await expect(under.append(entry(1))).rejects.toThrow(/could not be locked.*ENOTDIR.*Nothing was changed/);
    mkdirSync(join(path, 'journal.jsonl'));
    expect(await kindOf(journalIn(path).entries())).toBe('unreadable');
  });
});
