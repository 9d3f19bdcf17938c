import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { openBrowser, openWindow } from '../browser/open-browser.ts';
import { newClone } from './new-clone.ts';

const clone = newClone();
let browser: Browser | undefined;
afterAll(async () => {
  await browser?.close();
  clone.dispose();
});
const replaceIn = (file: string, from: string, to: string): void => {
  const text = readFileSync(join(clone.folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(clone.folder, file), text.replace(from, to));
};

/** Processes that name the folder of the clone in their command line. */
async function processesOfClone(): Promise<readonly string[]> {
  if (process.platform === 'win32') return [];
  const ps = spawn('ps', ['-eo', 'args'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  ps.stdout.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  await new Promise((resolve) => ps.once('close', resolve));
  return said.split('\n').filter((line) => line.includes(clone.folder));
}

it('npm run dev shows changes of the screens in the open page, restarts the server when main changes, and leaves no process', async () => {
  const dev = clone.start('dev.mjs');
  const url = (await dev.says(/Castellan is open at (http:\S+)/))[1] ?? '';
  const gallery = (await dev.says(/(http:\S+#gallery)/))[1] ?? '';
  if (process.platform !== 'win32') expect(await processesOfClone()).not.toEqual([]);
  browser = await openBrowser();
  const { page, complaints } = await openWindow(browser, url);
  await page.getByRole('button', { name: /^HV01: / }).waitFor();

  replaceIn('renderer/frame/rail-groups.ts', "title: 'Your environment'", "title: 'Renewed in the page'");
  await page.getByRole('button', { name: /Renewed in the page/ }).waitFor();

  replaceIn('main/shells/web/serve-web.ts', 'GET requests only', 'GET, after a restart');
  await dev.says(/Restarted the server, because .*serve-web\.ts changed/);
  // The page is loaded again with the token that it has, and the answer is that of the new source.
  await page.getByRole('button', { name: /^HV01: / }).waitFor();
  const refused = await fetch(new URL('/admission', url), { method: 'POST' });
  expect(await refused.text()).toContain('GET, after a restart');
  expect((await fetch(new URL('/admission', url), { headers: { 'x-castellan-token': 'wrong' } })).status).toBe(401);

  const other = await openWindow(browser, gallery);
  await other.page.getByRole('heading', { name: 'All components in all states' }).waitFor();
  expect([...other.complaints, ...complaints].filter((text) => /Content Security Policy/.test(text))).toEqual([]);
  await browser.close();

  expect(await dev.end()).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
  expect(await processesOfClone()).toEqual([]);
});
