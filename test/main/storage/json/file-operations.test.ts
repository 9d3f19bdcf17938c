import { readFileSync, writeFileSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { diskOperations } from '../../../../main/storage/json/file-operations.ts';
import { folder } from '../journals.ts';

/** Counts the fsyncs of all files; the prototype of a file handle is not exported. */
async function countSyncs(path: string): Promise<() => number> {
  const handle = await open(path, 'r');
  const prototype = Object.getPrototypeOf(handle) as FileHandle;
  await handle.close();
  const sync = vi.spyOn(prototype, 'sync');
  return () => sync.mock.calls.length;
}
afterEach(() => {
  vi.restoreAllMocks();
});

describe('what is done to the disk', () => {
  it('is fsynced each time', async () => {
    const path = folder();
    const file = join(path, 'file');
    writeFileSync(file, 'abc');
    const syncs = await countSyncs(file);
    await diskOperations.append(file, 'ü');
    expect([readFileSync(file, 'utf8'), syncs()]).toEqual(['abcü', 1]);
    await diskOperations.cut(file, 2);
    expect([readFileSync(file, 'utf8'), syncs()]).toEqual(['ab', 2]);
    await diskOperations.create(join(path, 'new'), Buffer.from('x'));
    expect([readFileSync(join(path, 'new'), 'utf8'), syncs()]).toEqual(['x', 3]);
    await diskOperations.syncFolder(path);
    expect(syncs()).toBe(process.platform === 'win32' ? 3 : 4);
  });

  it('never replaces a file that is to be new, nor makes one that is to be cut', async () => {
    const path = folder();
    writeFileSync(join(path, 'there'), 'kept');
    await expect(diskOperations.create(join(path, 'there'), Buffer.from('x'))).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(join(path, 'there'), 'utf8')).toBe('kept');
    await expect(diskOperations.cut(join(path, 'none'), 0)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('answers size 0 for a missing file, and fails for a file that cannot be read', async () => {
    const path = folder();
    writeFileSync(join(path, 'file'), 'ü');
    expect(await diskOperations.size(join(path, 'file'))).toBe(2);
    expect(await diskOperations.size(join(path, 'none'))).toBe(0);
    await expect(diskOperations.size(join(path, 'file', 'under'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});
