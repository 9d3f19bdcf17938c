import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { areas } from '../../../main/catalogue/area.ts';
import { practiceHosts } from '../../../main/shells/hosts.ts';
import { testWorlds } from '../../practice/worlds.ts';
import { testClock } from '../../test-clock.ts';
import { violations } from './axe.ts';
import { openBrowser, openWindow } from './open-browser.ts';
import { go, scan } from './steps.ts';
import { webApplication } from './web-application.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const sizes = [
  { width: 640, height: 400 },
  { width: 1024, height: 700 },
  { width: 1440, height: 900 },
] as const;

/** What is wrong with the screen at any size. `button`: what has to be in sight without scrolling. */
async function faults(page: Page, screen: string, button?: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
    const where = `${screen}, ${String(size.width)} × ${String(size.height)}`;
    const wide = await page.evaluate(
      `[document.documentElement, ...document.querySelectorAll('[data-f6="page"]')].filter((each) => each.scrollWidth > each.clientWidth).length`,
    );
    if (wide !== 0) found.push(`${where}: something is wider than its part of the window`);
    if (button === undefined) continue;
    const box = await page.getByRole('button', { name: button }).boundingBox();
    const inSight = box !== null && box.y >= 0 && box.y + box.height <= size.height && box.x >= 0 && box.x + box.width <= size.width;
    if (!inSight) found.push(`${where}: “${button}” is out of sight`);
  }
  return [...found, ...(await violations(page)).map((each) => `${screen}: ${each}`)];
}

/** Adds each line of an area to the plan, with the keyboard: the list draws only what is in sight. */
async function chooseArea(page: Page, area: string): Promise<void> {
  await go(page, area);
  await page.getByRole('heading', { name: area, level: 1 }).waitFor();
  if ((await page.getByRole('row').count()) === 0) return;
  await page.getByRole('row').first().focus();
  const here = (): Promise<unknown> => page.evaluate('document.activeElement?.getAttribute("aria-rowindex")');
  let before: unknown;
  while ((await here()) !== before) {
    before = await here();
    await page.keyboard.press('Space');
    expect(await page.locator(':focus').ariaSnapshot()).not.toContain('not in the plan');
    await page.keyboard.press('ArrowDown');
  }
}

/** Every confirmation is given, and every change with a rollback is kept from a new connection. */
async function applyEverything(page: Page, host: string): Promise<void> {
  for (const box of await page.getByRole('main').getByRole('checkbox').all()) await box.check();
  const name = page.getByRole('textbox', { name: /to apply changes with automatic rollback/ });
  if ((await name.count()) > 0) await name.fill(host);
  await page.getByRole('button', { name: /^Apply \d+ change/ }).click();
  const result = page.getByRole('heading', { name: 'Result', level: 1 });
  const connection = page.getByRole('button', { name: 'Simulate a new connection' });
  const kept = page.getByRole('heading', { level: 1, name: /kept/i });
  for (;;) {
    await result.or(connection).first().waitFor();
    if ((await result.count()) > 0) return;
    await connection.click();
    await page.getByRole('button', { name: 'Keep these settings', disabled: false }).click();
    await kept.waitFor();
    await page.getByRole('button', { name: 'Continue' }).click();
  }
}

describe.each(Object.keys(testWorlds))('with everything chosen on the practice host “%s”', (world) => {
  it('every screen of a change fits its window, passes axe and has its button in sight', async () => {
    const application = await webApplication({ hosts: (data) => practiceHosts(data, testWorlds, testClock) });
    const { page, complaints, close } = await openWindow(browser, application.url, { reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1440, height: 900 });
    const { title } = practiceHosts(application.data, testWorlds, testClock)
      .list()
      .find(({ reference }) => reference === `practice:${world}`) ?? { title: '' };
    await page.getByRole('button', { name: title.slice(0, 30) }).click();
    const name = title.slice(0, title.indexOf(':'));
    await page.getByRole('button', { name: 'Continue to environment' }).waitFor();
    await scan(page);
    await go(page, 'Overview');
    for (const { title } of areas) await chooseArea(page, title);
    await go(page, 'Plan');
    await page.getByText('Nothing has been changed yet').waitFor();
    const found = [...(await faults(page, 'plan', 'Continue to apply'))];
    await page.getByRole('button', { name: 'Unfold all lines' }).click();
    found.push(...(await faults(page, 'unfolded plan', 'Continue to apply')));
    await page.getByRole('button', { name: 'Continue to apply' }).click();
    await page.getByRole('button', { name: /^Apply \d+ change/ }).waitFor();
    found.push(...(await faults(page, 'apply')));
    await applyEverything(page, name);
    found.push(...(await faults(page, 'result')));
    await go(page, 'History');
    await page.getByRole('button', { name: 'Undo run…' }).first().click();
    await page.getByRole('heading', { name: 'Plan: undo' }).waitFor();
    found.push(...(await faults(page, 'undo plan', 'Continue to apply')));
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
    await application.dispose();
  });
});
