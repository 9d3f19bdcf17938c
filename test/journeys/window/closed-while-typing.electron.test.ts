import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '../browser/steps.ts';
import { openCastellan } from './open-castellan.ts';

/** What is kept of the one host in this data folder. */
function draft(data: string): { readonly step: string; readonly texts: Readonly<Record<string, string>> } {
  const folder = readdirSync(data).find((name) => existsSync(join(data, name, 'draft.json')));
  if (folder === undefined) throw new Error('nothing was kept');
  return JSON.parse(readFileSync(join(data, folder, 'draft.json'), 'utf8')) as ReturnType<typeof draft>;
}

describe('a window that is closed in the moment of the last key', () => {
  it('keeps it: the program ends only when it is on the disk', async () => {
    const data = mkdtempSync(join(tmpdir(), 'castellan-data-'));
    const castellan = await openCastellan(data);
    await connect(castellan.page);
    await castellan.page.keyboard.press('Control+Shift+F');
    const search = castellan.page.getByRole('searchbox');
    await search.fill('SRV-AP');
    await expect.poll(() => draft(data).texts['search']).toBe('SRV-AP');
    const gone = new Promise((resolve) => castellan.app.process().once('exit', resolve));
    await search.press('P');
    // Sooner than the wizard would have saved on its own.
    await castellan.app
      .evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()[0]?.close();
      })
      .catch(() => undefined);
    await gone;
    expect(draft(data).texts['search']).toBe('SRV-APP');
    await castellan.close();
    rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });
});
