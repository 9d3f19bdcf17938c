import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderName } from '../../../../main/storage/json/data-folder.ts';
import { profilePaths, useProfilePaths } from '../../../../main/shells/electron/profile-paths.ts';
import { root } from '../../../laws/code/generated-file.ts';

const base = 'C:\\ProgramData\\Castellan';
const anna = 'C:\\Users\\anna';

describe('the profile of Chromium', () => {
  it.each([
    ['win32', true, true],
    ['win32', false, false],
    ['linux', true, false],
    ['linux', false, false],
    ['darwin', true, false],
  ] as const)('on %s, elevated: %s, is in the protected data folder: %s', (platform, elevated, isMoved) => {
    const paths = profilePaths({ platform, elevated, base, home: anna });
    expect(paths !== undefined).toBe(isMoved);
    for (const each of Object.values(paths ?? {})) expect(each.startsWith(`${base}\\`)).toBe(true);
    expect(new Set(Object.values(paths ?? {})).size).toBe(isMoved ? 4 : 0);
  });

  it('is one for each account, however Windows spells its folder', () => {
    const of = (home: string): string | undefined => profilePaths({ platform: 'win32', elevated: true, base, home })?.userData;
    expect(of('c:\\users\\ANNA')).toBe(of(anna));
    expect(of('C:\\Users\\anna.CORP')).not.toBe(of(anna));
  });

  it('shares no folder with a host', () => {
    for (const each of Object.values(profilePaths({ platform: 'win32', elevated: true, base, home: anna }) ?? {})) {
      const [name = ''] = each.slice(base.length + 1).split('\\');
      expect(folderName(name)).not.toBe(name);
    }
  });

  it('is in folders that are there, before Chromium is given them; the temporary folder is that of the process, too', () => {
    const folder = mkdtempSync(join(tmpdir(), 'castellan-profile-'));
    const at = (name: string): string => join(folder, 'window', name);
    const paths = { userData: at('a'), sessionData: at('b'), crashDumps: at('c'), temp: at('d') };
    const given: Record<string, string> = {};
    const env: Record<string, string | undefined> = { TEMP: 'C:\\Users\\anna\\AppData\\Local\\Temp' };
    useProfilePaths(paths, {
      setPath: (name, path) => {
        expect(existsSync(path)).toBe(true);
        given[name] = path;
      },
      env,
    });
    expect(given).toEqual(paths);
    expect(env).toEqual({ TEMP: paths.temp, TMP: paths.temp });
  });

  it('is chosen before the lock of the first window and before Electron is ready', () => {
    const [text, program] = ['castellan-window.ts', 'window-program.ts'].map((file) =>
      readFileSync(join(root, 'main', 'shells', 'electron', file), 'utf8'),
    ) as [string, string];
    const places = ['await protectProfile()', 'runWords(words', 'isFirstInstance(theWindow)'].map((part) => text.indexOf(part));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text).toContain('await dataFolder(files);');
    expect(program).toMatch(
      /await productDataFolder\(files\);\s+const paths = profilePaths\([^)]*\(\)[^)]*\(\)[^;]*;\s+if \(paths\)\s+useProfilePaths\(paths,/,
    );
    expect(program.match(/productDataFolder\(files\)/g)).toHaveLength(1);
  });
});
