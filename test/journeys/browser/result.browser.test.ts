import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openWindow } from './open-browser.ts';
import { applyPlan, chooseUnnoticed, connect, go, scan } from './steps.ts';
import { webApplication } from './web-application.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Seen {
  readonly sum: string;
  readonly headings: readonly string[];
  readonly changes: readonly string[];
}
/** What the Result page says: its sum, its parts, and each change in them. Ages go on, so they are not compared. */
async function seenOn(page: Page): Promise<Seen> {
  await page.getByRole('heading', { name: 'Result', level: 1 }).waitFor();
  // The sum of the journal has come when the run has its user and time.
  await page.getByText(/, by test/).waitFor();
  return {
    sum: await page.getByRole('status').first().innerText(),
    headings: await page.locator('main h2').allInnerTexts(),
    changes: await page.locator('main li').allInnerTexts(),
  };
}

describe('the result of a run', () => {
  it('is the same after a reload and in a new process, and can be undone there', async () => {
    const data = mkdtempSync(join(tmpdir(), 'castellan-web-'));
    const before = await webApplication({ data });
    const first = await openWindow(browser, before.url);
    await go(first.page, 'Connect');
    await connect(first.page);
    await scan(first.page);
    await go(first.page, 'Result');
    await first.page.getByText('Castellan has made no changes on this host.').waitFor();
    await chooseUnnoticed(first.page, 'Security configuration');
    await go(first.page, 'Perimeter');
    await first.page.getByRole('row').first().focus();
    await first.page.keyboard.press('Space');
    await go(first.page, 'Plan');
    await applyPlan(first.page);
    const live = await seenOn(first.page);
    expect(live.sum).toMatch(/^\d+ changes done and verified/);
    expect(live.headings).toContain('Done');
    expect(live.changes.length).toBeGreaterThan(3);

    await first.page.reload();
    expect(await seenOn(first.page)).toEqual(live);
    await first.close();
    await before.dispose();

    const after = await webApplication({ data });
    const second = await openWindow(browser, after.url);
    expect(await seenOn(second.page)).toEqual(live);
    await second.page.getByRole('button', { name: 'Undo run…' }).click();
    await second.page.getByRole('heading', { name: 'Plan: undo' }).waitFor();
    expect(second.complaints).toEqual([]);
    await second.close();
    await after.dispose();
    rmSync(data, { recursive: true, force: true });
  });
});
