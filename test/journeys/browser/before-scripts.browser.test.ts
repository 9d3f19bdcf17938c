import { expect, it } from 'vitest';
import { openBrowser, openWindow } from './open-browser.ts';
import { webApplication } from './web-application.ts';

it('shows the name of the product before its scripts run', async () => {
  const browser = await openBrowser();
  const application = await webApplication();
  const { page, close } = await openWindow(browser, application.url, { javaScriptEnabled: false });
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Castellan');
  expect(await page.getByRole('status').textContent()).toBe('Opening Castellan…');
  await close();
  await application.dispose();
  await browser.close();
});
