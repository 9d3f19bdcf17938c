import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { powershellModules } from '../../../scripts/tools/generate/powershell-modules.ts';
import { fixture } from './transports.ts';

it('the worker of a read-only session knows the functions for reading, and not one that changes something', () => {
  const run = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', fixture('read-only-worker')], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  const known = JSON.parse(run.stdout) as Readonly<Record<'functions' | 'modules' | 'private', readonly string[]>>;
  const [read, write] = powershellModules(fileURLToPath(new URL('../../../scripts/powershell', import.meta.url)));
  expect(known.modules).toEqual(['Castellan.Read']);
  expect([...known.functions].sort()).toEqual([...(read?.functions ?? [])].sort());
  expect([...new Set(known.private)].sort()).toEqual([...(read?.functions ?? [])].sort());
  expect(write?.functions.filter((name) => known.functions.includes(name))).toEqual([]);
});
