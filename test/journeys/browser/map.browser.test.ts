import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { violations } from './axe.ts';
import { openBrowser, openWindow } from './open-browser.ts';
import { connect, go, scan } from './steps.ts';
import { webApplication, type WebApplication } from './web-application.ts';

let browser: Browser;
let application: WebApplication;
beforeAll(async () => {
  browser = await openBrowser();
});
// A host that an earlier window has opened is open already.
beforeEach(async () => {
  application = await webApplication();
});
afterEach(() => application.dispose());
afterAll(() => browser.close());

const picture = (page: Page) => page.getByRole('img', { name: /^Segregation map of HV01/ });
const list = (page: Page) => page.getByRole('list', { name: /^\d+ controls? with findings on connections$/ });
const toFix = async (page: Page): Promise<number> =>
  Number(/of (\d+) findings to fix/.exec((await page.getByText(/findings to fix are on connections/).textContent()) ?? '')?.[1]);
const focusedNumber = (page: Page): Promise<unknown> => page.evaluate(`document.activeElement?.querySelector('span')?.textContent ?? ''`);
const chosenMarks = (page: Page): Promise<unknown> =>
  page.evaluate(`[...document.querySelectorAll('path[data-chosen="true"]')].map((path) => path.dataset.marks)`);
const save = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['CASTELLAN_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/map-${name}.png` });
};

async function openMap(options: BrowserContextOptions = {}) {
  const window = await openWindow(browser, application.url, options);
  await connect(window.page);
  await scan(window.page);
  await go(window.page, 'Segregation map');
  await picture(window.page).waitFor();
  return window;
}

const looks: readonly { readonly name: string; readonly options: BrowserContextOptions }[] = [
  { name: 'light', options: { viewport: { width: 1440, height: 900 }, colorScheme: 'light' } },
  { name: 'dark', options: { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' } },
  { name: 'forced colors', options: { viewport: { width: 1440, height: 900 }, forcedColors: 'active' } },
  { name: '200 % zoom', options: { viewport: { width: 720, height: 450 } } },
];

describe.each(looks)('segregation map in $name', ({ name, options }) => {
  it('has no violation that axe can find, as a picture and as a table', async () => {
    const { page, complaints, close } = await openMap(options);
    await list(page).getByRole('button').first().focus();
    expect(await violations(page)).toEqual([]);
    await save(page, name.replaceAll(' ', '-'));
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await page.getByRole('table', { name: /^Connections/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await save(page, `table-${name.replaceAll(' ', '-')}`);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('segregation map', () => {
  it('counts the findings to fix as the overview does', async () => {
    const { page, close } = await openMap();
    const counted = await toFix(page);
    await go(page, 'Overview');
    await page.getByRole('button', { name: new RegExp(`^${String(counted)}\\s*to fix$`, 'i') }).waitFor();
    await close();
  });

  it('is led by its list: one tab stop, the arrows highlight the connections, Enter opens the finding', async () => {
    const { page, close } = await openMap();
    const items = list(page).getByRole('button');
    const count = await items.count();
    expect(count).toBeGreaterThan(5);
    expect(await list(page).locator('button[tabindex="0"]').count()).toBe(1);
    await items.first().focus();
    for (let number = 1; number <= count; number += 1) {
      expect(await focusedNumber(page)).toBe(String(number));
      const marks = (await chosenMarks(page)) as readonly string[];
      expect(marks.length).toBeGreaterThan(0);
      for (const each of marks) expect(each.split(' ')).toContain(String(number));
      if (number < count) await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Finding' }).getByRole('heading', { name: 'Evidence' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedNumber(page)).toBe(String(count));
    await close();
  });

  it('has the numbers of the list in its table', async () => {
    const { page, close } = await openMap();
    const numbers = await list(page).getByRole('button').count();
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    const table = page.getByRole('table', { name: /^Connections/ });
    await table.waitFor();
    const shown: unknown = await page.evaluate(
      `[...new Set([...document.querySelectorAll('tbody button > span:first-child')].map((each) => Number(each.textContent)))]`,
    );
    expect((shown as number[]).sort((a, b) => a - b)).toEqual(Array.from({ length: numbers }, (_none, at) => at + 1));
    await page.getByRole('button', { name: /^With a finding \d+$/ }).click();
    expect(await table.getByText('None', { exact: true }).count()).toBe(0);
    await close();
  });
});
