import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { fixture } from './transports.ts';

it('the session ends a read for its silence alone: any output begins the limit again', () => {
  const run = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', fixture('silence')], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  const outcomes = JSON.parse(run.stdout) as Readonly<Record<string, { readonly silent: boolean; readonly later: boolean; readonly written: string }>>;
  expect(outcomes['row']).toMatchObject({ silent: false, later: true });
  expect(outcomes['row']?.written).toContain('"type":"rows"');
  expect(outcomes['progress']).toMatchObject({ silent: false, later: true });
  expect(outcomes['nothing']).toMatchObject({ silent: true, later: false });
  expect(outcomes['early']).toMatchObject({ silent: false, later: true });
  expect(outcomes['unlimited']).toMatchObject({ silent: false, later: false });
});
