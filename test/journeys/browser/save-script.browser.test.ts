import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser, Download } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openWindow } from './open-browser.ts';
import { chooseUnnoticed, connect, go, scan } from './steps.ts';
import { webApplication } from './web-application.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('“Save as script…” on the plan page', () => {
  it('gives the browser the plan and its undo as data, and shows the SHA-256 that the scripts require', async () => {
    const application = await webApplication();
    const window = await openWindow(browser, application.url);
    const { page } = window;
    await connect(page);
    await scan(page);
    await chooseUnnoticed(page, 'VM settings');
    await go(page, 'Plan');
    const downloads: Download[] = [];
    page.on('download', (download) => downloads.push(download));
    await page.getByRole('button', { name: 'Save as script…' }).click();
    await page.getByText('The plan and its undo are saved as data.').waitFor();
    await expect.poll(() => downloads.length).toBe(2);
    const shown = await page.getByText(/^\.\\\S+\.ps1 -Path /).allTextContents();
    for (const [at, download] of downloads.entries()) {
      const bytes = await readFile(await download.path());
      const script = at === 0 ? 'apply-plan.ps1' : 'undo.ps1';
      expect(shown[at]).toBe(`.\\${script} -Path ${download.suggestedFilename()} -Sha256 ${createHash('sha256').update(bytes).digest('hex')}`);
    }
    expect(window.complaints).toEqual([]);
    await window.close();
    await application.dispose();
  });
});
