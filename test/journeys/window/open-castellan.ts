import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { builtFolder } from '../../built-parts.ts';
import { hangLimitMs } from '../../hang-limit.ts';
import { root } from '../../laws/code/generated-file.ts';
import { firstPaintOf } from './first-paint-of.ts';
import { electronWithDisplay } from '../../../scripts/tools/programs/electron-program.mjs';

export interface OpenCastellan {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly complaints: readonly string[];
  /** From the start of the process to the first paint of the window, which shows its heading, in milliseconds. */
  readonly shownAfterMs: number;
  /** The same to the first screen, which can be used. */
  readonly openedAfterMs: number;
  close(): Promise<void>;
  kill(): Promise<void>;
}

/** The built wizard in a real window, with folders of its own. Two retries: the graphics process sometimes crashes at the start, and no window comes. */
export async function openCastellan(data: string): Promise<OpenCastellan> {
  const executablePath = electronWithDisplay();
  if (executablePath === undefined) throw new Error('Electron is not here, or there is no display.');
  const config = mkdtempSync(join(tmpdir(), 'castellan-window-'));
  const env: Record<string, string> = { CASTELLAN_DATA: data, XDG_CONFIG_HOME: config, XDG_CACHE_HOME: config, NO_AT_BRIDGE: '1' };
  for (const name of ['PATH', 'HOME', 'DISPLAY', 'WAYLAND_DISPLAY', 'XAUTHORITY', 'SystemRoot', 'ProgramData', 'TEMP', 'APPDATA', 'LOCALAPPDATA']) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  builtFolder('window');
  const began = Date.now();
  const launch = (): Promise<ElectronApplication> =>
    _electron.launch({ executablePath, args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '.'], cwd: root, env, timeout: hangLimitMs / 2 });
  const app = await launch().catch(launch).catch(launch);
  const process_ = app.process();
  const page = await app.firstWindow({ timeout: hangLimitMs });
  page.setDefaultTimeout(hangLimitMs);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('main').getByRole('heading', { level: 1 }).waitFor();
  const openedAfterMs = Date.now() - began;
  const shownAfterMs = (await firstPaintOf(page)) - began;
  const end = (): void => {
    try {
      if (process_.exitCode === null && process_.pid !== undefined) process.kill(process_.pid, 'SIGKILL');
    } catch {
      // It is gone already, which is what was wanted.
    }
    try {
      // The children of a killed program write a moment longer.
      rmSync(config, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    } catch {
      // On a busy computer longer than that. A folder that stays under the temporary ones says nothing about the wizard.
    }
  };
  return {
    app,
    page,
    complaints,
    shownAfterMs,
    openedAfterMs,
    close: async () => {
      await Promise.race([app.close(), new Promise((resolve) => setTimeout(resolve, 5000))]);
      end();
    },
    kill: async () => {
      const gone = new Promise((resolve) => process_.once('exit', resolve));
      process_.kill('SIGKILL');
      await gone;
      end();
    },
  };
}
