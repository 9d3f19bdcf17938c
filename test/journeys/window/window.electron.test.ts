import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { violations } from '../browser/axe.ts';
import { applyPlan, chooseUnnoticed, connect, go, scan } from '../browser/steps.ts';
import { openCastellan, type OpenCastellan } from './open-castellan.ts';

let data: string;
let castellan: OpenCastellan;
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'castellan-data-'));
  castellan = await openCastellan(data);
});
afterEach(async () => {
  await castellan.close();
  rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

describe('the wizard in its window', () => {
  it('does the whole job, without a complaint of the page and without a violation', async () => {
    const { page } = castellan;
    expect(await violations(page)).toEqual([]);
    await connect(page);
    await scan(page);
    await chooseUnnoticed(page, 'Security configuration');
    await go(page, 'Plan');
    await page.getByText('Nothing has been changed yet').waitFor();
    await applyPlan(page);
    await page.getByRole('heading', { name: 'Result', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Undo run…' }).click();
    await page.getByRole('heading', { name: 'Plan: undo' }).waitFor();
    await applyPlan(page);
    await page.getByRole('heading', { name: 'Undone' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(castellan.complaints).toEqual([]);
  });

  it('comes back after it was killed, with the last scan and what was chosen', async () => {
    await connect(castellan.page);
    await scan(castellan.page);
    await chooseUnnoticed(castellan.page, 'Security configuration');
    await go(castellan.page, 'Plan');
    await castellan.page.getByText('Nothing has been changed yet').waitFor();
    await castellan.page.waitForTimeout(600);
    await castellan.kill();
    castellan = await openCastellan(data);
    await castellan.page.getByRole('heading', { name: 'Plan', level: 1 }).waitFor();
    await castellan.page.getByRole('button', { name: /WDigest does not keep plaintext passwords in memory$/, expanded: false }).waitFor();
  });

  it('opens the help from its menu, as F1 does', async () => {
    await castellan.app.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
      items.find((item) => item.label === 'Help and keys')?.click();
    });
    await castellan.page.getByRole('heading', { name: 'Help and keys', level: 1 }).waitFor();
  });
});
