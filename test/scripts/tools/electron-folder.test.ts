import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../laws/code/generated-file.ts';
import { electronFolder } from '../../../scripts/tools/package/electron-folder.mjs';

const how = 'Name a folder.';
const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> };
const pinned = devDependencies['electron'] ?? '';
const folderWith = (...names: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'castellan-electron-'));
  for (const name of names) writeFileSync(join(folder, name), name === 'version' ? `v${pinned}\n` : '');
  return folder;
};

describe('the Electron that a package is made with', () => {
  it('is the one in the folder, in the version that it says', () => {
    const folder = folderWith('electron.exe', 'version');
    expect(electronFolder({ folder, platform: 'win32', how })).toEqual({ folder, version: pinned });
  });
  it('is of the version that package.json names, unless any version was asked for', () => {
    const folder = folderWith('electron.exe');
    writeFileSync(join(folder, 'version'), '33.4.11');
    const wanted = { folder, platform: 'win32', how };
    expect(electronFolder(wanted)).toEqual({ why: expect.stringContaining(`Electron 33.4.11, and package.json names ${pinned}`) as string });
    expect(electronFolder({ ...wanted, any: true })).toEqual({ folder, version: '33.4.11' });
  });
  it.each([
    ['no folder', undefined, 'linux'],
    ['a folder for another platform', folderWith('electron', 'version'), 'win32'],
    ['a folder that does not say its version', folderWith('electron'), 'linux'],
  ])('is none, with a sentence that says what to do: %s', (_what, folder, platform) => {
    expect(electronFolder({ folder, platform, how })).toEqual({ why: expect.stringContaining(how) as string });
  });
});
