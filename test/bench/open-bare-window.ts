import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { electronWithDisplay } from '../../scripts/tools/programs/electron-program.mjs';
import { firstPaintOf } from '../journeys/window/first-paint-of.ts';
import { hangLimitMs } from '../hang-limit.ts';

/** Opens a window with one heading in the same Electron and in the same way, and closes it. Answers the milliseconds to the first paint of it. */
export async function openBareWindow(): Promise<number> {
  const executablePath = electronWithDisplay();
  if (executablePath === undefined) throw new Error('Electron is not here, or there is no display.');
  const config = mkdtempSync(join(tmpdir(), 'castellan-bare-'));
  const env: Record<string, string> = { XDG_CONFIG_HOME: config, XDG_CACHE_HOME: config, NO_AT_BRIDGE: '1' };
  for (const name of ['PATH', 'HOME', 'DISPLAY', 'WAYLAND_DISPLAY', 'XAUTHORITY', 'SystemRoot', 'TEMP', 'APPDATA', 'LOCALAPPDATA']) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  const began = Date.now();
  const app = await _electron.launch({
    executablePath,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), join(import.meta.dirname, 'bare-electron')],
    env,
    timeout: hangLimitMs,
  });
  const page = await app.firstWindow({ timeout: hangLimitMs });
  await page.getByRole('heading', { level: 1 }).waitFor({ timeout: hangLimitMs });
  const openedAfterMs = (await firstPaintOf(page)) - began;
  await app.close();
  rmSync(config, { recursive: true, force: true, maxRetries: 20 });
  return openedAfterMs;
}
