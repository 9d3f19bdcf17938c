import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskOperations } from '../../../../main/storage/json/file-operations.ts';
import { journalKey } from '../../../../main/storage/journal/journal-key.ts';
import { removeLeftOver } from '../../../../main/storage/json/left-over.ts';
import { folder, kindOf, systemError } from '../journals.ts';

const keyPath = (): string => join(folder(), 'keys', 'journal.key');

describe('the key of the journal', () => {
  it('is made once, and the same for all who start at the same time', async () => {
    const path = keyPath();
    const keys = await Promise.all(Array.from({ length: 8 }, () => journalKey(path)));
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
    expect(keys[0]).toHaveLength(32);
    expect((await journalKey(path)).equals(keys[0] ?? Buffer.alloc(0))).toBe(true);
    expect(readdirSync(join(path, '..'))).toEqual(['journal.key']);
  });

  it('is that of the process which was faster', async () => {
    const path = keyPath();
    const faster = 'ab'.repeat(32);
    const disk = {
      ...diskOperations,
      create: async (beside: string, bytes: Uint8Array) => {
        await diskOperations.create(beside, bytes);
        writeFileSync(path, faster);
      },
    };
    expect((await journalKey(path, disk)).toString('hex')).toBe(faster);
    expect(readFileSync(path, 'utf8')).toBe(faster);
  });

  it('has no second name after a process was killed that made it', async () => {
    const path = keyPath();
    const names: string[] = [];
    const create = (beside: string): Promise<void> => {
      names.push(basename(beside));
      return Promise.reject(new Error('killed'));
    };
    await expect(journalKey(path, { ...diskOperations, create })).rejects.toThrow('killed');
    const dead = String(spawnSync(process.execPath, ['-e', '0']).pid);
    const left = join(path, '..', (names[0] ?? '').replace(`.${String(process.pid)}-`, `.${dead}-`));
    writeFileSync(left, 'ab'.repeat(32));
    await removeLeftOver(join(path, '..'));
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });

  it('is another one in another place', async () => {
    expect((await journalKey(keyPath())).equals(await journalKey(keyPath()))).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('is for its owner alone', async () => {
    const path = keyPath();
    await journalKey(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
  });

  it.each(['', 'ab'.repeat(31), 'zz'.repeat(32), 'ab'.repeat(33)])('is never replaced when it is damaged (%#)', async (text) => {
    const path = keyPath();
    mkdirSync(join(path, '..'));
    writeFileSync(path, text);
    expect(await kindOf(journalKey(path))).toBe('unreadable');
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('that cannot be written leaves nothing behind', async () => {
    const path = keyPath();
    const full = { ...diskOperations, create: () => Promise.reject(systemError('ENOSPC')) };
    await expect(journalKey(path, full)).rejects.toThrow(/could not be written.*ENOSPC/);
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });
});
