import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { notCollected, suites } from '../../../scripts/tools/suites.mjs';
import { missingFromLab } from '../../../scripts/tools/programs/windows-lab.mjs';
import { root } from '../../laws/code/generated-file.ts';

const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' });

describe('the suites that not every computer can run', () => {
  it('are each counted once, with the reason', () => {
    const absent = notCollected(
      [
        { endings: ['.pwsh.test.ts', '.pwsh.browser.test.ts'], required: true, missing: () => 'no PowerShell' },
        { endings: ['.browser.test.ts'], required: true, missing: () => 'no browser' },
        { endings: ['.windows.test.ts'], required: false, missing: () => 'no Windows' },
        { endings: ['.native.test.ts'], required: true, missing: () => undefined },
      ],
      ['a.pwsh.test.ts', 'b.pwsh.browser.test.ts', 'c.browser.test.ts', 'd.native.test.ts', 'e.test.ts'],
    );
    expect(absent).toEqual([
      { count: 2, why: 'no PowerShell', required: true },
      { count: 1, why: 'no browser', required: true },
    ]);
  });

  it('each have files, and no file has an ending that no suite knows', () => {
    // What takes long needs nothing: “npm run check” leaves it out.
    const endings = [...suites.flatMap((suite) => suite.endings), '.long.test.ts'];
    expect(endings.filter((ending) => !files.some((file) => file.endsWith(ending)))).toEqual([]);
    expect(files.filter((file) => /\.\w+\.test\.ts$/.test(file) && !endings.some((ending) => file.endsWith(ending)))).toEqual([]);
  });
});

describe('the Windows lab', () => {
  const here = { CASTELLAN_LAB_NODE: process.execPath, CASTELLAN_LAB_PWSH: process.execPath, CASTELLAN_LAB_RUN: process.execPath };
  it('is there when all three variables name a program', () => {
    expect(missingFromLab(here)).toBeUndefined();
  });
  it('is missing with the names of what is not set or not there', () => {
    expect(missingFromLab({ ...here, CASTELLAN_LAB_PWSH: '' })).toMatch(/^CASTELLAN_LAB_PWSH name/);
    expect(missingFromLab({ ...here, CASTELLAN_LAB_RUN: join(root, 'no-such-program') })).toBe(
      `CASTELLAN_LAB_RUN names ${join(root, 'no-such-program')}, which does not exist`,
    );
  });
});
