import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askForFile, safeSaveOptions, showError } from '../../../../main/shells/electron/safe-dialogs.ts';
import { root } from '../../../laws/code/generated-file.ts';

const opened = vi.hoisted((): unknown[][] => []);
vi.mock('electron', () => {
  const note =
    (answer: unknown) =>
    (...all: unknown[]): unknown => {
      opened.push(all);
      return answer;
    };
  return { dialog: { showErrorBox: note(undefined), showSaveDialog: note(Promise.resolve({ canceled: true, filePath: '' })) } };
});
beforeEach(() => {
  opened.length = 0;
});

const turned = 'report-\u202efdp.exe';
const shownAs = 'report-‹U+202E›fdp.exe';

describe('the dialogs of the system', () => {
  it('show marks that turn the direction of writing and control characters as code points', () => {
    showError(turned, `first ${turned}\r\nsecond \u0007\n`);
    expect(opened).toEqual([[shownAs, `first ${shownAs}\nsecond ‹U+0007›\n`]]);
  });

  it('propose a harmless file name in the folder that was chosen', async () => {
    const folder = join('/home', 'Ünï 文');
    expect(safeSaveOptions({ title: 'Save', defaultPath: join(folder, turned) })).toEqual({ title: 'Save', defaultPath: join(folder, shownAs) });
    await askForFile(undefined, { defaultPath: join(folder, turned) });
    expect(opened).toEqual([[{ defaultPath: join(folder, shownAs) }]]);
  });

  it('are opened by one module alone', () => {
    const folder = join(root, 'main', 'shells');
    const opens = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => {
      if (!file.endsWith('.ts')) return false;
      const text = readFileSync(join(folder, file), 'utf8');
      return /import\s*\{[^}]*\bdialog\b[^}]*\}\s*from 'electron'|import \* as \w+ from 'electron'|\bshow(?:ErrorBox|MessageBox|SaveDialog|OpenDialog)/u.test(
        text,
      );
    });
    expect(opens).toEqual([join('electron', 'safe-dialogs.ts')]);
    const given = readFileSync(join(folder, 'electron', 'ask-where-to-save.ts'), 'utf8').match(/setSaveDialogOptions\(\w+/gu);
    expect(given).toEqual(['setSaveDialogOptions(safeSaveOptions']);
  });
});
