import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { JournalLock } from '../../../../main/storage/journal/journal-lock.ts';
import { timeWords } from '../../../../main/words/utc-times.ts';
import { folder, kindOf, now } from '../journals.ts';

const lockPath = (): string => join(folder(), 'journal.lock');
const heldBy = (holder: { pid: number; started?: string | null; host?: string }): string => {
  const path = lockPath();
  writeFileSync(path, JSON.stringify({ started: null, host: hostname(), since: now, ...holder }));
  return path;
};
async function deadProcess(): Promise<number> {
  const gone = spawn(process.execPath, ['-e', '0']);
  await new Promise((resolve) => gone.once('exit', resolve));
  return gone.pid ?? 0;
}

describe('the lock of a journal', () => {
  it('is had by one at a time, names who has it and since when, and is free after its release', async () => {
    const path = lockPath();
    const first = await JournalLock.take(path, now);
    await expect(JournalLock.take(path, now)).rejects.toThrow(new RegExp(`process ${String(process.pid)} on .* since ${timeWords(now)}.*delete ${path}`));
    expect(await kindOf(JournalLock.take(path, now))).toBe('busy');
    first.release();
    expect(existsSync(path)).toBe(false);
    (await JournalLock.take(path, now)).release();
  });

  it('is taken over from a process that is gone', async () => {
    const path = heldBy({ pid: await deadProcess() });
    (await JournalLock.take(path, now)).release();
  });

  it.runIf(process.platform === 'linux')('is taken over from an earlier process that had the number of one that lives', async () => {
    (await JournalLock.take(heldBy({ pid: process.pid, started: '1' }), now)).release();
  });

  it('is left to a process that lives or may live', async () => {
    expect(await kindOf(JournalLock.take(heldBy({ pid: process.pid }), now))).toBe('busy');
    expect(await kindOf(JournalLock.take(heldBy({ pid: await deadProcess(), host: 'another-computer' }), now))).toBe('busy');
  });

  it.each(['', '{"pid":', '[]', '{"pid":-1,"started":null,"host":"","since":""}'])('that was never written whole (%j) is taken over', async (text) => {
    const path = lockPath();
    writeFileSync(path, text);
    const lock = await JournalLock.take(path, now);
    await lock.refuseUnlessHeld();
    lock.release();
  });

  it('goes to one of many that find a dead one at once', async () => {
    const path = heldBy({ pid: await deadProcess() });
    const tried = await Promise.allSettled(Array.from({ length: 8 }, () => JournalLock.take(path, now)));
    const held = tried.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const still = await Promise.all(held.map((lock) => kindOf(lock.refuseUnlessHeld())));
    expect(still.filter((kind) => kind === 'nothing')).toHaveLength(1);
    for (const lock of held) lock.release();
  });

  it('that was taken away is noticed, and the one of another is not removed', async () => {
    const path = lockPath();
    const lock = await JournalLock.take(path, now);
    writeFileSync(path, '');
    expect(await kindOf(lock.refuseUnlessHeld())).toBe('busy');
    const others = JSON.stringify({ pid: process.pid, started: null, host: 'other', since: now });
    writeFileSync(path, others);
    await expect(lock.refuseUnlessHeld()).rejects.toThrow(/on other/);
    lock.release();
    expect(readFileSync(path, 'utf8')).toBe(others);
  });

  it('that cannot be made says so', async () => {
    const file = lockPath();
    writeFileSync(file, '');
    await expect(JournalLock.take(join(file, 'journal.lock'), now)).rejects.toThrow(/could not be locked.*ENOTDIR/);
  });
});
