import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { hangLimitMs } from '../../hang-limit.ts';
import { root } from '../../laws/code/generated-file.ts';

export const folder = join(root, 'out', 'linux-unpacked');

/** Makes the package as a user would, with the Electron that is here: computers for tests can have another version. */
export function makePackage(): void {
  const made = spawnSync(process.execPath, [join(root, 'scripts', 'tools', 'package.mjs'), '--any-electron'], { cwd: root, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`The package could not be made: ${made.stdout}${made.stderr}`);
}

const environment = (data: string): NodeJS.ProcessEnv => ({
  ...process.env,
  CASTELLAN_DATA: data,
  XDG_CONFIG_HOME: join(data, 'config'),
  XDG_CACHE_HOME: join(data, 'cache'),
  DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  NO_AT_BRIDGE: '1',
});

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly notes: string;
}
/** The launcher of the command line, on a computer without a display. */
export function launch(data: string, ...words: readonly string[]): Ran {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...bare } = environment(data);
  const ran = spawnSync(join(folder, 'castellan'), words, { env: bare, encoding: 'utf8', timeout: hangLimitMs, maxBuffer: 64_000_000 });
  return { code: ran.status, out: ran.stdout, notes: ran.stderr };
}

export interface PackagedWindow {
  readonly page: Page;
  /** Milliseconds from the start of the process until its page answered. */
  readonly startMs: number;
  close(): Promise<void>;
}

/** The packaged window, driven over the protocol of Chromium: its fuses shut the way that test drivers use. */
export async function openPackaged(data: string): Promise<PackagedWindow> {
  const began = performance.now();
  const args = ['--remote-debugging-port=0', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const program = spawn(join(folder, 'castellan-window'), args, { env: environment(data), stdio: ['ignore', 'ignore', 'pipe'] });
  const browser: Browser = await chromium.connectOverCDP(await withPage(await addressOf(program)));
  const context = browser.contexts()[0];
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (!page) throw new Error('The packaged program opened no window.');
  page.setDefaultTimeout(hangLimitMs);
  await page.locator('main').getByRole('heading', { level: 1 }).waitFor();
  return {
    page,
    startMs: performance.now() - began,
    close: async () => {
      const over = new Promise((resolve) => program.once('exit', resolve));
      await page.close();
      await Promise.race([over, new Promise((resolve) => setTimeout(resolve, 5000))]);
      program.kill('SIGKILL');
      await browser.close().catch(() => undefined);
    },
  };
}

/** A client that connects before there is a page waits forever. */
async function withPage(address: string): Promise<string> {
  const { host } = new URL(address);
  for (let waitedMs = 0; waitedMs < hangLimitMs; waitedMs += 50) {
    const targets = (await (await fetch(`http://${host}/json/list`)).json()) as readonly { readonly type: string; readonly url: string }[];
    if (targets.some((target) => target.type === 'page' && target.url.startsWith('app://'))) return `http://${host}`;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The packaged program showed no page.');
}

function addressOf(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    program.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const address = /DevTools listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    program.once('exit', (code) => {
      reject(new Error(`The packaged program ended with ${String(code)}: ${said.slice(-500)}`));
    });
  });
}

export function dataFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'castellan-package-'));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}
