import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, errors, type ElectronApplication } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { electronWithDisplay } from '../../../scripts/tools/programs/electron-program.mjs';
import { hangLimitMs } from '../../hang-limit.ts';
import { applyPlan, chooseUnnoticed, connect, go, scan } from '../browser/steps.ts';
import { newClone } from './new-clone.ts';

// Only for what hangs: the start builds four parts.
const startLimitMs = 4 * hangLimitMs;
const clone = newClone();
let running: ReturnType<ElectronApplication['process']> | undefined;
afterAll(() => {
  if (running?.exitCode === null) running.kill();
  clone.dispose();
});

const program = (name: string, ...lines: readonly string[]): string => {
  const folder = join(clone.folder, 'driven');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), ['#!/bin/sh', ...lines, ''].join('\n'));
  chmodSync(join(folder, name), 0o755);
  return join(folder, name);
};

/**
 * Under load the driver now and then connects to both ends of the window and never answers; it has ended the window then, and another start does. A window
 * that does not open fails each time.
 */
async function launched(launch: () => Promise<ElectronApplication>, attempts = 3): Promise<ElectronApplication> {
  try {
    return await launch();
  } catch (error) {
    if (attempts === 1 || !(error instanceof errors.TimeoutError) || !/<ws connected> .*devtools/.test(error.message)) throw error;
    return launched(launch, attempts - 1);
  }
}

/**
 * npm start as a user types it. The driver wants its two switches on the program of the window, which npm start starts itself: they
 * reach it through a program that stands for Electron’s.
 */
function startedByNpm() {
  program('electron', `exec "${electronWithDisplay() ?? ''}" $CASTELLAN_DRIVER "$@"`);
  const executablePath = program('npm-start', 'CASTELLAN_DRIVER="$*" exec npm start');
  const shown = Object.fromEntries(Object.entries(process.env).filter(([name]) => /^(DISPLAY|WAYLAND_DISPLAY|XAUTHORITY)$/.test(name)));
  const own = { ELECTRON_OVERRIDE_DIST_PATH: join(clone.folder, 'driven'), XDG_CONFIG_HOME: join(clone.folder, 'config'), NO_AT_BRIDGE: '1' };
  const env = Object.fromEntries(Object.entries({ ...clone.env, ...shown, ...own }));
  return launched(() => _electron.launch({ executablePath, cwd: clone.folder, env, timeout: hangLimitMs }));
}

describe.runIf(process.platform !== 'win32')('npm start in a new clone', () => {
  it('leads in its window from the first page to a fix and a saved report', async () => {
    const started = await startedByNpm();
    running = started.process();
    const page = await started.firstWindow({ timeout: startLimitMs });
    page.setDefaultTimeout(hangLimitMs);
    for (const part of ['renderer', 'report', 'electron']) expect(existsSync(join(clone.folder, 'dist', part))).toBe(true);
    for (const part of ['cli', 'web']) expect(existsSync(join(clone.folder, 'dist', part))).toBe(false);
    await connect(page);
    await scan(page);
    await chooseUnnoticed(page, 'Security configuration');
    await go(page, 'Plan');
    await applyPlan(page);
    await page.getByRole('heading', { name: 'Result', level: 1 }).waitFor();
    await go(page, 'Report');
    await page.getByRole('button', { name: 'Create report' }).click();
    const path = join(clone.folder, 'report.pdf');
    const saveThere = (): Promise<void> =>
      started.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      }, path);
    // The driver loses an answer now and then, on a busy computer; the program has done it then.
    await saveThere().catch((error: unknown) => (/garbage collected/.test(String(error)) ? saveThere() : Promise.reject(error as Error)));
    await page.getByRole('button', { name: 'Export PDF…' }).click();
    await page.getByText(`Saved to ${path}`).waitFor();
    expect(readFileSync(path).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const over = new Promise((resolve) => running?.once('exit', resolve));
    await started.close();
    await over;
  });
});
