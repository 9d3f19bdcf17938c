import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openWindow, type Window } from './open-browser.ts';
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
  // A test in this file that uses the mouse fails.
  await window.page.addStyleTag({ content: '* { pointer-events: none !important }' }).catch(() => undefined);
});
afterEach(async () => {
  await window.close();
  await application.dispose();
});

/** What has the focus, as assistive technology names it. */
async function focused(page: Page): Promise<string> {
  const text: unknown = await page.evaluate(
    `(() => { const at = document.activeElement; return at ? (at.getAttribute('aria-label') ?? at.querySelector('[role=gridcell]')?.getAttribute('aria-label') ?? at.textContent ?? '') : ''; })()`,
  );
  return String(text);
}
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(name)}; it is at “${await focused(page)}”.`);
}

/** In a list with one tab stop. */
async function arrowTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40 && !name.test(await focused(page)); presses += 1) await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toMatch(name);
}

describe('without a mouse', () => {
  it('the whole job: connect, read, choose, plan, apply, undo', async () => {
    const { page } = window;
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    await page.getByRole('button', { name: /^HV01: / }).waitFor();
    await tabTo(page, /^HV01: /);
    await press('Enter');
    await page.getByRole('button', { name: 'Continue to environment' }).waitFor();
    // The card that appeared has the focus.
    await expect.poll(() => focused(page)).toBe('HV01');
    await press('F5');
    await page.getByRole('button', { name: 'Show findings' }).waitFor();
    expect(await focused(page)).toBe('Scan');
    await press('Alt+4');
    await expect.poll(() => focused(page)).toBe('Overview');
    await tabTo(page, /^Segregation of host and VMs/);
    await arrowTo(page, /^Security configuration/);
    await press('Enter');
    await expect.poll(() => focused(page)).toBe('Security configuration');
    await press('F6');
    expect(await focused(page)).toMatch(/^To fix, critical: SMB 1\.0 is enabled\./);
    for (let presses = 0; presses < 20 && !/Print Spooler/.test(await focused(page)); presses += 1) await press('ArrowDown');
    expect(await focused(page)).toMatch(/The Print Spooler service is running or not disabled\..*, not in the plan$/);
    await press('Enter');
    await page.getByRole('complementary', { name: 'Finding' }).getByRole('heading', { name: 'Evidence' }).waitFor();
    expect(await focused(page)).toContain('The Print Spooler service is running');
    await press('Escape');
    expect(await focused(page)).toMatch(/Print Spooler/);
    await press('Space');
    expect(await focused(page)).toMatch(/, in the plan$/);
    await press('Alt+5');
    await page.getByText('Nothing has been changed yet').waitFor();
    await expect.poll(() => focused(page)).toBe('Plan');
    // One line for both settings; it is the only one, so it is unfolded.
    await tabTo(page, /The Print Spooler service is disabled$/);
    for (const stop of [/^Remove from plan: .*Print Spooler service/, /^Remove from plan: .*: status/, /^Remove from plan: .*: startup type/])
      await arrowTo(page, stop);
    // One tab stop, however long the plan is.
    await press('Tab');
    expect(await focused(page)).not.toMatch(/^Remove from plan/);
    await tabTo(page, /^Continue to apply$/);
    await press('Enter');
    await tabTo(page, /^Apply \d+ change/);
    await press('Enter');
    await page.getByRole('heading', { name: 'Result', level: 1 }).waitFor();
    await tabTo(page, /^Undo run…$/);
    await press('Enter');
    await page.getByRole('heading', { name: 'Plan: undo' }).waitFor();
    await tabTo(page, /^Continue to apply$/);
    await press('Enter');
    await tabTo(page, /^Apply \d+ change/);
    await press('Enter');
    await page.getByRole('heading', { name: 'Undone' }).waitFor();
  });

  it('Delete takes a line out of the plan and the focus stays in the list', async () => {
    const { page } = window;
    await page.getByRole('button', { name: /^HV01: / }).waitFor();
    await tabTo(page, /^HV01: /);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Continue to environment' }).waitFor();
    await page.keyboard.press('F5');
    await page.getByRole('button', { name: 'Show findings' }).waitFor();
    await page.keyboard.press('Control+Shift+F');
    await page.keyboard.type('secure boot is disabled');
    await page.getByText('contain “secure boot is disabled”').waitFor();
    await page.keyboard.press('F6');
    await page.keyboard.press('Space');
    await page.keyboard.press('Alt+5');
    await page.getByText('Nothing has been changed yet').waitFor();
    const lines = page.getByRole('button', { name: /^Remove from plan/ });
    const before = await lines.count();
    expect(before).toBeGreaterThan(1);
    await tabTo(page, /Secure Boot is enabled/);
    await arrowTo(page, /^Remove from plan/);
    await page.keyboard.press('Delete');
    await expect.poll(() => lines.count()).toBe(before - 1);
    await expect.poll(() => focused(page)).toMatch(/^Remove from plan/);
  });

  it('has one tab stop in a list, and Ctrl+Z never reaches the host', async () => {
    const { page } = window;
    await page.getByRole('button', { name: /^HV01: / }).waitFor();
    await tabTo(page, /^HV01: /);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Continue to environment' }).waitFor();
    await page.keyboard.press('F5');
    await page.getByRole('button', { name: 'Show findings' }).waitFor();
    await page.keyboard.press('Alt+4');
    await tabTo(page, /^Segregation of host and VMs/);
    await arrowTo(page, /^VM storage/);
    await page.keyboard.press('Enter');
    await page.getByRole('treegrid').waitFor();
    expect(await page.locator('[role=row][tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('F6');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('End');
    expect(await page.locator('[role=row][tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Alt+7');
    await page.getByText('Castellan has made no changes on this host.').waitFor();
  });
});

describe('the table of VMs', () => {
  it('is one tab stop, and the arrows go from finding to finding', async () => {
    const { page } = window;
    await page.getByRole('button', { name: /^HV01: / }).waitFor();
    await tabTo(page, /^HV01: /);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Continue to environment' }).waitFor();
    await page.keyboard.press('F5');
    await page.getByRole('button', { name: 'Show findings' }).waitFor();
    await page.keyboard.press('Alt+4');
    await tabTo(page, /^Show virtual machines$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Virtual machines');
    await tabTo(page, /^Matrix$/);
    await page.keyboard.press('Enter');
    const matrix = page.getByRole('grid', { name: 'VMs and controls' });
    await matrix.waitFor();
    expect(await matrix.locator('[role="gridcell"][aria-label]:not([aria-label$=": no finding"])').count()).toBeGreaterThan(30);
    await page.keyboard.press('F6');
    const first = await focused(page);
    await page.keyboard.press('ArrowDown');
    const below = await focused(page);
    // The same control on the next VM: the text before the comma differs, the text after it is the same.
    expect(below).not.toBe(first);
    expect(below.split(', ')[1]?.split(':')[0]).toBe(first.split(', ')[1]?.split(':')[0]);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(`document.activeElement.closest('[aria-label="VMs and controls"]') === null`)).toBe(true);
  });
});

describe('names and announcements', () => {
  it('stand in the accessibility tree', async () => {
    const { page } = window;
    await page.getByRole('button', { name: /^HV01: / }).waitFor();
    await tabTo(page, /^HV01: /);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Continue to environment' }).waitFor();
    await page.keyboard.press('F5');
    await expect.poll(() => page.getByRole('status').allInnerTexts()).toContain('Scan finished.');
    const tree = await page.locator('body').ariaSnapshot();
    expect(tree).toContain('- banner:');
    expect(tree).toContain('- navigation "Steps":');
    expect(tree).toContain('- heading "Scan" [level=1]');
    expect(tree).toMatch(/button "Overview \d+ to fix"/);
  });
});
