import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../main/contract/plan.ts';
import type { HostPort } from '../../main/engine/ports.ts';
import { hangLimitMs } from '../hang-limit.ts';
import { copyOfWorld, openSimulated, resetWorld } from '../simulated-host.ts';
import { wrapHost } from '../wrap-host.ts';
import { cliApplication, type Cli } from './cli-application.ts';
import type { Killing } from './killed-apply.ts';

const reference = 'simulated:test';
const world = copyOfWorld('neglected');
const lnx01 = 'd9e0eb0a-5b37-508e-9173-000000000006';
let program = '';
let planFile = '';
let plan: Plan;
let warm: HostPort;
let stop = (): Promise<void> => Promise.resolve();

const stateOf = (id: string): string =>
  (JSON.parse(readFileSync(world, 'utf8')) as { vms: { Id: string; State: string }[] }).vms.find((vm) => vm.Id === id)?.State ?? 'gone';
function castellan(dataBase: string): Cli {
  const refuse = (): Promise<never> => Promise.reject(new Error('not here'));
  return cliApplication({ dataBase, hosts: { list: () => [], open: () => Promise.resolve(warm), reset: refuse, restart: refuse } });
}

beforeAll(async () => {
  const outDir = mkdtempSync(join(tmpdir(), 'castellan-killed-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'killed-apply.ts'),
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'killed-apply.mjs' } },
    },
  });
  program = join(outDir, 'killed-apply.mjs');
  const real = await openSimulated(world, 'change');
  stop = () => real.close();
  warm = wrapHost(real, { close: () => Promise.resolve() });
  planFile = join(outDir, 'plan.json');
  const cli = castellan(mkdtempSync(join(tmpdir(), 'castellan-data-')));
  await cli.run('plan', '--host', reference, '--out', planFile, '--control', 'HV-C-02', '--target', 'LNX01', '--window', 'LNX01');
  plan = JSON.parse(readFileSync(planFile, 'utf8')) as Plan;
  expect(plan.changes.map((change) => [change.vmOff, change.window !== undefined])).toEqual(plan.changes.map(() => [lnx01, true]));
  expect(plan.changes.length).toBeGreaterThan(0);
});
afterAll(() => stop());

/** Killed at one of the sets of a window: 0 shuts the VM down, the last one starts it. */
async function killedAt(set: number, who: Killing['who'], point: Killing['point']): Promise<string> {
  resetWorld(world, 'neglected');
  const dataBase = mkdtempSync(join(tmpdir(), 'castellan-data-'));
  const note = join(dataBase, 'killed.json');
  const script = fileURLToPath(new URL('../simulator/session.ps1', import.meta.url));
  const killing: Killing = { dataBase, script, planFile, world, note, who, change: set, point, afterMs: 20 };
  const child = spawn(process.execPath, [program, JSON.stringify(killing)], { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.resume();
  await once(child, 'exit');
  expect(existsSync(note)).toBe(true);
  return dataBase;
}

describe.runIf(process.platform === 'linux')('an apply that is killed while a VM is off', () => {
  it.each([
    ['before the first change', 1, 'before the request', 'both'],
    ['after the first change', 1, 'after the write', 'both'],
    ['before the start', -1, 'before the request', 'Castellan alone'],
  ] as const)(
    '(%s) is told by the next start, and start-vms starts the VM that ran',
    async (_name, set, point, who) => {
      const dataBase = await killedAt(set < 0 ? plan.changes.length + 1 : set, who, point);
      expect(stateOf(lnx01)).toBe('Off');
      const cli = castellan(dataBase);
      const told = await cli.run('scan', '--host', reference, '--control', 'HV-C-02');
      expect(told.notes.join('\n')).toMatch(
        /LNX01 was running before the run .+, and its state is Off now\. Start it with “castellan start-vms --host simulated:test”/,
      );
      expect(stateOf(lnx01)).toBe('Off');
      const started = await cli.run('start-vms', '--host', reference);
      expect([started.code, started.out.join('\n')]).toEqual([0, expect.stringContaining('Castellan has started it.')]);
      expect(stateOf(lnx01)).toBe('Running');
      const after = await cli.run('scan', '--host', reference, '--control', 'HV-C-02');
      expect(after.notes).toEqual([]);
    },
    4 * hangLimitMs,
  );
});
