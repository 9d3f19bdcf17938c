import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { connect, go, scan } from '../browser/steps.ts';
import { openCastellan } from './open-castellan.ts';

interface Line {
  readonly entry: { readonly entry: string; readonly done?: number };
}
/** What the journal of the one host in this data folder holds. */
function journal(data: string): readonly Line[] {
  const folders = readdirSync(data, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const folder = folders.find(({ name }) => existsSync(join(data, name, 'journal.jsonl')));
  if (!folder) return [];
  return readFileSync(join(data, folder.name, 'journal.jsonl'), 'utf8')
    .split('\n')
    .slice(0, -1) // what stands after the last line break is not written to its end yet
    .map((line) => JSON.parse(line) as Line);
}

/** Begins to apply as many changes as one area has. */
async function beginToApply(page: Page): Promise<void> {
  await connect(page);
  await scan(page);
  for (const area of ['VM storage', 'VM settings']) {
    await go(page, area);
    await page.getByRole('row').first().focus();
    for (let line = 0; line < 3; line += 1) {
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
    }
  }
  await go(page, 'Plan');
  await page.getByText('Nothing has been changed yet').waitFor();
  await page.getByRole('button', { name: 'Continue to apply' }).click();
  const begin = page.getByRole('button', { name: /^Apply \d+ change/ });
  // Each of these fixes asks for a tick; without any there is nothing to apply.
  await page.getByRole('checkbox').first().waitFor();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await begin.click();
}

describe('an apply that is interrupted', () => {
  it('by closing the window goes on to its end, out of sight', async () => {
    const data = mkdtempSync(join(tmpdir(), 'castellan-data-'));
    const castellan = await openCastellan(data);
    await beginToApply(castellan.page);
    const gone = new Promise((resolve) => castellan.app.process().once('exit', resolve));
    await castellan.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.close();
    });
    await gone;
    const ended = journal(data).find((line) => line.entry.entry === 'runEnded');
    expect(ended?.entry.done).toBeGreaterThan(10);
    rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });

  it('by a crash of the program is settled by reading at the next start, and reported', async () => {
    // The death has to come between two records; a fast disk may be through before it.
    for (let attempt = 1; ; attempt += 1) {
      const data = mkdtempSync(join(tmpdir(), 'castellan-data-'));
      const castellan = await openCastellan(data);
      await beginToApply(castellan.page);
      while (journal(data).filter((line) => line.entry.entry === 'changeSettled').length < 2) await new Promise((resolve) => setTimeout(resolve, 1));
      await castellan.kill();
      const lines = journal(data).map((line) => line.entry.entry);
      if (lines.includes('runEnded') && attempt < 6) {
        rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
        continue;
      }
      expect(lines).not.toContain('runEnded');
      const again = await openCastellan(data);
      // The window opens the host again automatically, at the step that was kept.
      await again.page.getByText('practice host: no computer is changed').waitFor();
      await go(again.page, 'Connect');
      await again.page.getByRole('button', { name: /^HV01: / }).click();
      await go(again.page, 'History');
      await again.page.getByText('The run was interrupted.').waitFor();
      await again.page.getByRole('button', { name: 'Undo run…' }).click();
      await again.page.getByRole('heading', { name: 'Plan: undo' }).waitFor();
      await again.close();
      rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
      return;
    }
  });
});
