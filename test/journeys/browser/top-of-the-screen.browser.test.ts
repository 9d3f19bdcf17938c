import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openWindow } from './open-browser.ts';
import { connect, go, scan } from './steps.ts';
import { webApplication } from './web-application.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const y = async (page: Page, heading: string): Promise<number> => (await page.getByRole('heading', { name: heading }).first().boundingBox())?.y ?? -1;

describe('where one begins to read', () => {
  it.each([
    ['1280 × 800', { width: 1280, height: 800 }],
    ['200 % zoom', { width: 640, height: 400 }],
  ])('is the top of the next screen, wherever the one before was scrolled to: %s', async (_name, viewport) => {
    const application = await webApplication();
    const { page, close } = await openWindow(browser, application.url, { viewport });
    await connect(page);
    await scan(page);
    await go(page, 'Overview');
    await page
      .getByRole('button', { name: /^Public key infrastructure/ })
      .last()
      .scrollIntoViewIfNeeded();
    await page.keyboard.press('F1');
    await expect.poll(() => y(page, 'Help and keys')).toBeGreaterThan(0);
    await close();
    await application.dispose();
  });

  it('is the top of the next finding, wherever the one before was scrolled to', async () => {
    const application = await webApplication();
    const { page, close } = await openWindow(browser, application.url);
    await connect(page);
    await scan(page);
    await go(page, 'Security configuration');
    await page.getByRole('row').first().click();
    const panel = page.getByRole('complementary', { name: 'Finding' });
    await panel.getByRole('heading', { name: 'Sources' }).scrollIntoViewIfNeeded();
    await page.getByRole('row').nth(1).click();
    await expect.poll(() => y(page, 'The Print Spooler service is running or not disabled')).toBeGreaterThan(0);
    await close();
    await application.dispose();
  });
});

describe('what was asked for', () => {
  it('is visible from the overview to the page of a VM, and the bar of the host stays', async () => {
    const application = await webApplication();
    const { page, close } = await openWindow(browser, application.url);
    const bar = async (): Promise<number> => (await page.getByText('practice host: no computer is changed').boundingBox())?.y ?? -1;
    await connect(page);
    await scan(page);
    await go(page, 'Overview');
    await page.getByRole('button', { name: 'Show virtual machines' }).click();
    const list = page.getByRole('grid', { name: 'Virtual machines' });
    await list.waitFor();
    expect((await list.boundingBox())?.y).toBeLessThan(400);
    expect(await bar()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Matrix' }).click();
    const matrix = page.getByRole('grid', { name: 'VMs and controls' });
    await matrix.waitFor();
    expect((await matrix.boundingBox())?.y).toBeLessThan(400);
    await matrix.getByRole('rowheader', { name: /^\u2068FW01\u2069, / }).click();
    await page.getByRole('heading', { name: 'FW01', level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'History' }).scrollIntoViewIfNeeded();
    expect(await bar()).toBeGreaterThan(0);
    await page.getByRole('button', { name: /^Next VM: / }).click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).not.toBe('FW01');
    expect((await page.getByRole('heading', { level: 1 }).boundingBox())?.y).toBeGreaterThan(0);
    expect(await bar()).toBeGreaterThan(0);
    await close();
    await application.dispose();
  });
});

describe('“Fix first”', () => {
  it('has its ten rows on one screen, two lines each, and shows the whole text of the row that the keyboard is on', async () => {
    const application = await webApplication();
    const viewport = { width: 1440, height: 900 };
    const { page, close } = await openWindow(browser, application.url, { viewport });
    await connect(page);
    await scan(page);
    await go(page, 'Overview');
    const rows = page.locator('ol[data-stops] > li');
    await expect.poll(() => rows.count()).toBe(10);
    const boxes = await Promise.all((await rows.all()).map((row) => row.boundingBox()));
    for (const box of boxes) {
      expect(box?.height).toBeLessThanOrEqual(52);
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
    }
    await rows.first().getByRole('button').focus();
    await page.keyboard.press('ArrowDown');
    const cutOff = `Math.max(...[...document.querySelectorAll('ol[data-stops] > li:nth-child(2) [data-line]')].map((each) => each.scrollWidth - each.clientWidth))`;
    expect(await page.evaluate(cutOff)).toBe(0);
    await close();
    await application.dispose();
  });
});

describe('the rail', () => {
  it.each([
    ['words beside the icons', { width: 1440, height: 900 }, true],
    ['icons only, and the words on hover', { width: 1024, height: 700 }, false],
  ])('has no scroll bar and shows %s', async (_name, viewport, words) => {
    const application = await webApplication();
    const { page, close } = await openWindow(browser, application.url, { viewport });
    await connect(page);
    await scan(page);
    await page.mouse.move(viewport.width - 20, viewport.height - 20);
    const rail = page.getByRole('navigation', { name: 'Steps' });
    expect(await page.evaluate(`(() => { const rail = document.querySelector('nav'); return rail.scrollHeight - rail.clientHeight; })()`)).toBe(0);
    const toFix = rail.getByText(/^\d+ to fix$/).first();
    expect(await toFix.isVisible()).toBe(words);
    await rail.getByRole('button', { name: /^Overview \d+ to fix$/ }).hover();
    expect(await toFix.isVisible()).toBe(true);
    await close();
    await application.dispose();
  });
});
