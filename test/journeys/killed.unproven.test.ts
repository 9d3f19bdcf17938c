import { spawn, type ChildProcess } from 'node:child_process';
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
import { folderName } from '../../main/storage/data-folder.ts';
import { runsOf, stepsInPlace } from '../../main/engine/runs.ts';
import { changeWorld } from '../simulator/change-world.ts';
import { copyOfWorld, openSimulated, resetWorld } from '../simulated-host.ts';
import { cliHouse, type Cli } from './cli-house.ts';

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

/** What a person would compare: the world without what Windows has logged, and with access lists and empty lists in one spelling. */
const inWorld = (): unknown => {
  const text = readFileSync(world, 'utf8').replaceAll('null', '[]');
  return { ...(JSON.parse(text) as object), eventLog: [], conditions: {} };
};
/** The command line over the one PowerShell that stays open, with a data folder of its own. */
function castellan(dataBase: string): Cli {
  const refuse = (): Promise<never> => Promise.reject(new Error('not here'));
  const open = (): Promise<HostPort> => Promise.resolve(warm);
  return cliHouse({ dataBase, hosts: { list: () => [], open, reset: refuse, restart: refuse } });
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
  warm = {
    identity: real.identity,
    read: (request) => real.read(request),
    set: (request) => real.set(request),
    noteHead: (run, head) => real.noteHead(run, head),
    close: () => Promise.resolve(),
  };
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

interface Applying {
  readonly child: ChildProcess;
  readonly exited: Promise<unknown>;
  readonly dataBase: string;
  readonly journal: string;
}
const slow = (perCallMs: number): void => {
  changeWorld(world, (it) => {
    it.conditions.slow = perCallMs === 0 ? null : { perCallMs, perObjectMs: 0 };
  });
};

/** Applies the plan on an untouched, slow host, until so many changes have been begun. */
async function applyUntil(begun: number): Promise<Applying> {
  resetWorld(world, 'neglected');
  slow(60);
  const dataBase = mkdtempSync(join(tmpdir(), 'castellan-data-'));
  const child = spawn(process.execPath, [program, dataBase, script, planFile], {
    env: { ...process.env, CASTELLAN_WORLD: world },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const exited = once(child, 'exit');
  const journal = join(dataBase, folderName(machine), 'journal.jsonl');
  const count = (): number => (existsSync(journal) ? readFileSync(journal, 'utf8').split('"entry":"changeIntended"').length - 1 : 0);
  while (count() < begun) {
    if (child.exitCode !== null) throw new Error(`the run ended by itself: ${said}`);
    await wait(2);
  }
  return { child, exited, dataBase, journal };
}

/** The PowerShell that the program has started; it lives on when the program is killed. */
const powerShellOf = ({ pid }: ChildProcess): number =>
  Number(
    readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8')
      .trim()
      .split(' ')[0],
  );
const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
};

interface Settled {
  readonly waited: number;
  readonly inPlace: number;
}
/** Scans until nothing is being made any more, as a person would who is told to. */
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
  const storage = await cli.house.storage(machine);
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
  [
    'Castellan alone',
    20,
    (applying: Applying) => {
      signal(applying.child.pid ?? 0, 'SIGKILL');
    },
  ],
  [
    'PowerShell alone',
    4,
    (applying: Applying) => {
      signal(powerShellOf(applying.child), 'SIGKILL');
    },
  ],
  [
    'both',
    4,
    (applying: Applying) => {
      const powershell = powerShellOf(applying.child);
      signal(applying.child.pid ?? 0, 'SIGKILL');
      signal(powershell, 'SIGKILL');
    },
  ],
] as const;

describe.runIf(process.platform === 'linux')('an apply that is killed around a change', () => {
  it.each(scenarios)(
    '(%s, %i seeds) leaves a journal that agrees with the host, and undo restores the host',
    async (name, seeds, kill) => {
      const seen: Settled[] = [];
      for (let seed = 0; seed < seeds; seed += 1) {
        const random = seeded(seed + name.length * 1000);
        const applying = await applyUntil(1 + Math.floor(random() * plan.changes.length));
        await wait(Math.floor(random() * 250));
        kill(applying);
        await applying.exited;
        seen.push(await provesTheWorld(castellan(applying.dataBase), `${name} ${String(seed)}`));
      }
      console.log(
        `${name}: ${String(seen.length)} kills, ${String(seen.filter((each) => each.waited > 0).length)} met while the change was still being made, ${String(seen.reduce((sum, each) => sum + each.inPlace, 0))} changes in place`,
      );
      expect(seen).toHaveLength(seeds);
    },
    1_800_000,
  );

  it('(Castellan alone, the setting process suspended) concludes nothing while that process may go on', async () => {
    for (let seed = 0; seed < 3; seed += 1) {
      const random = seeded(seed + 77);
      const applying = await applyUntil(1 + Math.floor(random() * plan.changes.length));
      const powershell = powerShellOf(applying.child);
      await wait(Math.floor(random() * 60));
      signal(powershell, 'SIGSTOP');
      signal(applying.child.pid ?? 0, 'SIGKILL');
      await applying.exited;
      const cli = castellan(applying.dataBase);
      const said = await cli.run('scan', '--host', reference, '--control', 'W02-42');
      const held = said.notes.some((note) => note.includes(`still being made on this host by process ${String(powershell)}`));
      const storage = await cli.house.storage(machine);
      const concluded = (await storage.journal.entries()).filter((entry) => entry.entry === 'reconciled').length;
      await storage.close();
      // Suspended before it had begun, it has lost its ticket and begins no more.
      if (held) expect(concluded).toBe(0);
      signal(powershell, 'SIGCONT');
      await provesTheWorld(cli, `suspended ${String(seed)}`);
    }
  }, 600_000);
});
