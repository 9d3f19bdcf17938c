import type { Page } from 'playwright-core';

/** What an administrator does, with the mouse, in words. */
export const connect = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^HV01: / }).click();
  await page.getByRole('button', { name: 'Continue to environment' }).waitFor();
};
const places = [
  'Connect',
  'Your environment',
  'Scan',
  'Overview',
  'Virtual machines',
  'Areas',
  'Segregation map',
  'Plan',
  'Apply',
  'Result',
  'Report',
  'History',
];
/** Opens a place of the rail, or an area from the list on the overview. */
export const go = async (page: Page, place: string): Promise<void> => {
  // In a narrow window the steps are folded away: they are opened first, and they close when one is chosen.
  const fold = page.getByRole('button', { name: /^Steps/, expanded: false });
  if ((await fold.count()) > 0) await fold.click();
  const inRail = places.includes(place);
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: new RegExp(`^${inRail ? place : 'Overview'}`) })
    .click();
  if (inRail) return;
  await page
    .getByRole('region', { name: 'Areas' })
    .getByRole('button', { name: new RegExp(`^${place}`) })
    .click();
};
export const scan = async (page: Page): Promise<void> => {
  await go(page, 'Scan');
  await page.getByRole('button', { name: /^Scan host/ }).click();
  await page.getByRole('button', { name: 'Show findings' }).waitFor();
};
/** Adds the automatic fixes without impact of the host, from one area, after their preview. */
export const chooseUnnoticed = async (page: Page, area: string): Promise<void> => {
  await go(page, area);
  await page.getByRole('button', { name: /^Add (all )?\d+ automatic fix(es)? without impact$/ }).click();
  await page.getByRole('button', { name: /^Add \d+ fix(es)? to plan$/ }).click();
};
export const applyPlan = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Continue to apply' }).click();
  const restart = page.getByRole('checkbox', { name: /^Some changes take effect only when the host restarts/ });
  await page.getByRole('heading', { name: 'Apply', level: 1 }).waitFor();
  if ((await restart.count()) > 0) await restart.check();
  const hostName = page.getByRole('textbox', { name: /^Type .+ to apply changes with automatic rollback/ });
  if ((await hostName.count()) > 0) await hostName.fill('HV01');
  await page.getByRole('button', { name: /^Apply \d+ change/ }).click();
};
