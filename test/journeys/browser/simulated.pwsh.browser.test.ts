import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { HostError } from '../../../main/hosts/host-error.ts';
import type { HarmlessHosts } from '../../../main/shells/compose.ts';
import { reopenSimulated } from '../../reopened-host.ts';
import { copyOfWorld } from '../../simulated-host.ts';
import { changeWorld } from '../../simulator/change-world.ts';
import { openBrowser, openWindow, type Window } from './open-browser.ts';
import { applyPlan, chooseUnnoticed, go, scan } from './steps.ts';
import { webApplication, type WebApplication } from './web-application.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The composition root of these journeys: the browser, the workspace, PowerShell, and the simulator in place of Windows. */
function over(world: string): HarmlessHosts {
  const refuse = (): Promise<void> => Promise.reject(new HostError('notHere', 'A simulated host is restarted by its tests.'));
  return {
    harmless: true,
    list: () => [{ reference: 'simulated:test', title: 'Simulated host', kind: 'simulated' }],
    open: (_reference, mode) => reopenSimulated(world, mode),
    reset: refuse,
    restart: refuse,
  };
}
async function opened(world: string): Promise<{ readonly application: WebApplication; readonly window: Window }> {
  const application = await webApplication({ hosts: () => over(world) });
  const window = await openWindow(browser, application.url);
  await window.page.getByRole('button', { name: 'Simulated host', exact: true }).click();
  await window.page.getByRole('button', { name: 'Continue to environment' }).waitFor();
  return { application, window };
}

describe('the wizard over PowerShell', () => {
  it('reads, changes, verifies and undoes, with hostile names in every step', async () => {
    const world = copyOfWorld('hostile');
    const { application, window } = await opened(world);
    const { page } = window;
    expect(await page.getByText('simulated host: no computer is changed').isVisible()).toBe(true);
    await scan(page);
    await page.keyboard.press('Control+Shift+F');
    await page.getByRole('searchbox').fill('$(calc)');
    await page.getByText(/contain “\$\(calc\)”/).waitFor();
    // The name stands there as it is: nothing of it was run, swallowed or taken for markup.
    expect(await page.getByRole('treegrid').innerText()).toContain('$(calc)’; "');
    await page.getByRole('searchbox').fill('txt.exe');
    await page.getByText(/contain “txt.exe”/).waitFor();

    await chooseUnnoticed(page, 'Security configuration');
    await go(page, 'Plan');
    await page.getByText('Nothing has been changed yet').waitFor();
    await applyPlan(page);
    await page.getByRole('heading', { name: 'Result', level: 1 }).waitFor();
    const wdigest = (): unknown =>
      changeWorld(world, (it) => it.registry['HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest']?.['UseLogonCredential']?.value);
    expect(wdigest()).toBe(0);
    await page.getByRole('button', { name: 'Undo run…' }).click();
    await page.getByRole('heading', { name: 'Plan: undo' }).waitFor();
    await applyPlan(page);
    await page.getByRole('heading', { name: 'Undone' }).waitFor();
    expect(wdigest()).toBe(1);
    expect(window.complaints).toEqual([]);
    await window.close();
    await application.dispose();
  });

  it('not elevated: says what stays unknown and why, and never shows an empty list', async () => {
    const world = copyOfWorld('neglected');
    changeWorld(world, (it) => {
      it.identity.Administrator = false;
      it.identity.HyperVAdministrator = false;
      it.conditions.hyperVRefusal = 'empty';
    });
    const { application, window } = await opened(world);
    const { page } = window;
    await page.getByText(/^Not elevated: \d+ controls of \d+ cannot be read/).waitFor();
    expect(await page.getByText('not elevated', { exact: true }).isVisible()).toBe(true);
    await scan(page);
    await go(page, 'VM settings');
    const filter = page.getByRole('group', { name: 'Show' }).getByRole('button', { name: /could not be read/ });
    await filter.waitFor();
    if ((await filter.getAttribute('aria-pressed')) === 'false') await filter.click();
    await page
      .getByRole('row', { name: /^Could not be read/ })
      .first()
      .waitFor();
    expect(await page.getByRole('row', { name: /^OK/ }).count()).toBe(0);
    await page
      .getByRole('row', { name: /^Could not be read/ })
      .first()
      .click();
    await page.getByText('Castellan reports it as “Could not be read”, never as OK.').waitFor();
    await window.close();
    await application.dispose();
  });
});
