import { mkdtempSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../laws/generated-file.ts';
import { violations } from '../browser/axe.ts';
import { applyPlan, chooseUnnoticed, connect, go, scan } from '../browser/steps.ts';
import { electronWithDisplay } from '../../../scripts/tools/electron-program.mjs';
import { openCastellan, type OpenCastellan } from './open-castellan.ts';

let data: string;
let castellan: OpenCastellan;
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'castellan-data-'));
  castellan = await openCastellan(data);
});
afterEach(async () => {
  await castellan.close();
  rmSync(data, { recursive: true, force: true });
});

describe('the wizard in its window', () => {
  it('does the whole job, without a complaint of the page and without a violation', async () => {
    const { page } = castellan;
    expect(await violations(page)).toEqual([]);
    await connect(page);
    await scan(page);
    await chooseUnnoticed(page, '2 Security configuration');
    await go(page, '5 Plan');
    await page.getByText('Nothing has been changed yet').waitFor();
    await applyPlan(page);
    await page.getByRole('heading', { name: 'Result', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Take back the whole run…' }).click();
    await page.getByRole('heading', { name: 'Plan: the way back' }).waitFor();
    await applyPlan(page);
    await page.getByRole('heading', { name: 'Taken back' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(castellan.complaints).toEqual([]);
  });

  it('comes back after it was killed, with the last scan and what was chosen', async () => {
    await connect(castellan.page);
    await scan(castellan.page);
    await chooseUnnoticed(castellan.page, '2 Security configuration');
    await go(castellan.page, '5 Plan');
    await castellan.page.getByText('Nothing has been changed yet').waitFor();
    await castellan.page.waitForTimeout(600);
    await castellan.kill();
    castellan = await openCastellan(data);
    await castellan.page.getByRole('heading', { name: 'Plan', level: 1 }).waitFor();
    await castellan.page.getByText('Services: state (Spooler)').waitFor();
  });

  it('is hardened: no Node, no way out, no permission, no other origin', async () => {
    const { page, app } = castellan;
    expect(await page.evaluate('location.href')).toBe('app://castellan/');
    expect(await page.evaluate('[typeof require, typeof process, typeof module].join()')).toBe('undefined,undefined,undefined');
    const settings = await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      const { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag } = contents.getLastWebPreferences();
      return { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag };
    });
    expect(settings).toEqual({ contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true, webviewTag: false });
    expect(await page.evaluate('window.open("https://example.org/") === null')).toBe(true);
    await page.evaluate('location.assign("https://example.org/")').catch(() => undefined);
    await page.waitForTimeout(300);
    expect(await page.evaluate('location.href')).toBe('app://castellan/');
    expect(await page.evaluate('fetch("https://example.org/").then(() => "reached", () => "refused")')).toBe('refused');
    expect(await page.evaluate('fetch("app://castellan/../../package.json").then((answer) => answer.status)')).toBe(404);
    expect(await page.evaluate('fetch("app://castellan/%2e%2e/%2e%2e/package.json").then((answer) => answer.status)')).toBe(404);
    expect(await page.evaluate('navigator.permissions.query({ name: "geolocation" }).then((answer) => answer.state)')).toBe('denied');
    // Later, because what a test runs itself is exempt.
    const later = 'new Promise((tell) => setTimeout(() => { try { tell((0, eval)("1")); } catch { tell("refused"); } }, 0))';
    expect(await page.evaluate(later)).toBe('refused');
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('is one: a second start shows the first and goes', async () => {
    await castellan.page.waitForTimeout(100);
    const env = await castellan.app.evaluate(() => ({ ...process.env }));
    const path = electronWithDisplay() ?? '';
    const second = spawnSync(path, [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '.'], { cwd: root, env, timeout: 15_000 });
    expect(second.status).toBe(0);
    expect(await castellan.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
});
