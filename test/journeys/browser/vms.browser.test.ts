import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { violations } from './axe.ts';
import { openBrowser, openWindow, type Window } from './open-browser.ts';
import { applyPlan, connect, go, scan } from './steps.ts';
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
  await connect(window.page);
  await scan(window.page);
  await go(window.page, 'Virtual machines');
  await window.page.getByRole('grid', { name: 'Virtual machines' }).waitFor();
});
afterEach(async () => {
  await window.close();
  await application.dispose();
});

const focusedName = async (page: Page): Promise<string> =>
  String(await page.evaluate(`document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''`));
const save = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['CASTELLAN_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/vms-${name}.png` });
};
const numberIn = (text: string | null): number => Number(/\d+/.exec(text ?? '')?.[0]);

describe('the VMs', () => {
  it('lead by keyboard from the list over the matrix to a page, where a role changes a finding', async () => {
    const { page, complaints } = window;
    expect(await violations(page)).toEqual([]);
    // Lines have one tab stop; Space selects, and the bar below counts.
    await page.keyboard.press('F6');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByText('2 VMs selected').waitFor();

    await page.getByRole('button', { name: 'Matrix' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('grid', { name: 'VMs and controls' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('F6');
    await page.keyboard.press('Control+Home');
    for (let presses = 0; presses < 20 && !/^\u2068FW01\u2069, /.test(await focusedName(page)); presses += 1) await page.keyboard.press('ArrowDown');
    for (let presses = 0; presses < 70 && !/^\u2068FW01\u2069, MAC address spoofing/.test(await focusedName(page)); presses += 1)
      await page.keyboard.press('ArrowRight');
    expect(await focusedName(page)).toMatch(/^\u2068FW01\u2069, MAC address spoofing .*: To fix, high$/);
    await page.keyboard.press('Space');
    await expect.poll(() => focusedName(page)).toMatch(/: To fix, high, in the plan$/);
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Finding' }).getByRole('heading', { name: 'Evidence' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedName(page)).toMatch(/^\u2068FW01\u2069, MAC address spoofing/);

    await page.keyboard.press('Home');
    await expect.poll(() => focusedName(page)).toMatch(/^\u2068FW01\u2069, \d+ to fix, \d+ could not be read$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'FW01', level: 1 }).waitFor();
    await page.getByRole('region', { name: 'History' }).getByText('to fix').waitFor();
    expect(await violations(page)).toEqual([]);
    const spoofing = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /MAC address spoofing/ }) });
    expect(await spoofing.textContent()).toMatch(/^High/);
    await page.getByRole('combobox', { name: 'Role' }).selectOption('appliance');
    await expect.poll(() => spoofing.textContent()).toMatch(/^Low/);

    await page.getByRole('textbox', { name: 'Owner of the VM' }).fill('Anna');
    await page.getByRole('button', { name: 'Save owner' }).click();
    await page.getByRole('button', { name: 'Save owner' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Virtual machines', exact: true }).click();
    await page.getByRole('button', { name: /^Appliance ?1$/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('have the same sum in the rail, the heading, the matrix and its columns', async () => {
    const { page } = window;
    await page.getByRole('button', { name: 'Matrix' }).click();
    const foot = page.getByRole('row').filter({ has: page.getByText('To fix per control') });
    const [total, ...columns] = [
      numberIn(await foot.getByRole('rowheader').textContent()),
      ...(await foot.getByRole('gridcell').allTextContents()).map(Number),
    ];
    const rail = await page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('button', { name: /^Virtual machines/ })
      .getAttribute('aria-label');
    expect(columns.reduce((sum, each) => sum + each, 0)).toBe(total);
    expect(numberIn(rail)).toBe(total);
    expect(numberIn(await page.getByText(/findings to fix on/).textContent())).toBe(total);
  });

  it('of one role enter the plan at once, and selected VMs get a role at once', async () => {
    const { page } = window;
    await page.getByRole('row', { name: /^\u2068SQL01\u2069, / }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('row', { name: /^\u2068PRINT01\u2069, / }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('combobox', { name: 'Role' }).selectOption('lab');
    await page.getByRole('button', { name: 'Save for 2 VMs' }).click();
    await page.getByRole('button', { name: /^Lab ?2$/ }).click();
    await page.getByRole('button', { name: 'Clear selection' }).click();
    await page.getByText('No VM selected: all 2 VMs of the list').waitFor();
    const add = page.getByRole('button', { name: /^Add \d+ fixes to plan$/ });
    const fixes = numberIn(await add.textContent());
    expect(fixes).toBeGreaterThan(2);
    await add.click();
    await page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('button', { name: `Plan ${String(fixes)} in plan` })
      .waitFor();

    await go(page, 'Plan');
    await applyPlan(page);
    await page.getByRole('heading', { name: 'Result', level: 1 }).waitFor();
    const table = page.getByRole('table', { name: 'Number of changes for each VM, by result' });
    await table.getByRole('button', { name: 'SQL01' }).waitFor();
    expect(await violations(page)).toEqual([]);
    const rows = await table.getByRole('row').allInnerTexts();
    expect(rows.map((row) => row.split(/\s+/)[0]).sort()).toEqual(['PRINT01', 'SQL01', 'Virtual']);
    const counts = await table.getByRole('cell').allInnerTexts();
    expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBe(await page.locator('main li').count());
    await table.getByRole('button', { name: 'SQL01' }).click();
    await page.getByRole('heading', { name: 'SQL01', level: 1 }).waitFor();
  });

  it('keep the owner that is typed, for one VM and for several, over other screens and a new window', async () => {
    const { page } = window;
    const several = page.getByRole('textbox', { name: 'Owner', exact: true });
    const one = page.getByRole('textbox', { name: 'Owner of the VM' });
    await page.getByRole('row', { name: /^\u2068SQL01\u2069, / }).focus();
    await page.keyboard.press('Space');
    await several.fill('Ben');
    await page.getByRole('row', { name: /^\u2068FW01\u2069, / }).focus();
    await page.keyboard.press('Enter');
    await one.fill('Anna');
    await page.getByRole('button', { name: /^Next VM: / }).click();
    await page.getByRole('heading', { name: 'FW01', level: 1 }).waitFor({ state: 'detached' });
    expect(await one.inputValue()).toBe('');
    await page.getByRole('button', { name: /^Previous VM: / }).click();
    await page.getByRole('heading', { name: 'FW01', level: 1 }).waitFor();
    expect(await one.inputValue()).toBe('Anna');
    await go(page, 'Overview');
    // The window opens its last host again, on the screen that was left.
    await page.reload();
    await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
    await go(page, 'Virtual machines');
    await page.getByRole('grid', { name: 'Virtual machines' }).waitFor();
    await page.getByRole('row', { name: /^\u2068PRINT01\u2069, / }).focus();
    await page.keyboard.press('Space');
    expect(await several.inputValue()).toBe('Ben');
    await page.getByRole('row', { name: /^\u2068FW01\u2069, / }).focus();
    await page.keyboard.press('Enter');
    expect(await one.inputValue()).toBe('Anna');
    await page.getByRole('button', { name: 'Save owner' }).click();
    await page.getByRole('button', { name: 'Save owner' }).waitFor({ state: 'detached' });
    expect(await one.inputValue()).toBe('Anna');
  });

  it.each(['light', 'dark'] as const)('have no violation that axe can find in %s: list with the mouse on a selected VM, matrix, page', async (colorScheme) => {
    const { page } = window;
    await page.emulateMedia({ colorScheme });
    const row = page.getByRole('row', { name: /^\u2068SQL01\u2069, / });
    await row.focus();
    await page.keyboard.press('Space');
    await row.hover();
    const beside: unknown = await page.evaluate(`(() => { const box = document.querySelector('[role="grid"]'); return box.scrollWidth - box.clientWidth; })()`);
    expect(beside).toBe(0);
    expect(await violations(page)).toEqual([]);
    await save(page, `list-${colorScheme}`);
    await page.getByRole('button', { name: 'Matrix' }).click();
    await page.getByRole('grid', { name: 'VMs and controls' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await save(page, `matrix-${colorScheme}`);
    await page.getByRole('rowheader', { name: /^\u2068FW01\u2069, / }).click();
    await page.getByRole('region', { name: 'History' }).getByText('to fix').waitFor();
    expect(await violations(page)).toEqual([]);
    await save(page, `page-${colorScheme}`);
  });
});
