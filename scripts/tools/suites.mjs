// The suites that not every computer can run, by the ending of their files: what they need, and whether CASTELLAN_REQUIRE_ALL demands them.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { electronWithDisplay } from './programs/electron-program.mjs';
import { browserPath } from './programs/find-browser.mjs';
import { missingFromLab } from './programs/windows-lab.mjs';
import { nativeTypst } from './programs/native-typst.mjs';
import { makeNsis } from './package/installer.mjs';
import { root } from './set-up.mjs';
import { testPowerShell, whyNoPowerShell } from './programs/test-powershell.mjs';

/** `missing` answers why the suite cannot run here, undefined where it can. */
export const suites = [
  { endings: ['.pwsh.test.ts', '.pwsh.browser.test.ts'], required: true, missing: () => (testPowerShell() === undefined ? whyNoPowerShell() : undefined) },
  {
    endings: ['.recordings.test.ts'],
    required: true,
    missing: () => (process.env.CASTELLAN_RECORDINGS ? undefined : 'CASTELLAN_RECORDINGS names no folder with recorded outputs of Windows'),
  },
  {
    endings: ['.browser.test.ts'],
    required: true,
    missing: () => (browserPath() === undefined ? 'no browser was found (install Chromium, Chrome or Edge, or set CASTELLAN_CHROMIUM to its path)' : undefined),
  },
  {
    endings: ['.electron.test.ts'],
    required: true,
    missing: () => (electronWithDisplay() === undefined ? 'Electron’s program is not here (ELECTRON_OVERRIDE_DIST_PATH), or there is no display' : undefined),
  },
  {
    endings: ['.native.test.ts'],
    required: true,
    missing: () => (nativeTypst() === undefined ? 'the native Typst, which checks PDF/UA-1, could not be fetched' : undefined),
  },
  {
    endings: ['.installer.lab.test.ts'],
    required: false,
    missing: () => missingFromLab() ?? (makeNsis() === undefined ? 'makensis (NSIS) is not on PATH; CASTELLAN_MAKENSIS names it elsewhere' : undefined),
  },
  { endings: ['.lab.test.ts'], required: false, missing: missingFromLab },
  { endings: ['.windows.test.ts'], required: false, missing: () => (process.platform === 'win32' ? undefined : 'they need Windows') },
];

const testFiles = () => readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' });

/** What is not collected here, each file once: how many files, why, and whether that counts as failed when everything is required. */
export function notCollected(all = suites, files = testFiles()) {
  const left = new Set(files);
  return all.flatMap(({ endings, required, missing }) => {
    const why = missing();
    if (why === undefined) return [];
    const own = [...left].filter((file) => endings.some((ending) => file.endsWith(ending)));
    for (const file of own) left.delete(file);
    return own.length === 0 ? [] : [{ count: own.length, why, required }];
  });
}

/** The patterns of files that cannot run here. */
export const excludedPatterns = () => suites.flatMap(({ endings, missing }) => (missing() === undefined ? [] : endings.map((ending) => `test/**/*${ending}`)));
