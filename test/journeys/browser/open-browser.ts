import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { browserPath } from '../../../scripts/tools/programs/find-browser.mjs';
import { hangLimitMs } from '../../hang-limit.ts';

export function openBrowser(): Promise<Browser> {
  const executablePath = browserPath();
  if (executablePath === undefined) throw new Error('No browser was found. Set CASTELLAN_CHROMIUM to the path of Chromium, Chrome or Edge.');
  const root = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: root ? ['--no-sandbox'] : [] });
}

export interface Window {
  readonly page: Page;
  /** What the page complained about: errors, refused loads, violations of its own rules. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** A window of its own, with everything that goes wrong in it written down. */
export async function openWindow(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Window> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(hangLimitMs);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(url);
  return { page, complaints, close: () => context.close() };
}
