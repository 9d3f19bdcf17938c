import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, go, scan } from '../browser/steps.ts';
import { openCastellan, type OpenCastellan } from './open-castellan.ts';

let castellan: OpenCastellan;
const data = mkdtempSync(join(tmpdir(), 'castellan-save-'));
beforeAll(async () => {
  castellan = await openCastellan(data);
});
afterAll(async () => {
  await castellan.close();
  rmSync(data, { recursive: true, force: true, maxRetries: 20 });
});

/** What the user does in the dialog of the system: names a path, or closes it. Answers where the dialog began. */
const inDialog = (path: string | undefined): Promise<void> =>
  castellan.app.evaluate(({ dialog }, chosen) => {
    const asked = globalThis as unknown as { castellanAsked: string[] };
    asked.castellanAsked = [];
    const answer = (...given: readonly unknown[]): Promise<Electron.SaveDialogReturnValue> => {
      asked.castellanAsked.push((given.at(-1) as Electron.SaveDialogOptions).defaultPath ?? '');
      return Promise.resolve(chosen === null ? { canceled: true, filePath: '' } : { canceled: false, filePath: chosen });
    };
    dialog.showSaveDialog = answer;
  }, path ?? null);
const askedAt = (): Promise<readonly string[]> => castellan.app.evaluate(() => (globalThis as unknown as { castellanAsked: string[] }).castellanAsked);

describe('saving a report in the window', () => {
  it('asks for the path, writes the file whole, shows its path, and begins there the next time', async () => {
    const { page } = castellan;
    await connect(page);
    await scan(page);
    await go(page, 'Report');
    await page.getByRole('button', { name: 'Create report' }).click();
    const save = page.getByRole('button', { name: 'Export PDF…' });
    await save.waitFor();
    const digest = (
      await page
        .getByText(/^SHA-256 [0-9a-f]{64}$/)
        .first()
        .textContent()
    )?.slice('SHA-256 '.length);
    const folder = join(data, 'evidence');
    mkdirSync(folder);
    const path = join(folder, 'report.pdf');
    await inDialog(path);
    await save.click();
    await page.getByText(`Saved to ${path}`).waitFor();
    expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(digest);
    expect(readdirSync(folder)).toEqual(['report.pdf']);

    await inDialog(undefined);
    await page.getByRole('button', { name: 'Export record (JSON)…' }).click();
    await expect.poll(askedAt).toEqual([expect.stringContaining(join(folder, 'castellan-HV01-'))]);
    expect(readdirSync(folder)).toEqual(['report.pdf']);

    await inDialog(join(data, 'no-such-folder', 'report.pdf'));
    await save.click();
    await page.getByText(/could not be written to .* Choose another folder/).waitFor();
    await save.waitFor();
  });
});
