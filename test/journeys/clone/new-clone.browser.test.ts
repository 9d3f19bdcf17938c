import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openBrowser, openWindow } from '../browser/open-browser.ts';
import { applyPlan, chooseUnnoticed, connect, go, scan } from '../browser/steps.ts';
import { newClone } from './new-clone.ts';

const clone = newClone();
afterAll(() => {
  clone.dispose();
});

describe('npm start -- --browser in a new clone', () => {
  it('leads from the first page to a fix and a saved report, and ends with its server', async () => {
    const wizard = clone.start('start.mjs', '--browser');
    const url = (await wizard.says(/Castellan is open at (http:\S+)/))[1] ?? '';
    for (const part of ['renderer', 'report', 'web']) expect(existsSync(join(clone.folder, 'dist', part))).toBe(true);
    for (const part of ['cli', 'electron']) expect(existsSync(join(clone.folder, 'dist', part))).toBe(false);
    const browser = await openBrowser();
    const { page, complaints } = await openWindow(browser, url);
    await connect(page);
    await scan(page);
    await chooseUnnoticed(page, 'Security configuration');
    await go(page, 'Plan');
    await applyPlan(page);
    await page.getByRole('heading', { name: 'Result', level: 1 }).waitFor();
    await go(page, 'Report');
    await page.getByRole('button', { name: /^Create report/ }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export PDF…' }).click();
    expect(
      readFileSync(await (await download).path())
        .subarray(0, 5)
        .toString('latin1'),
    ).toBe('%PDF-');
    expect(complaints).toEqual([]);
    await browser.close();
    expect(await wizard.end()).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });
});
