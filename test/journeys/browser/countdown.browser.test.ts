import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { violations } from './axe.ts';
import { openBrowser, openWindow, type Window } from './open-browser.ts';
import { connect, go, scan } from './steps.ts';
import { webApplication, type WebApplication } from './web-application.ts';

let browser: Browser;
let application: WebApplication;
let window: Window;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  application = await webApplication();
  window = await openWindow(browser, application.url);
});
afterEach(async () => {
  expect(window.complaints).toEqual([]);
  await window.close();
  await application.dispose();
});

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const keep = (page: Page): Locator => button(page, 'Keep these settings');

/** Applies the firewall of a practice host, which can cut the connection of its operator, up to the countdown. */
async function countdown(page: Page): Promise<void> {
  await connect(page);
  await scan(page);
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('W12-01');
  await page
    .getByRole('row', { name: /Windows Firewall/ })
    .first()
    .focus();
  await page.keyboard.press('Space');
  await go(page, 'Plan');
  await button(page, 'Continue to apply').click();
  const apply = button(page, /^Apply \d+ change/);
  for (const box of await page.getByRole('main').getByRole('checkbox').all()) await box.check();
  expect(await apply.getAttribute('aria-disabled')).toBe('true');
  await page.getByRole('textbox', { name: /^Type HV01 to apply/ }).fill('hv01');
  await apply.click();
  await keep(page).waitFor();
}

describe('a change that can cut the connection', () => {
  it('is kept from a new connection, also after the page was opened again', async () => {
    const { page } = window;
    await countdown(page);
    expect(await page.getByRole('navigation', { name: 'Steps' }).count()).toBe(0);
    expect(await keep(page).getAttribute('aria-disabled')).toBe('true');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.reload();
    await keep(page).waitFor();
    await button(page, 'Simulate a new connection').click();
    await expect.poll(() => keep(page).getAttribute('aria-disabled')).not.toBe('true');
    await keep(page).click();
    await page.getByRole('heading', { level: 1, name: /kept/i }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('is restored at once where the user says so, and the history tells it', async () => {
    const { page } = window;
    await countdown(page);
    await button(page, 'Restore now').click();
    await page.getByRole('heading', { level: 1, name: /restored/i }).waitFor();
    await button(page, 'Continue').click();
    await go(page, 'History');
    await page.getByText('Show changes').first().click();
    await page
      .getByText(/restored/i)
      .first()
      .waitFor();
  });

  it('is not kept from another address without a statement', async () => {
    const { page } = window;
    await countdown(page);
    await button(page, 'Simulate a connection from another address').click();
    const statement = page.getByRole('textbox', { name: /Statement/ });
    await statement.waitFor();
    expect(await keep(page).getAttribute('aria-disabled')).toBe('true');
    await statement.fill('The jump host of the administrators.');
    await keep(page).click();
    await page.getByRole('heading', { level: 1, name: /kept/i }).waitFor();
  });
});
