import { gzipSync } from 'node:zlib';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { electronWithDisplay } from '../../scripts/tools/electron-program.mjs';
import { crowdedHosts } from '../journeys/browser/many-findings.ts';
import { openBrowser, openWindow } from '../journeys/browser/open-browser.ts';
import { connect, go } from '../journeys/browser/steps.ts';
import { webApplication } from '../journeys/browser/web-application.ts';
import { openCastellan } from '../journeys/window/open-castellan.ts';
import { root } from '../laws/generated-file.ts';
import { median, row } from './bench-table.ts';

/** Frame times in milliseconds while the page scrolls its list down for three seconds. */
const scroll = `new Promise((resolve) => {
  const list = document.querySelector('[role=treegrid]');
  const times = [];
  let last = performance.now();
  const end = last + 3000;
  const step = (now) => {
    times.push(now - last);
    last = now;
    list.scrollBy(0, 120);
    if (now < end) requestAnimationFrame(step); else resolve(times.slice(2));
  };
  requestAnimationFrame(step);
})`;

describe('the screens', () => {
  it('with fifty thousand findings', async () => {
    const browser = await openBrowser();
    const application = await webApplication({ hosts: crowdedHosts() });
    const { page, close } = await openWindow(browser, application.url);
    await connect(page);
    await go(page, '3 Scan');
    const began = performance.now();
    await page.getByRole('button', { name: /^Scan host/ }).click();
    await page
      .getByText(/[1-9][\d,]* to fix/)
      .first()
      .waitFor();
    row('first finding on the screen, of a host with 50,000', `${((performance.now() - began) / 1000).toFixed(1)} s`, '< 1 s after its resource arrived');
    await page.getByRole('button', { name: 'Show findings' }).waitFor();
    row('50,000 findings read, judged and kept', `${((performance.now() - began) / 1000).toFixed(1)} s`, '–');
    await go(page, 'VM settings');
    await page
      .getByRole('row', { name: /MAC address spoofing/ })
      .first()
      .focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => Number(await page.getByRole('treegrid').getAttribute('aria-rowcount'))).toBeGreaterThan(25_000);
    const frames = await page.evaluate<number[]>(scroll);
    row(
      `scrolling through 25,000 lines: frames`,
      `median ${median(frames).toFixed(1)} ms, longest ${Math.max(...frames).toFixed(0)} ms, ${String(frames.filter((frame) => frame > 50).length)} of ${String(frames.length)} over 50 ms`,
      'none over 50 ms',
    );
    row('memory of the process that has the 50,000', `${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`, '< 400 MB at 1,000 machines');
    await close();
    await application.dispose();
    await browser.close();
  });

  it('and the window', async () => {
    const assets = join(root, 'dist', 'renderer', 'assets');
    const scripts = readdirSync(assets)
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(assets, name)));
    const size = (bytes: readonly Buffer[]): string => `${(bytes.reduce((sum, each) => sum + each.length, 0) / 1000).toFixed(0)} kB`;
    row('the scripts of the screens', `${size(scripts)}, ${size(scripts.map((each) => gzipSync(each)))} packed`, '–');
    if (electronWithDisplay() === undefined) return;
    const times: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      const data = mkdtempSync(join(tmpdir(), 'castellan-bench-'));
      const castellan = await openCastellan(data);
      times.push(castellan.openedAfterMs);
      await castellan.close();
      rmSync(data, { recursive: true, force: true, maxRetries: 20 });
    }
    row('window of the built tree, from the start of the process to its first heading', `${(median(times) / 1000).toFixed(2)} s`, '< 1 s');
  });
});
