import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { HostError } from '../../../main/hosts/host-error.ts';
import { held, keptStep, through } from './hosts-between.ts';
import { openBrowser, openWindow } from './open-browser.ts';
import { applyPlan, chooseUnnoticed, connect, go, scan } from './steps.ts';
import { webApplication } from './web-application.ts';
import { wrapHost } from '../../wrap-host.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('when something goes wrong, the screen says it and offers the next step', () => {
  it('a wrong token: which address to open', async () => {
    const application = await webApplication();
    const { page, close } = await openWindow(browser, application.url.replace(/#.*/, '#token=somebody-else'));
    await page.getByText('This address belongs to another session of Castellan').waitFor();
    await page.getByRole('button', { name: 'Reconnect' }).waitFor();
    await close();
    await application.dispose();
  });

  it('a foreign origin, a foreign name and no token get nothing', async () => {
    const application = await webApplication();
    const base = new URL(application.url);
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
    await application.dispose();
  });

  it('the server ends: the page says so, typed text stays, and connecting again continues', async () => {
    const application = await webApplication();
    const { page, close } = await openWindow(browser, application.url);
    await connect(page);
    await scan(page);
    await application.close();
    await page.getByText('the connection to Castellan was lost').waitFor();
    await page.getByRole('button', { name: 'Reconnect' }).click();
    await page.getByText('Castellan does not answer at this address').waitFor();
    await page.getByRole('heading', { name: 'Scan', level: 1 }).waitFor();
    await close();
    await application.dispose();
  });

  it('the host fails in the middle of a scan: earlier findings stay', async () => {
    let reads = 0;
    const application = await webApplication({
      hosts: through((host) =>
        wrapHost(host, {
          read: (request) => {
            reads += 1;
            if (reads > 20)
              return Promise.reject(new HostError('lost', 'PowerShell on HV01 ended in the middle of reading (exit code 3). Read the host again.'));
            return host.read(request);
          },
        }),
      ),
    });
    const { page, close } = await openWindow(browser, application.url);
    await connect(page);
    await go(page, 'Scan');
    await page.getByRole('button', { name: /^Scan host/ }).click();
    await page.getByText('PowerShell on HV01 ended in the middle of reading').waitFor();
    await page.getByRole('button', { name: 'Scan host again' }).waitFor();
    await page.getByRole('heading', { name: 'Found', exact: true }).waitFor();
    await close();
    await application.dispose();
  });

  it('a scan that is cancelled keeps what was read, and says so', async () => {
    const { hosts, letGo } = held();
    const application = await webApplication({ hosts });
    const { page, close } = await openWindow(browser, application.url);
    await connect(page);
    await go(page, 'Scan');
    await page.getByRole('button', { name: /^Scan host/ }).click();
    await page.getByRole('button', { name: 'Review now: the scan continues' }).waitFor();
    await page.getByRole('button', { name: 'Cancel and keep facts' }).click();
    letGo();
    await page.getByText('The scan was cancelled. Facts that it did not reach show “Could not be read”.').waitFor();
    await close();
    await application.dispose();
  });

  it('a second window watches the scan of the first and sees the same findings', async () => {
    const { hosts, letGo } = held();
    const application = await webApplication({ hosts });
    const first = await openWindow(browser, application.url);
    await connect(first.page);
    await go(first.page, 'Scan');
    await first.page.getByRole('button', { name: /^Scan host/ }).click();
    await first.page.getByText('Reading the host:').waitFor();
    // The second opens at the screen that was kept.
    await expect.poll(() => keptStep(application.data)).toBe('scan');
    const second = await openWindow(browser, application.url);
    await second.page.getByText('Reading the host:').waitFor();
    letGo();
    await first.page.getByRole('button', { name: 'Show findings' }).waitFor();
    await second.page.getByRole('button', { name: 'Show findings' }).waitFor();
    const counts = (window: typeof first): Promise<string> => window.page.getByRole('region', { name: 'Found so far' }).getByRole('list').innerText();
    expect(await counts(second)).toBe(await counts(first));
    await first.close();
    await second.close();
    await application.dispose();
  });

  it('a change that fails stands under “Not done”, with Windows’ own words', async () => {
    const application = await webApplication({
      hosts: through((host) =>
        wrapHost(host, {
          set: (request) =>
            JSON.stringify(request.address).includes('UseLogonCredential')
              ? Promise.resolve({
                  outcome: 'failed' as const,
                  was: request.from,
                  is: request.from,
                  message: 'Set-ItemProperty: access is denied (0x80070005).',
                })
              : host.set(request),
        }),
      ),
    });
    const { page, close } = await openWindow(browser, application.url);
    await connect(page);
    await scan(page);
    await chooseUnnoticed(page, 'Security configuration');
    await go(page, 'Plan');
    await page.getByText('Nothing has been changed yet').waitFor();
    await applyPlan(page);
    await page.getByRole('heading', { name: 'Result', level: 1 }).waitFor();
    const part = page.locator('section').filter({ has: page.getByRole('heading', { name: /^Not done/ }) });
    await part.getByText('access is denied (0x80070005)').waitFor();
    await close();
    await application.dispose();
  });
});
