import type { Page } from 'playwright-core';
import { applyPlan, chooseUnnoticed, connect, go, scan } from './steps.ts';

/** Every screen in the states that a host can put it into, one after the other, in one window. */
export const screens: readonly { readonly name: string; readonly show: (page: Page) => Promise<void> }[] = [
  { name: 'first start', show: (page) => page.getByText('Start with a scan').waitFor() },
  { name: 'plan without a host', show: (page) => go(page, 'Plan') },
  {
    name: 'connected',
    show: async (page) => {
      await go(page, 'Connect');
      await connect(page);
    },
  },
  {
    name: 'areas before the scan',
    show: async (page) => {
      await go(page, 'Overview');
      await page.getByText('This host has not been scanned yet').waitFor();
    },
  },
  {
    name: 'environment',
    show: async (page) => {
      await go(page, 'Your environment');
      await page.getByRole('button', { name: 'Save answer' }).first().waitFor();
    },
  },
  { name: 'scan', show: (page) => scan(page) },
  {
    name: 'overview',
    show: async (page) => {
      await go(page, 'Overview');
      await page.getByRole('heading', { name: 'Fix first' }).waitFor();
    },
  },
  {
    name: 'overview of what could not be read',
    show: async (page) => {
      await page.getByRole('button', { name: /Could not be read$/ }).click();
      await page.getByRole('heading', { name: 'Could not be read' }).waitFor();
    },
  },
  {
    name: 'list of VMs',
    show: async (page) => {
      await go(page, 'Virtual machines');
      await page.getByRole('row', { name: /^\u2068FW01\u2069, / }).waitFor();
      await page.keyboard.press('F6');
      await page.keyboard.press('Space');
    },
  },
  {
    name: 'matrix of VMs',
    show: async (page) => {
      await page.getByRole('button', { name: 'Matrix' }).click();
      await page.getByRole('grid', { name: 'VMs and controls' }).waitFor();
    },
  },
  {
    name: 'page of a VM',
    show: async (page) => {
      await page.getByRole('rowheader', { name: /^\u2068FW01\u2069, / }).click();
      await page.getByRole('heading', { name: 'FW01', level: 1 }).waitFor();
    },
  },
  {
    name: 'segregation map',
    show: async (page) => {
      await go(page, 'Segregation map');
      await page.getByRole('img', { name: /^Segregation map of HV01/ }).waitFor();
    },
  },
  {
    name: 'segregation map as a table',
    show: async (page) => {
      await page.getByRole('button', { name: 'Table', exact: true }).click();
      await page.getByRole('table', { name: /^Connections/ }).waitFor();
    },
  },
  {
    name: 'area',
    show: async (page) => {
      await go(page, 'Security configuration');
      await page.getByRole('treegrid').waitFor();
    },
  },
  {
    name: 'finding',
    show: async (page) => {
      await page.getByRole('row').first().click();
      await page.getByRole('heading', { name: 'Evidence' }).waitFor();
    },
  },
  {
    name: 'accept',
    show: async (page) => {
      await page.getByRole('button', { name: 'Accept risk…' }).click();
      await page.getByRole('button', { name: 'Accept risk', exact: true }).click();
    },
  },
  {
    name: 'fix to confirm',
    show: async (page) => {
      await go(page, 'Security configuration');
      await page.getByRole('row', { name: /AutoPlay and AutoRun are not fully disabled/ }).click();
      await page.getByRole('button', { name: 'Fix now' }).click();
      await page.getByRole('button', { name: /^Apply \d+ changes?$/ }).waitFor();
    },
  },
  {
    name: 'fix applied',
    show: async (page) => {
      await page.getByRole('button', { name: /^Apply \d+ changes?$/ }).click();
      await page.getByRole('region', { name: 'Result' }).getByText('Fixed.').waitFor();
    },
  },
  {
    name: 'fix undone',
    show: async (page) => {
      await page.getByRole('button', { name: /^Undo \d+ changes?…$/ }).click();
      await page.getByRole('button', { name: /^Undo \d+ changes?$/ }).click();
      await page.getByRole('region', { name: 'Result' }).getByText('Undone.').waitFor();
    },
  },
  {
    name: 'question',
    show: async (page) => {
      await go(page, 'Communications');
      await page.getByRole('row').first().click();
      await page.getByRole('button', { name: 'Save answer' }).waitFor();
    },
  },
  {
    name: 'search',
    show: async (page) => {
      await page.keyboard.press('Control+Shift+F');
      await page.getByRole('searchbox').fill('VMs');
      await page.getByRole('treegrid').waitFor();
    },
  },
  {
    name: 'nothing chosen',
    show: async (page) => {
      await go(page, 'Plan');
      await page.getByText('The plan is empty').waitFor();
    },
  },
  {
    name: 'automatic fixes',
    show: async (page) => {
      await go(page, 'Overview');
      await page.getByRole('button', { name: /automatic fix(es)? without impact$/ }).click();
      await page.getByRole('heading', { name: 'Automatic fixes without impact' }).waitFor();
    },
  },
  {
    name: 'plan',
    show: async (page) => {
      await chooseUnnoticed(page, 'Security configuration');
      await chooseAll(page, 'Perimeter');
      await go(page, 'Plan');
      await page.getByText('Nothing has been changed yet').waitFor();
    },
  },
  {
    name: 'apply',
    show: async (page) => {
      await page.getByRole('button', { name: 'Continue to apply' }).click();
      await page.getByRole('button', { name: /^Apply \d+ change/ }).waitFor();
    },
  },
  {
    name: 'result',
    show: async (page) => {
      await go(page, 'Plan');
      await applyPlan(page);
      await page.getByRole('heading', { name: 'Result', level: 1 }).waitFor();
    },
  },
  {
    name: 'report',
    show: async (page) => {
      await go(page, 'Report');
      await page.getByText('Areas: all 20').click();
    },
  },
  {
    name: 'report made',
    show: async (page) => {
      await page.getByRole('button', { name: 'Create report' }).click();
      await page.getByRole('button', { name: 'Export PDF…' }).waitFor();
    },
  },
  {
    name: 'history',
    show: async (page) => {
      await go(page, 'History');
      await page.getByText('Show changes').first().click();
      await page.getByRole('button', { name: 'Load a record…' }).waitFor();
    },
  },
  {
    name: 'recent hosts',
    show: async (page) => {
      await go(page, 'Connect');
      await page.getByRole('button', { name: /^Open \u2068HV01\u2069, / }).waitFor();
    },
  },
  { name: 'help', show: (page) => page.keyboard.press('F1') },
  { name: 'gallery', show: (page) => page.getByRole('button', { name: 'All components in all states' }).click() },
];

async function chooseAll(page: Page, area: string): Promise<void> {
  await go(page, area);
  await page.getByRole('row').first().focus();
  await page.keyboard.press('Space');
}
