import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { violations } from './axe.ts';
import { openBrowser, openWindow } from './open-browser.ts';
import { screens } from './screens.ts';
import { webApplication } from './web-application.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const looks: readonly { readonly name: string; readonly options: BrowserContextOptions }[] = [
  { name: 'light', options: { colorScheme: 'light' } },
  { name: 'dark', options: { colorScheme: 'dark' } },
  { name: 'forced colours', options: { forcedColors: 'active' } },
  { name: 'forced dark colours, reduced motion', options: { forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' } },
  { name: 'a small window', options: { viewport: { width: 1024, height: 700 } } },
  { name: '200 % zoom', options: { viewport: { width: 640, height: 400 } } },
];

/** A frame has been drawn, and no transition is half way through its colours; what turns for ever is left alone. */
const atRest = (page: Page): Promise<unknown> =>
  page.evaluate(`new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))).then(() =>
    Promise.all(document.getAnimations().filter((each) => Number.isFinite(each.effect?.getComputedTiming().endTime)).map((each) => each.finished.catch(() => undefined))))`);

describe.each(looks)('every screen in $name', ({ name, options }) => {
  it('has no violation that axe can find, no complaint of the page, and nothing beside or below the window', async () => {
    const application = await webApplication();
    const { page, complaints, close } = await openWindow(browser, application.url, options);
    const found: string[] = [];
    for (const screen of screens) {
      await screen.show(page);
      await atRest(page);
      found.push(...(await violations(page)).map((each) => `${screen.name}: ${each}`));
      const beside = Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));
      if (beside > 0) found.push(`${screen.name}: ${String(beside)} pixels lie beside the window`);
      const below = Number(await page.evaluate('document.documentElement.scrollHeight - document.documentElement.clientHeight'));
      if (below > 0 && name !== '200 % zoom') found.push(`${screen.name}: ${String(below)} pixels lie below a window that cannot be scrolled`);
      const clipped = await page.evaluate(
        `[...document.querySelectorAll('[data-f6="page"], [data-f6="panel"]')].filter((each) => each.scrollWidth > each.clientWidth).length`,
      );
      if (clipped !== 0) found.push(`${screen.name}: something is wider than the part of the window that it stands in`);
    }
    expect(found, name).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
    await application.dispose();
  });
});
