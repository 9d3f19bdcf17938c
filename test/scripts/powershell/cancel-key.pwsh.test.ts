import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { hangLimitMs } from '../../hang-limit.ts';
import { copyOfWorld } from '../../simulated-host.ts';
import { changeAnyWorld } from '../../simulator/change-world.ts';
import { sealedUndoFile } from './sealed-undo-file.ts';

const path = 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\Explorer';
const names = ['NoAutorun', 'NoDriveTypeAutoRun'] as const;
const file = sealedUndoFile(
  'ANOTHER',
  names.map((name) => ({
    ...{ verb: 'set', label: '=x', setter: 'registry', property: 'value', key: { path: `=${path}`, name: `=${name}`, kind: '=DWord' } },
    ...{ from: { v: 0 }, to: { v: 1 } },
  })),
);

/** What came of each step, the values of the host afterwards, and the exit code. */
function undo(console?: 'ctrlC' | 'broken') {
  const world = copyOfWorld('neglected');
  changeAnyWorld(world, (it) => {
    it.registry[path] = Object.fromEntries(names.map((name) => [name, { kind: 'DWord', value: 0 }]));
    if (console !== undefined) Object.assign(it.conditions, { console });
  });
  const script = fileURLToPath(new URL('../../simulator/undo.ps1', import.meta.url));
  const ran = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', script, '-Path', file], {
    encoding: 'utf8',
    env: { ...process.env, CASTELLAN_WORLD: world },
    timeout: hangLimitMs,
  });
  expect(ran.stderr).toBe('');
  const { registry } = JSON.parse(readFileSync(world, 'utf8')) as { registry: Record<string, Record<string, { value: number }>> };
  return {
    outcomes: (JSON.parse(ran.stdout) as readonly { Outcome: string }[]).map((line) => line.Outcome),
    values: names.map((name) => registry[path]?.[name]?.value),
    code: ran.status,
  };
}

describe('Ctrl+C in the console of an undo', () => {
  it('lets the step end that is being made, and skips the next', () => {
    expect(undo('ctrlC')).toEqual({ outcomes: ['done', 'skipped'], values: [1, 0], code: 4 });
  });

  it('changes no outcome where the console cannot be asked for keys, and where there is none', () => {
    const all = { outcomes: ['done', 'done'], values: [1, 1], code: 0 };
    expect([undo('broken'), undo()]).toEqual([all, all]);
  });
});
