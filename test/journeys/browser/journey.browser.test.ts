import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { kept } from './hosts-between.ts';
import { openBrowser, openWindow, type Window } from './open-browser.ts';
import { applyPlan, chooseUnnoticed, connect, go, scan } from './steps.ts';
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

describe('the wizard in a browser', () => {
  it('goes from the first start to a change that is applied, verified and undone', async () => {
    const { page } = window;
    await page.getByText('Start with a scan: a scan changes no setting.').waitFor();
    await connect(page);
    expect(await page.getByText('practice host: no computer is changed').isVisible()).toBe(true);
    await scan(page);
    await chooseUnnoticed(page, 'Security configuration');
    await go(page, 'Plan');
    await page.getByText('Nothing has been changed yet').waitFor();
    const planned = Number(/^(\d+) change/.exec(await page.getByRole('region', { name: 'Sum' }).innerText())?.[1]);
    expect(planned).toBeGreaterThan(1);
    await applyPlan(page);
    await page.getByRole('heading', { name: 'Result', level: 1 }).waitFor();
    expect(await page.getByRole('status').first().innerText()).toContain(`${String(planned)} changes done and verified`);
    await go(page, 'Security configuration');
    expect(await page.getByRole('row', { name: /AutoPlay and AutoRun are not fully disabled/ }).count()).toBe(0);

    await go(page, 'History');
    await page.getByRole('button', { name: 'Undo run…' }).click();
    await page.getByRole('heading', { name: 'Plan: undo' }).waitFor();
    await applyPlan(page);
    await page.getByRole('heading', { name: 'Undone' }).waitFor();
    await go(page, 'Security configuration');
    await page.getByRole('row', { name: /AutoPlay and AutoRun are not fully disabled/ }).waitFor();
  });

  it('fixes one finding in its place, by keyboard, and undoes it there', async () => {
    const { page } = window;
    await connect(page);
    await scan(page);
    await go(page, 'Security configuration');
    const toFixInRail = async (): Promise<number> =>
      parseInt(
        (
          await page
            .getByRole('navigation', { name: 'Steps' })
            .getByRole('button', { name: /^Overview/ })
            .innerText()
        ).replace(/\D+/g, ''),
        10,
      );
    const before = await toFixInRail();
    const line = page.getByRole('row', { name: /AutoPlay and AutoRun are not fully disabled/ });
    await line.focus();
    await page.keyboard.press('f');
    const panel = page.getByRole('complementary', { name: 'Finding' });
    const confirm = panel.getByRole('button', { name: /^Apply \d+ changes?$/ });
    await confirm.waitFor();
    await page.keyboard.press('Escape');
    const fixNow = panel.getByRole('button', { name: 'Fix now' });
    await fixNow.waitFor();
    expect(await page.locator(':focus').innerText()).toBe('Fix now');
    await page.keyboard.press('Enter');
    await confirm.waitFor();
    expect(await page.locator(':focus').innerText()).toMatch(/^Apply \d+ changes?$/);
    await page.keyboard.press('Enter');
    await panel.getByText('Fixed.').waitFor();
    expect(await line.count()).toBe(0);
    expect(await toFixInRail()).toBe(before - 1);
    expect(await panel.getByRole('button', { name: 'Fix now' }).count()).toBe(0);

    await panel.getByRole('button', { name: /^Undo \d+ changes?…$/ }).click();
    await panel.getByRole('button', { name: /^Undo \d+ changes?$/ }).click();
    await panel.getByText('Undone.').waitFor();
    await line.waitFor();
  });

  it('returns to where the user was, with what was chosen and typed', async () => {
    await connect(window.page);
    await scan(window.page);
    await chooseUnnoticed(window.page, 'Security configuration');
    await go(window.page, 'Your environment');
    const field = window.page.getByRole('textbox', { name: 'From which networks or addresses is this host managed?' });
    await field.fill('10.0.4.0/2');
    await expect.poll(() => readFileSync(kept(application.data, 'draft.json'), 'utf8')).toContain('10.0.4.0/2');
    const again = await openWindow(browser, application.url);
    await again.page.getByRole('heading', { name: 'Your environment' }).waitFor();
    expect(await again.page.getByRole('textbox', { name: 'From which networks or addresses is this host managed?' }).inputValue()).toBe('10.0.4.0/2');
    await go(again.page, 'Plan');
    await again.page.getByText('Nothing has been changed yet').waitFor();
    expect(again.complaints).toEqual([]);
    await again.close();
  });

  it('says what is wrong with an answer, keeps the text, and offers a guess that counts only when it is taken', async () => {
    const { page } = window;
    await connect(page);
    await go(page, 'Your environment');
    const field = page.getByRole('textbox', { name: 'From which networks or addresses is this host managed?' });
    const form = page.locator('form').filter({ has: field });
    await field.fill('the office');
    await form.getByRole('button', { name: 'Save answer' }).click();
    await form.getByText('is not a network or an address').waitFor();
    expect(await field.inputValue()).toBe('the office');
    await form.getByRole('button', { name: 'Use suggestion' }).click();
    expect(await field.inputValue()).toBe('10.0.4.7');
    expect(await form.getByText('Not answered.').count()).toBe(1);
    await form.getByRole('button', { name: 'Save answer' }).click();
    await form.getByText('Answered.', { exact: false }).first().waitFor();
  });

  it('accepts a risk with reason, person and day, and removes that again', async () => {
    const { page } = window;
    await connect(page);
    await scan(page);
    await go(page, 'Security configuration');
    await page.getByRole('row', { name: /Print Spooler service is running/ }).click();
    const panel = page.getByRole('complementary', { name: 'Finding' });
    await panel.getByRole('button', { name: 'Accept risk…' }).click();
    await panel.getByRole('button', { name: 'Accept risk', exact: true }).click();
    await panel.getByText('Enter a reason. The report prints it.').waitFor();
    await panel.getByRole('textbox', { name: 'Reason' }).fill('A label printer hangs on it.');
    await panel.getByRole('textbox', { name: 'Approver' }).fill('Anna');
    await panel.getByRole('button', { name: 'Accept risk', exact: true }).click();
    await panel.getByRole('heading', { name: 'Accepted risk' }).waitFor();
    await panel.getByRole('button', { name: 'Withdraw acceptance' }).click();
    await panel.getByRole('button', { name: 'Accept risk…' }).waitFor();
  });

  it('answers what only a user can say', async () => {
    const { page } = window;
    await connect(page);
    await scan(page);
    await go(page, 'Communications');
    await page.getByRole('row').first().click();
    const panel = page.getByRole('complementary', { name: 'Finding' });
    await panel.getByRole('radio', { name: 'Yes' }).check();
    await panel.getByRole('textbox', { name: /^Evidence:/ }).fill('Runbook, page 3');
    await panel.getByRole('button', { name: 'Save answer' }).click();
    await panel.getByText('Answered: Yes, by test').waitFor();
  });

  it('hands over the record as a file', async () => {
    const { page } = window;
    await connect(page);
    await scan(page);
    await go(page, 'Report');
    await page.getByRole('button', { name: 'Create report' }).click();
    const save = page.getByRole('button', { name: 'Export record (JSON)…' });
    await save.waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
    expect(download.suggestedFilename()).toMatch(/^castellan-HV01-\d{4}-\d{2}-\d{2}\.json$/);
    const record = JSON.parse(await readFile(await download.path(), 'utf8')) as {
      readonly host: { readonly kind: string };
      readonly findings: readonly unknown[];
    };
    expect(record.host.kind).toBe('practice');
    expect(record.findings.length).toBeGreaterThan(50);
  });
});
