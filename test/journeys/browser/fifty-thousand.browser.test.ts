import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { crowdedHosts } from './many-findings.ts';
import { openBrowser, openWindow } from './open-browser.ts';
import { connect, go } from './steps.ts';
import { webApplication } from './web-application.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('fifty thousand findings', () => {
  it('are a list that is walked, searched and chosen from like any other', async () => {
    const application = await webApplication({ hosts: crowdedHosts() });
    const { page, complaints, close } = await openWindow(browser, application.url);
    await connect(page);
    await go(page, 'Scan');
    await page.getByRole('button', { name: /^Scan host/ }).click();
    await page.getByRole('button', { name: 'Show findings' }).waitFor();
    await go(page, 'VM settings');
    const list = page.getByRole('treegrid');
    await list.waitFor();
    // The filters count every finding of the area once.
    const counts = await page.getByRole('group', { name: 'Show' }).getByRole('button').allInnerTexts();
    expect(counts.reduce((sum, words) => sum + Number(/^[\d,]+/.exec(words)?.[0].replaceAll(',', '')), 0)).toBeGreaterThan(50_000);
    await page
      .getByRole('row', { name: /MAC address spoofing/ })
      .first()
      .focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => Number(await list.getAttribute('aria-rowcount'))).toBeGreaterThan(5000);
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('PageDown');
    // The page contains only the visible rows, for a list of any length.
    expect(await page.getByRole('row').count()).toBeLessThan(80);
    expect(await page.locator('[role=row][tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('CROWD-04999');
    await expect.poll(async () => Number(await list.getAttribute('aria-rowcount'))).toBeLessThan(30);
    await page
      .getByRole('row', { name: /CROWD-04999/ })
      .first()
      .click();
    await page.getByRole('complementary', { name: 'Finding' }).getByRole('heading', { name: 'Evidence' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
    await application.dispose();
  });
});
