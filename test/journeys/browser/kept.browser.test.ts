import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { kept, keptStep, through } from './hosts-between.ts';
import { openBrowser, openWindow } from './open-browser.ts';
import { connect, go, scan } from './steps.ts';
import { webApplication } from './web-application.ts';
import { wrapHost } from '../../wrap-host.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('what was chosen, typed and found is kept', () => {
  it('files that cannot be read are named, put aside before anything is written, and nothing in them is lost', async () => {
    const data = mkdtempSync(join(tmpdir(), 'castellan-web-'));
    const before = await webApplication({ data });
    const first = await openWindow(browser, before.url);
    await connect(first.page);
    await scan(first.page);
    await first.close();
    await before.dispose();
    const draft = kept(data, 'latest-scan.json').replace('latest-scan.json', 'draft.json');
    writeFileSync(draft, '{ "version": 99, "chosen": "everything" }');
    writeFileSync(kept(data, 'latest-scan.json'), '{ half');
    const after = await webApplication({ data });
    const { page, close } = await openWindow(browser, after.url);
    await page.getByText('it was written for a newer Castellan').waitFor();
    await page.getByText('The last scan').first().waitFor();
    await go(page, 'Scan');
    const aside = (): string | undefined => readdirSync(join(draft, '..')).find((name) => name.startsWith('draft.json.unreadable-'));
    await expect.poll(() => readFileSync(join(draft, '..', aside() ?? ''), 'utf8')).toContain('everything');
    await close();
    await after.dispose();
    rmSync(data, { recursive: true, force: true });
  });

  it('a window that is closed in the moment of the last key keeps it', async () => {
    const application = await webApplication();
    const { page, close } = await openWindow(browser, application.url);
    await connect(page);
    // Sooner than the wizard would have saved on its own.
    await page.evaluate(`
      [...document.querySelectorAll('nav button')].find((each) => /Scan/.test(each.textContent)).click();
      setTimeout(() => { location.href = 'about:blank'; }, 20);
    `);
    await page.waitForURL('about:blank');
    await expect.poll(() => keptStep(application.data)).toBe('scan');
    await close();
    await application.dispose();
  });

  it('a disk that takes nothing: typing goes on, the wizard says it, and keeps it when there is room', async () => {
    const application = await webApplication();
    const { page, close } = await openWindow(browser, application.url);
    await connect(page);
    await go(page, 'Scan');
    await expect.poll(() => keptStep(application.data)).toBe('scan');
    const folder = join(kept(application.data, 'draft.json'), '..');
    // A file in place of the folder: no account, root included, can write into it.
    renameSync(folder, `${folder}.away`);
    writeFileSync(folder, '');
    await go(page, 'Your environment');
    await page.getByText('Castellan could not save your selection and input. They are still in this window.').waitFor();
    rmSync(folder);
    renameSync(`${folder}.away`, folder);
    await page.getByRole('button', { name: 'Save now' }).click();
    await expect.poll(() => page.getByText('Castellan could not save your selection and input').count()).toBe(0);
    await close();
    await application.dispose();
  });

  it('a host with another name is the same computer, and it is said', async () => {
    let name = 'HV01';
    const application = await webApplication({
      hosts: through((host) =>
        wrapHost(host, {
          identity: { ...host.identity, name },
        }),
      ),
    });
    const { page, close } = await openWindow(browser, application.url);
    await connect(page);
    await scan(page);
    name = 'HV-NEW';
    await go(page, 'Connect');
    await page.getByRole('button', { name: /^HV01: / }).click();
    await page.getByText('This host had the name HV01').waitFor();
    await close();
    await application.dispose();
  });
});
