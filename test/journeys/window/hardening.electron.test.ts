import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hangLimitMs } from '../../hang-limit.ts';
import { root } from '../../laws/code/generated-file.ts';
import { electronWithDisplay } from '../../../scripts/tools/programs/electron-program.mjs';
import { variableRefused } from '../../../main/shells/trusted-surroundings.ts';
import { openListener } from './listener.ts';
import { openCastellan, type OpenCastellan } from './open-castellan.ts';

let data: string;
let castellan: OpenCastellan;
/** The lines that the main process has written on standard error. */
const logged: string[] = [];
let elsewhere: Awaited<ReturnType<typeof openListener>>;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'castellan-data-'));
  elsewhere = await openListener();
  castellan = await openCastellan(data);
  const errors = castellan.app.process().stderr;
  if (errors) createInterface(errors).on('line', (line) => logged.push(line));
});
afterAll(async () => {
  await castellan.close();
  await elsewhere.close();
  rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});
const windows = (): Promise<number> => castellan.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
const inPage = (script: string): Promise<unknown> => castellan.page.evaluate(script);

/** Asks the workspace for `start` over a port of one’s own and tells what comes back: an answer, or the port closed. */
const askTheWorkspace = `new Promise((tell) => {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => tell('answered'));
  port1.addEventListener('close', () => tell('closed'));
  port1.start();
  window.postMessage('orpc:connect', window.location.origin, [port2]);
  port1.postMessage(JSON.stringify({ i: '1', p: { u: '/start' } }));
})`;

describe('the page', () => {
  it('has no Node, and is isolated and sandboxed', async () => {
    expect(await inPage('location.href')).toBe('app://castellan/');
    expect(await inPage('[typeof require, typeof process, typeof module].join()')).toBe('undefined,undefined,undefined');
    const settings = await castellan.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      const { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag, safeDialogs } = contents.getLastWebPreferences();
      return { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag, safeDialogs };
    });
    expect(settings).toEqual({ contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true, webviewTag: false, safeDialogs: true });
  });

  it('goes nowhere, opens nothing and reaches no server, though one would answer', async () => {
    expect(await inPage(`window.open("${elsewhere.url}/opened") === null`)).toBe(true);
    await inPage(`location.assign("${elsewhere.url}/navigated")`).catch(() => undefined);
    await castellan.page.waitForTimeout(300);
    expect(await inPage('location.href')).toBe('app://castellan/');
    expect(await inPage(`fetch("${elsewhere.url}/fetched").then(() => "reached", () => "refused")`)).toBe('refused');
    expect(
      await inPage(
        `new Promise((tell) => { const it = new Image(); it.onload = it.onerror = () => tell(it.naturalWidth); it.src = "${elsewhere.url}/image"; })`,
      ),
    ).toBe(0);
    expect(elsewhere.reached).toEqual([]);
    // What the policy blocked is in the log of the main process, once, with its directive.
    const line = (path: string, directive: string): string => `The content security policy of the window blocked ${elsewhere.url}/${path} (${directive}).`;
    await inPage(`fetch("${elsewhere.url}/fetched").catch(() => undefined)`);
    const expected = [line('fetched', 'connect-src'), line('image', 'img-src')];
    await vi.waitFor(() => {
      expect(logged.filter((each) => each.includes('content security policy of')).sort()).toEqual(expected);
    }, hangLimitMs);
    expect(await windows()).toBe(1);
    expect(await (await fetch(elsewhere.url)).text()).toContain('Elsewhere');
  });

  it('is served no file beside the screens, and only reads', async () => {
    expect(await inPage('fetch("app://castellan/../../package.json").then((answer) => answer.status)')).toBe(404);
    expect(await inPage('fetch("app://castellan/%2e%2e/%2e%2e/package.json").then((answer) => answer.status)')).toBe(404);
    expect(await inPage('fetch("app://castellan/..%2f..%2fpackage.json").then((answer) => answer.status)')).toBe(404);
    expect(await inPage('fetch("app://castellan/index.html", { method: "POST" }).then((answer) => answer.status)')).toBe(405);
    expect(await inPage('fetch("app://castellan/index.html").then((answer) => answer.status)')).toBe(200);
  });

  it('may ask for nothing but to copy a text', async () => {
    const ask = (name: string): Promise<unknown> => inPage(`navigator.permissions.query({ name: "${name}" }).then((answer) => answer.state)`);
    for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read']) expect([name, await ask(name)]).toEqual([name, 'denied']);
    expect(await ask('clipboard-write')).toBe('granted');
  });

  it('runs no text as a script', async () => {
    // Later, because what a test runs itself is exempt.
    expect(await inPage('new Promise((tell) => setTimeout(() => { try { tell((0, eval)("1")); } catch { tell("refused"); } }, 0))')).toBe('refused');
  });
});

describe('the workspace', () => {
  it('answers a port of our window, and closes that of another one that shows the same page', async () => {
    expect(await inPage(askTheWorkspace)).toBe('answered');
    const other = castellan.app.waitForEvent('window');
    await castellan.app.evaluate(
      ({ BrowserWindow }, preload) => {
        const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } });
        void window.loadURL('app://castellan/');
      },
      join(root, 'dist', 'electron', 'preload.cjs'),
    );
    const page = await other;
    await page.waitForLoadState('load');
    expect(await page.evaluate(askTheWorkspace)).toBe('closed');
    await page.close();
  });
});

describe('what the page hands over as a file', () => {
  /** Stands behind our own listener, and puts the file where the test says instead of asking. */
  const download = (href: string, path: string): Promise<unknown> =>
    castellan.app.evaluate(
      ({ session, BrowserWindow }, given) =>
        new Promise((tell) => {
          session.defaultSession.once('will-download', (event, item) => {
            if (event.defaultPrevented) tell('refused');
            const asks = item.getSaveDialogOptions();
            item.setSavePath(given.path);
            item.once('done', (_event, state) => {
              tell({ state, title: asks.title, named: asks.defaultPath?.split(/[\\/]/).at(-1) });
            });
          });
          const script = `{ const it = document.createElement('a'); it.download = 'evidence.json'; it.href = ${given.href}; it.click(); }`;
          void BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script, true);
        }),
      { href, path },
    );

  it('is saved where the user says', async () => {
    const path = join(data, 'saved.json');
    const saved = await download("URL.createObjectURL(new Blob(['{}'], { type: 'application/json' }))", path);
    expect(saved).toEqual({ state: 'completed', title: 'Save', named: 'evidence.json' });
    expect(readFileSync(path, 'utf8')).toBe('{}');
  });
  it('is refused where the page has not made it', async () => {
    expect(await download("'data:text/plain,x'", join(data, 'never.txt'))).toBe('refused');
  });
});

describe('the one window', () => {
  const second = async (): Promise<number | null> => {
    const env = await castellan.app.evaluate(() => ({ ...process.env }));
    const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '.'];
    // Electron answers the usual signal with an orderly end and 0, which cannot be distinguished from an exit without a signal.
    return spawnSync(electronWithDisplay() ?? '', args, { cwd: root, env, timeout: hangLimitMs, killSignal: 'SIGKILL' }).status;
  };
  it('would start elevated: Electron itself sets no variable that such a start refuses', async () => {
    const env = await castellan.app.evaluate(() => ({ ...process.env }));
    expect(env['CASTELLAN_DATA']).toBe(data);
    expect(variableRefused(env, 'win32', () => true)).toBeUndefined();
  });
  it('stays the only one when it is started again, also after its lock was released and requested again', async () => {
    expect(await second()).toBe(0);
    await castellan.app.evaluate(({ app }) => {
      app.releaseSingleInstanceLock();
      app.requestSingleInstanceLock();
    });
    expect(await second()).toBe(0);
    expect(await windows()).toBe(1);
  });
});
