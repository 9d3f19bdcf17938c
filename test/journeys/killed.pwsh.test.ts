import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../main/contract/plan.ts';
import type { HostPort } from '../../main/engine/ports.ts';
import { machineIdOf } from '../../main/hosts/local/machine-id.ts';
import { runsOf, stepsInPlace } from '../../main/engine/history/runs.ts';
import { changeWorld } from '../simulator/change-world.ts';
import { hangLimitMs } from '../hang-limit.ts';
import { copyOfWorld, openSimulated, resetWorld } from '../simulated-host.ts';
import { cliApplication, type Cli } from './cli-application.ts';
import type { Killed, Killing } from './killed-apply.ts';
import { wrapHost } from '../wrap-host.ts';

const reference = 'simulated:test';
const script = fileURLToPath(new URL('../simulator/session.ps1', import.meta.url));
const world = copyOfWorld('neglected');
const controls = ['W02-42', 'W04-01', 'W11-A02', 'W02-08'];
const machine = machineIdOf({ firmware: '4c4c4544-0031-3210-8052-b4c04f4d3232', windows: undefined, name: 'HV01' });
let program = '';
let warm: HostPort;
let planFile = '';
let plan: Plan;
let untouched: unknown;

/** What a user would compare: the world without what Windows has logged, and with access lists and empty lists in one spelling. */
const inWorld = (): unknown => {
  const text = readFileSync(world, 'utf8').replaceAll('null', '[]');
  return { ...(JSON.parse(text) as object), eventLog: [], conditions: {} };
};
/** The command line over the one PowerShell that stays open, with a data folder of its own. */
function castellan(dataBase: string): Cli {
  const refuse = (): Promise<never> => Promise.reject(new Error('not here'));
  const open = (): Promise<HostPort> => Promise.resolve(warm);
  return cliApplication({ dataBase, hosts: { list: () => [], open, reset: refuse, restart: refuse } });
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
  warm = wrapHost(real, {
    close: () => Promise.resolve(),
  });
  stop = () => real.close();
  untouched = inWorld();
  planFile = join(outDir, 'plan.json');
  const said = await castellan(mkdtempSync(join(tmpdir(), 'castellan-data-'))).run('plan', '--host', reference, '--out', planFile, '--control', ...controls);
  plan = JSON.parse(readFileSync(planFile, 'utf8')) as Plan;
  // All of them are made: the run is killed at a change, not after it.
  expect([said.notes, plan.changes.length >= 4, plan.changes.every((change) => change.standing.is === 'ready')]).toEqual([[], true, true]);
});
let stop = (): Promise<void> => Promise.resolve();
afterAll(() => stop());

/** The same numbers for the same seed. */
function seeded(seed: number): () => number {
  let state = seed + 0x9e3779b9;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
    state = Math.imul(state ^ (state >>> 12), 0x297a2d39);
    return ((state ^ (state >>> 15)) >>> 0) / 2 ** 32;
  };
}

const slow = (perCallMs: number): void => {
  changeWorld(world, (it) => {
    it.conditions.slow = perCallMs === 0 ? null : { perCallMs, perObjectMs: 0 };
  });
};

const points = ['before the request', 'while the setter runs', 'after the write', 'after the answer'] as const;
const pointOf = (seed: number): Killing['point'] => points[seed % points.length] ?? points[0];

/** Applies the plan on an untouched host in a process of its own, which is killed around one change; answers when that process has ended. */
async function applyKilled(who: Killing['who'], seed: number, point = pointOf(seed)): Promise<Killed & { dataBase: string }> {
  const random = seeded(seed + who.length * 1000);
  resetWorld(world, 'neglected');
  const dataBase = mkdtempSync(join(tmpdir(), 'castellan-data-'));
  const note = join(dataBase, 'killed.json');
  const change = Math.floor(random() * plan.changes.length);
  const killing: Killing = { dataBase, script, planFile, world, note, who, change, point, afterMs: Math.floor(random() * 200) };
  const child = spawn(process.execPath, [program, JSON.stringify(killing)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  await once(child, 'exit');
  if (!existsSync(note)) throw new Error(`the run ended before it was killed: ${said}`);
  return { ...(JSON.parse(readFileSync(note, 'utf8')) as Killed), dataBase };
}

interface Settled {
  readonly waited: number;
  readonly inPlace: number;
}
/** Scans until no change is being made, as the message tells the user to. */
async function settle(cli: Cli): Promise<number> {
  for (let waited = 0; ; waited += 1) {
    const said = await cli.run('scan', '--host', reference, '--control', 'W02-42');
    if (!said.notes.some((note) => note.includes('still being made'))) return waited;
    await wait(100);
  }
}

/** What the journal says is in place is what the host shows; and undo brings back the host as it was. */
async function provesTheWorld(cli: Cli, seed: string): Promise<Settled> {
  const waited = await settle(cli);
  slow(0);
  const storage = await cli.application.storage(machine);
  const runs = runsOf(await storage.journal.entries());
  await storage.close();
  expect([seed, runs.map((run) => [run.ended, run.steps.every((step) => step.settled)])]).toEqual([seed, [[true, true]]]);
  const inPlace = stepsInPlace(runs);
  const registry = changeWorld(world, (it) => it.registry);
  for (const [step, change] of plan.changes.entries()) {
    if (change.address.resource !== 'registry') continue;
    const { path = '', name = '' } = change.address.key;
    const now = registry[path]?.[name]?.value;
    const was = change.from.is === 'value' ? change.from.value : undefined;
    expect([seed, change.label, inPlace.some((each) => each.step === step)]).toEqual([seed, change.label, now !== was]);
  }
  const file = readdirSync(storage.folder).find((name) => name.startsWith('undo-'));
  expect([seed, file !== undefined]).toEqual([seed, true]);
  expect([seed, (JSON.parse(readFileSync(join(storage.folder, file ?? ''), 'utf8')) as { steps: unknown[] }).steps.length]).toEqual([seed, inPlace.length]);
  if (inPlace.length > 0) {
    const back = join(cli.folder, 'back.json');
    await cli.run('undo', '--host', reference, '--out', back);
    const { id, changes } = JSON.parse(readFileSync(back, 'utf8')) as Plan;
    expect([seed, changes.length]).toEqual([seed, inPlace.length]);
    await cli.run('apply', '--plan', back, '--confirm', id);
  }
  expect([seed, inWorld()]).toEqual([seed, untouched]);
  return { waited, inPlace: inPlace.length };
}

const scenarios = [
  ['Castellan alone', 30],
  ['PowerShell alone', 8],
  ['both', 8],
] as const;

describe.runIf(process.platform === 'linux')('an apply that is killed around a change', () => {
  it.each(scenarios)(
    '(%s, %i seeds) leaves a journal that agrees with the host, and undo restores the host',
    async (who, seeds) => {
      const seen: (Settled & Killed)[] = [];
      for (let seed = 0; seed < seeds; seed += 1) {
        const killed = await applyKilled(who, seed);
        seen.push({ ...killed, ...(await provesTheWorld(castellan(killed.dataBase), `${who} ${String(seed)}`)) });
      }
      const count = (of: (each: Settled & Killed) => boolean): string => String(seen.filter(of).length);
      console.log(
        `${who}: ${String(seen.length)} kills, ${count((each) => !each.answered)} before the answer, ${count((each) => each.waited > 0)} met while the change was still being made, ${String(seen.reduce((sum, each) => sum + each.inPlace, 0))} changes in place`,
      );
      // The seeds take the four points in turn; a setter may be through while its kill is on the way, but not every time.
      const answered = (point: Killing['point']): readonly boolean[] => seen.filter((_, seed) => pointOf(seed) === point).map((each) => each.answered);
      expect(seen).toHaveLength(seeds);
      expect(answered('before the request')).not.toContain(true);
      expect([...answered('while the setter runs'), ...answered('after the write')]).toContain(false);
      expect(answered('after the answer')).not.toContain(false);
    },
    30 * hangLimitMs,
  );

  it('(Castellan alone, the setting process suspended) concludes nothing while that process may go on', async () => {
    const held: boolean[] = [];
    for (let seed = 0; seed < 4; seed += 1) {
      const { dataBase, powershell } = await applyKilled('Castellan alone, PowerShell suspended', seed, 'while the setter runs');
      const cli = castellan(dataBase);
      const said = await cli.run('scan', '--host', reference, '--control', 'W02-42');
      held.push(said.notes.some((note) => note.includes(`still being made on this host by process ${String(powershell)}`)));
      const storage = await cli.application.storage(machine);
      const concluded = (await storage.journal.entries()).filter((entry) => entry.entry === 'reconciled').length;
      await storage.close();
      // Where it was suspended after the setter had ended, the file is free and the reading decides.
      if (held.at(-1) === true) expect(concluded).toBe(0);
      process.kill(powershell, 'SIGCONT');
      await provesTheWorld(cli, `suspended ${String(seed)}`);
    }
    expect(held).toContain(true);
  });
});
