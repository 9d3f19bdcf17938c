import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordSchema, type EvidenceRecord } from '../../../main/contract/record/record.ts';
import { cliApplication } from '../cli-application.ts';
import { openBrowser, openWindow, type Window } from './open-browser.ts';
import { applyPlan, chooseUnnoticed, connect, go, scan } from './steps.ts';
import { webApplication, type WebApplication } from './web-application.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const opened = async (): Promise<{ application: WebApplication; window: Window; page: Page; done: () => Promise<void> }> => {
  const application = await webApplication();
  const window = await openWindow(browser, application.url);
  await connect(window.page);
  await scan(window.page);
  return {
    application,
    window,
    page: window.page,
    done: async () => {
      expect(window.complaints).toEqual([]);
      await window.close();
      await application.dispose();
    },
  };
};
const make = async (page: Page): Promise<void> => {
  await go(page, 'Report');
  await page.getByRole('button', { name: /^Create report/ }).click();
  await page.getByRole('button', { name: 'Export PDF…' }).waitFor();
};
async function saved(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await download;
  await page.getByText('The browser saved it').waitFor();
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}
const record = async (page: Page): Promise<EvidenceRecord> =>
  recordSchema.parse(JSON.parse((await saved(page, 'Export record (JSON)…')).bytes.toString('utf8')));

describe('the report in the wizard', () => {
  it('is made, shown and saved as PDF, record and list; the digests are those of the files, and the record makes the same PDF', async () => {
    const { page, application, done } = await opened();
    await go(page, 'Report');
    await page.getByLabel('Organization').fill('Example Ltd');
    await make(page);
    await expect.poll(() => page.getByRole('img', { name: /^Page \d of \d+$/ }).count()).toBeGreaterThan(1);
    await page.getByRole('button', { name: /^Page 1 of \d+: enlarge$/ }).press('Enter');
    await page.getByRole('button', { name: /^Page 1 of \d+: reduce$/, expanded: true }).waitFor();
    const digests = (await page.getByText(/^SHA-256 [0-9a-f]{64}$/).allTextContents()).map((text) => text.slice('SHA-256 '.length));
    const files = [await saved(page, 'Export PDF…'), await saved(page, 'Export record (JSON)…'), await saved(page, 'Export findings (CSV)…')];
    expect(files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))).toEqual(digests);
    const [pdf, json, csv] = files;
    expect(pdf?.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(pdf?.name).toMatch(/^castellan-HV01-\d{4}-\d{2}-\d{2}\.pdf$/);
    expect(csv?.bytes.toString('utf8')).toContain('control,area,title');
    const kept = recordSchema.parse(JSON.parse(json?.bytes.toString('utf8') ?? ''));
    expect(kept.cover.organisation).toBe('Example Ltd');
    const cli = cliApplication();
    const path = join(application.data, 'record.json');
    writeFileSync(path, json?.bytes ?? '');
    expect((await cli.run('report', '--from', path, '--paper', 'letter', '--out', join(application.data, 'again.pdf'))).code).toBe(0);
    expect(readFileSync(join(application.data, 'again.pdf')).equals(pdf?.bytes ?? Buffer.alloc(0))).toBe(true);
    await done();
  });

  it('is made without names, for some areas, on letter paper; what was chosen is there after the window was opened again', async () => {
    const { page, application, window } = await opened();
    await go(page, 'Report');
    await page.getByRole('radio', { name: /^Redacted/ }).check();
    await page.getByRole('radio', { name: 'Letter' }).check();
    await page.getByText('Areas: all 20').click();
    await page.getByRole('checkbox', { name: 'Communications' }).uncheck();
    await page.getByText('Areas: 19 of 20').waitFor();
    await make(page);
    const redacted = await record(page);
    expect(redacted.edition).toBe('redacted');
    expect(JSON.stringify(redacted)).not.toContain('WEB01');
    expect(redacted.controls.map((control) => control.area)).not.toContain('communications');
    await window.close();
    const again = await openWindow(browser, application.url);
    await again.page.getByRole('heading', { name: 'Report', level: 1 }).waitFor();
    expect(await again.page.getByRole('radio', { name: /^Redacted/ }).isChecked()).toBe(true);
    await again.page.getByText('Areas: 19 of 20').waitFor();
    await again.close();
    await application.dispose();
  });

  it('can be cancelled while it is made, and is made again after that', async () => {
    const { page, done } = await opened();
    await go(page, 'Report');
    await page.getByRole('button', { name: 'Create report' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled. Nothing was written').waitFor();
    await make(page);
    await done();
  });

  it('names who is responsible for a finding and until when, the ticket of the change, and what it was before', async () => {
    const { page, done } = await opened();
    await go(page, 'Security configuration');
    await page.getByRole('row').first().click();
    await page.getByRole('textbox', { name: 'Owner (person or team)' }).fill('Anna of operations');
    await page.getByRole('checkbox', { name: 'For every target of this control' }).check();
    await page.getByRole('button', { name: 'Assign owner' }).click();
    await page.getByText(/^Anna of operations, until .*, for every target of this control$/).waitFor();
    await page.getByRole('button', { name: 'Close finding' }).click();
    await chooseUnnoticed(page, 'Access auditing');
    await go(page, 'Plan');
    await page.getByRole('button', { name: 'Continue to apply' }).click();
    await page.getByLabel('Change ticket').fill('CHG-4711');
    await go(page, 'Plan');
    await applyPlan(page);
    await page.getByRole('heading', { name: 'Result', level: 1 }).waitFor();
    await make(page);
    const made = await record(page);
    expect(made.assignments).toMatchObject([{ owner: 'Anna of operations' }]);
    expect(made.assignments[0]?.target).toBeUndefined();
    expect(made.runs.at(-1)?.ticket).toBe('CHG-4711');
    expect(made.cover.ticket).toBe('CHG-4711');
    const before = made.before?.findings.filter((finding) => finding.verdict === 'met').length ?? 0;
    expect(made.findings.filter((finding) => finding.verdict === 'met').length).toBeGreaterThan(before);
    await done();
  });

  it('says that it is older than what was changed since', async () => {
    const { page, done } = await opened();
    await make(page);
    await go(page, 'Communications');
    await page.getByRole('row').first().click();
    await page.getByRole('textbox', { name: 'Owner (person or team)' }).fill('Ben');
    await page.getByRole('button', { name: 'Assign owner' }).click();
    await page.getByText(/^Ben, until/).waitFor();
    await go(page, 'Report');
    await page.getByText('The data has changed since this report was created').waitFor();
    await done();
  });

  it('lays an earlier record beside what is known now, with who changed it; a wrong file is refused in words', async () => {
    const { page, application, done } = await opened();
    await make(page);
    const file = join(application.data, 'earlier.json');
    writeFileSync(file, (await saved(page, 'Export record (JSON)…')).bytes);
    await chooseUnnoticed(page, 'Access auditing');
    await go(page, 'Plan');
    await applyPlan(page);
    await page.getByRole('heading', { name: 'Result', level: 1 }).waitFor();
    await go(page, 'History');
    const choose = page.locator('input[type=file]');
    const region = page.getByRole('region', { name: 'Compare' });
    await choose.setInputFiles({ name: 'holiday.json', mimeType: 'application/json', buffer: Buffer.from('{"version":1}') });
    await region.getByRole('button', { name: 'Show differences' }).click();
    await page.getByText(/The record holiday\.json does not fit/).waitFor();
    await choose.setInputFiles(file);
    await region.getByRole('button', { name: 'Show differences' }).click();
    await region
      .getByRole('row', { name: /test, run / })
      .first()
      .waitFor();
    expect(await region.getByRole('row', { name: /not by Castellan/ }).count()).toBe(0);
    await done();
  });
});
