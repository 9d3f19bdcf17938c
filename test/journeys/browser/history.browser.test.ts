import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openWindow } from './open-browser.ts';
import { violations } from './axe.ts';
import { applyPlan, chooseUnnoticed, connect, go, scan } from './steps.ts';
import { webApplication } from './web-application.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const events = (page: Page) => page.getByRole('list', { name: 'Time line, newest first' }).locator('> li');
const titles = (page: Page): Promise<readonly string[]> => events(page).getByRole('heading', { level: 3 }).allInnerTexts();

describe('the history', () => {
  it('shows scans and runs on one time line, and compares two of them by keyboard', async () => {
    const application = await webApplication();
    const { page, complaints, close } = await openWindow(browser, application.url);
    await connect(page);
    await scan(page);
    await chooseUnnoticed(page, 'Security configuration');
    await go(page, 'Plan');
    await applyPlan(page);
    await page.getByRole('heading', { name: 'Result', level: 1 }).waitFor();
    await go(page, 'Scan');
    await page.getByRole('button', { name: /^Scan( the)? host/ }).click();
    await page.getByRole('button', { name: 'Show findings' }).waitFor();
    await go(page, 'History');
    await expect.poll(() => titles(page)).toEqual(['Scan', expect.stringMatching(/^Applied /), 'Scan']);

    await page.getByRole('button', { name: /^1 run$/ }).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => titles(page)).toEqual([expect.stringMatching(/^Applied /)]);
    await page.keyboard.press('Space');

    await page.getByRole('button', { name: /^Compare the scan of .+ with the scan before$/ }).focus();
    await page.keyboard.press('Enter');
    const table = page.getByRole('table', { name: /^Differences between / });
    await table.waitFor();
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Comparison');
    const rows = await table.getByRole('row').count();
    await page
      .getByRole('group', { name: 'Kinds of difference' })
      .getByRole('button', { name: /Fixed$/ })
      .focus();
    await page.keyboard.press('Space');
    await expect.poll(() => table.getByRole('row', { name: /^Fixed / }).count()).toBeGreaterThan(3);
    expect(await table.getByRole('row').count()).toBeLessThanOrEqual(rows);
    await page.getByRole('searchbox', { name: 'Search in the differences' }).fill('AutoPlay');
    await table.getByRole('row', { name: /AutoPlay and AutoRun .*test, run / }).waitFor();
    expect(await table.getByRole('row').count()).toBe(2);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
    await application.dispose();
  });
});
