import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plan } from '../../main/contract/plan.ts';
import { findPowerShell } from '../../main/powershell/find-powershell.ts';
import type { Cli } from './cli-application.ts';
import { host, last } from './simulated-cli.ts';

export interface Saved {
  readonly folder: string;
  readonly plan: { readonly name: string; readonly sha256: string };
  readonly undo: { readonly name: string; readonly sha256: string };
  readonly shown: Plan;
}

/** Plans on the simulated host, and saves the plan as a script into a new folder. */
export async function savedScript(cli: Cli, folder: string, ...choice: readonly string[]): Promise<Saved> {
  const said = await cli.run('plan', '--host', host, '--save-script', folder, '--json', ...choice);
  if (said.code !== 0 && said.code !== 5) throw new Error(said.notes.join());
  const { plan, script } = last(said) as { plan: Plan; script: Omit<Saved, 'shown'> };
  return { ...script, shown: plan };
}

export interface ScriptRan {
  readonly code: number | null;
  readonly out: string;
  readonly notes: string;
}

/** Runs a script of the folder, with the simulator in the place of Windows over this world. */
export function runSaved(world: string, saved: Saved, what: 'plan' | 'undo', ...more: readonly string[]): ScriptRan {
  const wrapper = fileURLToPath(new URL('../simulator/saved-script.ps1', import.meta.url));
  const script = join(saved.folder, what === 'plan' ? 'apply-plan.ps1' : 'undo.ps1');
  const file = ['-Path', join(saved.folder, saved[what].name), '-Sha256', saved[what].sha256];
  const said = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', wrapper, '-Script', script, ...file, '-NoQuestion', ...more], {
    encoding: 'utf8',
    env: { ...process.env, CASTELLAN_WORLD: world },
    timeout: 300_000,
  });
  return { code: said.status, out: said.stdout, notes: said.stderr };
}

export interface ResultLine {
  readonly event: 'start' | 'begin' | 'end';
  readonly step?: number;
  readonly change?: string;
  readonly reply?: { readonly type: string; readonly outcome?: string; readonly message?: string; readonly was?: unknown; readonly is?: unknown };
  readonly [name: string]: unknown;
}
/** The lines of the newest result file of the folder. */
export function resultsIn(folder: string): readonly ResultLine[] {
  const name = readdirSync(folder)
    .filter((each) => each.startsWith('result-'))
    .sort((a, b) => (a.slice(-25) < b.slice(-25) ? -1 : 1))
    .at(-1);
  if (name === undefined) throw new Error('There is no result file.');
  return readFileSync(join(folder, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ResultLine);
}
export const outcomesIn = (folder: string): readonly string[] =>
  resultsIn(folder).flatMap((line) => (line.event === 'end' ? [line.reply?.outcome ?? 'failed'] : []));
