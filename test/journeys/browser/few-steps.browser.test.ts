import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser, openWindow } from './open-browser.ts';
import { webApplication } from './web-application.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** So few clicks, or keys, are promised from the first start to a PDF. */
const promised = 12;

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name }).first();

const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Finding' });
/** What has to be understood before this fix, each with a check box. */
const statements = (page: Page): Locator => panel(page).getByRole('checkbox');
const result = (page: Page): Locator =>
  panel(page)
    .getByText(/^(Fixed|Restart pending)\.$/)
    .first();
const has = async (at: Locator): Promise<boolean> => (await at.and(at.page().locator(':focus')).count()) > 0;

/** Waits until the PDF was handed to the browser. */
async function pdfFrom(page: Page, press: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent('download');
  await press();
  return (await download).suggestedFilename();
}

describe('from the first start to a PDF', () => {
  it('with the mouse, a verified fix on the way', async () => {
    const application = await webApplication();
    const { page, close } = await openWindow(browser, application.url);
    let clicks = 0;
    const click = async (at: Locator): Promise<void> => {
      await at.click();
      clicks += 1;
    };
    const steps = page.getByRole('navigation', { name: 'Steps' });
    await click(button(page, /^HV01: /));
    await button(page, 'Continue to environment').waitFor();
    await click(steps.getByRole('button', { name: /^Scan/ }));
    await click(button(page, /^Scan host/));
    await button(page, 'Show findings').waitFor();
    await click(steps.getByRole('button', { name: /^Overview/ }));
    await click(button(page, /^Fix now/));
    await button(page, /^Apply \d+ change/).waitFor();
    for (const box of await statements(page).all()) await click(box);
    await click(button(page, /^Apply \d+ change/));
    await result(page).waitFor();
    await click(steps.getByRole('button', { name: /^Report/ }));
    await click(button(page, /^Create report/));
    await button(page, 'Export PDF…').waitFor();
    expect(await pdfFrom(page, () => click(button(page, 'Export PDF…')))).toMatch(/\.pdf$/);
    console.log(`from the first start to a PDF with a verified fix: ${String(clicks)} clicks`);
    expect(clicks).toBeLessThanOrEqual(promised);
    await close();
    await application.dispose();
  });

  it('with the keyboard, the walk to a button counted as one key', async () => {
    const application = await webApplication();
    const { page, close } = await openWindow(browser, application.url);
    let [keys, tabs] = [0, 0];
    const press = async (key: string): Promise<void> => {
      await page.keyboard.press(key);
      keys += 1;
    };
    const walkTo = async (at: Locator): Promise<void> => {
      await at.waitFor();
      if (await has(at)) return;
      for (let left = 80; left > 0 && !(await has(at)); left -= 1) {
        await page.keyboard.press('Tab');
        tabs += 1;
      }
      keys += 1;
    };
    await walkTo(button(page, /^HV01: /));
    await press('Enter');
    await button(page, 'Continue to environment').waitFor();
    await press('F5');
    await button(page, 'Show findings').waitFor();
    await press('Alt+8');
    await walkTo(button(page, /^Create report/));
    await press('Enter');
    await button(page, 'Export PDF…').waitFor();
    await walkTo(button(page, 'Export PDF…'));
    expect(await pdfFrom(page, () => press('Enter'))).toMatch(/\.pdf$/);
    console.log(`from the first start to a PDF: ${String(keys)} keys, with walks of ${String(tabs)} times Tab in all`);
    expect(keys).toBeLessThanOrEqual(promised);
    await close();
    await application.dispose();
  });
});
