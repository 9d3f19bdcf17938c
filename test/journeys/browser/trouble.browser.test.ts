import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import type { HostPort } from '../../../main/engine/ports.ts';
import type { HarmlessHosts } from '../../../main/shells/compose.ts';
import { HostError } from '../../../main/hosts/host-error.ts';
import { practiceHosts } from '../../../main/shells/hosts.ts';
import { testClock } from '../../test-clock.ts';
import { openBrowser, openWindow } from './open-browser.ts';
import { applyPlan, chooseUnnoticed, connect, go, scan } from './steps.ts';
import { webHouse } from './web-house.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Practice hosts with something standing between them and the wizard. */
const through =
  (around: (host: HostPort) => HostPort) =>
  (data: string): HarmlessHosts => {
    const hosts = practiceHosts(data, undefined, testClock);
    return { ...hosts, open: async (reference, mode) => around(await hosts.open(reference, mode)) };
  };

/** Practice hosts that answer what a window asks when it connects and a part of the scan, and the rest only when the test lets them. */
function held(): { readonly hosts: (data: string) => HarmlessHosts; readonly letGo: () => void } {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let reads = 0;
  const hosts = through((host) => ({
    identity: host.identity,
    set: (request) => host.set(request),
    close: () => host.close(),
    noteHead: (run, head) => host.noteHead(run, head),
    read: async (request) => {
      if (!['session', 'machine'].includes(request.resource.name)) reads += 1;
      if (reads > 15) await gate;
      return host.read(request);
    },
  }));
  return {
    hosts,
    letGo: () => {
      letGo();
    },
  };
}

/** The folder in which one host’s things are kept. */
const kept = (data: string, file: string): string => {
  const folder = readdirSync(data).find((name) => readdirSync(join(data, name)).includes(file));
  if (folder === undefined) throw new Error(`nothing keeps ${file}`);
  return join(data, folder, file);
};

const keptStep = (data: string): string => (JSON.parse(readFileSync(kept(data, 'draft.json'), 'utf8')) as { readonly step: string }).step;

describe('when something goes wrong, the screen says it and offers the next step', () => {
  it('a wrong token: which address to open', async () => {
    const house = await webHouse();
    const { page, close } = await openWindow(browser, house.url.replace(/#.*/, '#token=somebody-else'));
    await page.getByText('This address belongs to another start of Castellan').waitFor();
    await page.getByRole('button', { name: 'Connect again' }).waitFor();
    await close();
    await house.dispose();
  });

  it('a foreign origin, a foreign name and no token get nothing', async () => {
    const house = await webHouse();
    const base = new URL(house.url);
    expect((await fetch(`${base.origin}/admission`)).status).toBe(401);
    const upgrade = (headers: Record<string, string>): Promise<number> =>
      new Promise((resolve, reject) => {
        import('node:http')
          .then(({ request }) => {
            const asked = request(`${base.origin}/api${base.hash.replace('#', '?')}`, {
              headers: {
                connection: 'Upgrade',
                upgrade: 'websocket',
                'sec-websocket-version': '13',
                'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
                ...headers,
              },
            });
            asked.on('response', (answer) => {
              resolve(answer.statusCode ?? 0);
            });
            asked.on('upgrade', (answer, socket) => {
              socket.destroy();
              resolve(answer.statusCode ?? 101);
            });
            asked.on('error', reject);
            asked.end();
          })
          .catch(reject);
      });
    expect(await upgrade({ origin: base.origin })).toBe(101);
    expect(await upgrade({ origin: 'https://example.org' })).toBe(401);
    expect(await upgrade({ origin: base.origin, host: 'castellan.example' })).toBe(401);
    expect(await upgrade({})).toBe(401);
    await house.dispose();
  });

  it('the other side dies: it is said, what was typed stays, and connecting again goes on', async () => {
    const house = await webHouse();
    const { page, close } = await openWindow(browser, house.url);
    await connect(page);
    await scan(page);
    await house.close();
    await page.getByText('the connection to Castellan was lost').waitFor();
    await page.getByRole('button', { name: 'Connect again' }).click();
    await page.getByText('Castellan does not answer at this address').waitFor();
    await page.getByRole('heading', { name: 'Scan', level: 1 }).waitFor();
    await close();
    await house.dispose();
  });

  it('the host dies in the middle of a scan: what was found stays', async () => {
    let reads = 0;
    const house = await webHouse({
      hosts: through((host) => ({
        identity: host.identity,
        set: (request) => host.set(request),
        close: () => host.close(),
        noteHead: (run, head) => host.noteHead(run, head),
        read: (request) => {
          reads += 1;
          if (reads > 20) return Promise.reject(new HostError('lost', 'PowerShell on HV01 ended in the middle of reading (exit code 3). Read the host again.'));
          return host.read(request);
        },
      })),
    });
    const { page, close } = await openWindow(browser, house.url);
    await connect(page);
    await go(page, '3 Scan');
    await page.getByRole('button', { name: /^Read the host/ }).click();
    await page.getByText('PowerShell on HV01 ended in the middle of reading').waitFor();
    await page.getByRole('button', { name: 'Read it again' }).waitFor();
    await page.getByRole('heading', { name: 'Found' }).waitFor();
    await close();
    await house.dispose();
  });

  it('a scan that is cancelled keeps what was read, and says so', async () => {
    const { hosts, letGo } = held();
    const house = await webHouse({ hosts });
    const { page, close } = await openWindow(browser, house.url);
    await connect(page);
    await go(page, '3 Scan');
    await page.getByRole('button', { name: /^Read the host/ }).click();
    await page.getByRole('button', { name: 'Start reading now: the scan goes on' }).waitFor();
    await page.getByRole('button', { name: 'Cancel and keep what was read' }).click();
    letGo();
    await page.getByText('It was cancelled: what was not reached counts as not read.').waitFor();
    await close();
    await house.dispose();
  });

  it('a second window watches the scan of the first and sees the same findings', async () => {
    const house = await webHouse({
      hosts: through((host) => ({
        identity: host.identity,
        set: (request) => host.set(request),
        close: () => host.close(),
        noteHead: (run, head) => host.noteHead(run, head),
        read: async (request) => {
          // Long enough that a busy computer opens the second window while the scan still runs.
          await new Promise((resolve) => setTimeout(resolve, 300));
          return host.read(request);
        },
      })),
    });
    const first = await openWindow(browser, house.url);
    await connect(first.page);
    await go(first.page, '3 Scan');
    await first.page.getByRole('button', { name: /^Read the host/ }).click();
    await first.page.getByText('Reading the host:').waitFor();
    // The second opens at the screen that was kept.
    await expect.poll(() => keptStep(house.data)).toBe('scan');
    const second = await openWindow(browser, house.url);
    await second.page.getByText('Reading the host:').waitFor();
    await first.page.getByRole('button', { name: 'See what was found' }).waitFor();
    await second.page.getByRole('button', { name: 'See what was found' }).waitFor();
    const counts = (window: typeof first): Promise<string> => window.page.getByRole('region', { name: 'Found so far' }).getByRole('list').innerText();
    expect(await counts(second)).toBe(await counts(first));
    await first.close();
    await second.close();
    await house.dispose();
  });

  it('files that cannot be read are named, put aside before anything is written, and nothing in them is lost', async () => {
    const data = mkdtempSync(join(tmpdir(), 'castellan-web-'));
    const before = await webHouse({ data });
    const first = await openWindow(browser, before.url);
    await connect(first.page);
    await scan(first.page);
    await first.close();
    await before.dispose();
    const draft = kept(data, 'latest-scan.json').replace('latest-scan.json', 'draft.json');
    writeFileSync(draft, '{ "version": 99, "chosen": "everything" }');
    writeFileSync(kept(data, 'latest-scan.json'), '{ half');
    const after = await webHouse({ data });
    const { page, close } = await openWindow(browser, after.url);
    await page.getByText('it was written for a newer Castellan').waitFor();
    await page.getByText('The last scan').first().waitFor();
    await go(page, '3 Scan');
    const aside = (): string | undefined => readdirSync(join(draft, '..')).find((name) => name.startsWith('draft.json.unreadable-'));
    await expect.poll(() => readFileSync(join(draft, '..', aside() ?? ''), 'utf8')).toContain('everything');
    await close();
    await after.dispose();
    rmSync(data, { recursive: true, force: true });
  });

  it('a window that is closed in the moment of the last key keeps it', async () => {
    const house = await webHouse();
    const { page, close } = await openWindow(browser, house.url);
    await connect(page);
    // Sooner than the wizard would have saved on its own.
    await page.evaluate(`
      [...document.querySelectorAll('nav button')].find((each) => /Scan/.test(each.textContent)).click();
      setTimeout(() => { location.href = 'about:blank'; }, 20);
    `);
    await page.waitForURL('about:blank');
    await expect.poll(() => keptStep(house.data)).toBe('scan');
    await close();
    await house.dispose();
  });

  it('a disk that takes nothing: typing goes on, the wizard says it, and keeps it when there is room', async () => {
    const house = await webHouse();
    const { page, close } = await openWindow(browser, house.url);
    await connect(page);
    await go(page, '3 Scan');
    await expect.poll(() => keptStep(house.data)).toBe('scan');
    const folder = join(kept(house.data, 'draft.json'), '..');
    // A file in place of the folder: nobody, root included, can write into it.
    renameSync(folder, `${folder}.away`);
    writeFileSync(folder, '');
    await go(page, '2 Your environment');
    await page.getByText('What you chose and typed could not be kept. It is still here.').waitFor();
    rmSync(folder);
    renameSync(`${folder}.away`, folder);
    await page.getByRole('button', { name: 'Keep it now' }).click();
    await expect.poll(() => page.getByText('What you chose and typed could not be kept').count()).toBe(0);
    await close();
    await house.dispose();
  });

  it('a host with another name is the same computer, and it is said', async () => {
    let name = 'HV01';
    const house = await webHouse({
      hosts: through((host) => ({
        identity: { ...host.identity, name },
        read: (request) => host.read(request),
        set: (request) => host.set(request),
        close: () => host.close(),
        noteHead: (run, head) => host.noteHead(run, head),
      })),
    });
    const { page, close } = await openWindow(browser, house.url);
    await connect(page);
    await scan(page);
    name = 'HV-NEW';
    await go(page, '1 Connect');
    await page.getByRole('button', { name: /^HV01: / }).click();
    await page.getByText('This host was called HV01').waitFor();
    await close();
    await house.dispose();
  });

  it('a change that fails stands under “Not done”, with Windows’ own words', async () => {
    const house = await webHouse({
      hosts: through((host) => ({
        identity: host.identity,
        read: (request) => host.read(request),
        close: () => host.close(),
        noteHead: (run, head) => host.noteHead(run, head),
        set: (request) =>
          JSON.stringify(request.address).includes('UseLogonCredential')
            ? Promise.resolve({
                outcome: 'failed' as const,
                was: request.from,
                is: request.from,
                message: 'Set-ItemProperty: access is denied (0x80070005).',
              })
            : host.set(request),
      })),
    });
    const { page, close } = await openWindow(browser, house.url);
    await connect(page);
    await scan(page);
    await chooseUnnoticed(page, '2 Security configuration');
    await go(page, '5 Plan');
    await page.getByText('Nothing has been changed yet').waitFor();
    await applyPlan(page);
    await page.getByRole('heading', { name: 'Result', level: 1 }).waitFor();
    const part = page.locator('section').filter({ has: page.getByRole('heading', { name: /^Not done/ }) });
    await part.getByText('access is denied (0x80070005)').waitFor();
    await close();
    await house.dispose();
  });
});
