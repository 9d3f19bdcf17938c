import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptFolders } from '../../../../main/storage/scans/kept-folders.ts';
import { folder } from '../journals.ts';

describe('the folders of scanned hosts', () => {
  it('are those that hold a scan, and none where the base does not exist', async () => {
    const base = folder();
    for (const name of ['keys', 'practice', 'b-scanned', 'a-scanned']) mkdirSync(join(base, name));
    for (const name of ['b-scanned', 'a-scanned']) writeFileSync(join(base, name, 'latest-scan.json'), '');
    writeFileSync(join(base, 'preferences.json'), '{}');
    expect(await keptFolders(base)).toEqual(['a-scanned', 'b-scanned']);
    expect(await keptFolders(join(base, 'nothing'))).toEqual([]);
  });

  it('are refused with a way out where the base is no folder', async () => {
    const base = join(folder(), 'file');
    writeFileSync(base, '');
    await expect(keptFolders(base)).rejects.toMatchObject({ kind: 'unreadable' });
  });
});
