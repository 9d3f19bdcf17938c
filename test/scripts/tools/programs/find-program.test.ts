import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProgram } from '../../../../scripts/tools/programs/find-program.mjs';

const folderWith = (...names: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'castellan-path-'));
  for (const name of names) writeFileSync(join(folder, name), '');
  return folder;
};
const on = (platform: string, ...folders: readonly string[]) => ({ env: { PATH: folders.join(delimiter) }, platform });

describe('a program on PATH', () => {
  it('is taken from the first folder that has one of its names', () => {
    const [first, second] = [folderWith('7z'), folderWith('7za', '7z')];
    expect(findProgram(['7za', '7z'], on('linux', first, second))).toBe(join(first, '7z'));
    expect(findProgram(['7za'], on('linux', first, second))).toBe(join(second, '7za'));
  });
  it('ends in .exe on Windows, and is no folder', () => {
    const folder = folderWith('chrome');
    mkdirSync(join(folder, 'pwsh'));
    expect(findProgram(['chrome'], on('win32', folder))).toBeUndefined();
    expect(findProgram(['pwsh'], on('linux', folder))).toBeUndefined();
    expect(findProgram(['chrome'], on('win32', folder, folderWith('chrome.exe')))).toMatch(/chrome\.exe$/);
  });
  it('is not looked for in a relative folder, and not found without PATH', () => {
    expect(findProgram(['package.json'], on('linux', '.', ''))).toBeUndefined();
    expect(findProgram(['sh'], { env: {}, platform: 'linux' })).toBeUndefined();
  });
});
