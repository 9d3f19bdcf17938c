import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Change } from '../main/contract/plan.ts';
import { valueState } from '../main/contract/fact-state.ts';
import type { RollbackState } from '../main/contract/rollback.ts';
import type { UndoStep } from '../main/contract/undo-step.ts';
import type { HostPort, PlantRequest, RollbackPort } from '../main/engine/ports.ts';
import { findPowerShell } from '../main/powershell/find-powershell.ts';
import { rollbackPlaceOf } from '../main/shells/hosts.ts';
import { isRunning } from './main/powershell/is-running.ts';
import { hangLimitMs } from './hang-limit.ts';
import { copyOfWorld, openSimulated, resetWorld } from './simulated-host.ts';
import { changeAnyWorld, type AnyWorld } from './simulator/change-world.ts';

const wdigest = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest';
const key = { path: wdigest, name: 'UseLogonCredential', kind: 'DWord' };
const address = { resource: 'registry', key, property: 'value' };
/** One setting, 1 → 0: registry values are what a host has without a role. */
export const guardedChange = {
  address,
  from: valueState(1),
  to: valueState(0),
  edit: { how: 'replace' },
  label: 'WDigest',
  target: { label: 'HV01' },
} as unknown as Change;
export const guardedUndo: UndoStep = {
  label: 'WDigest of HV01',
  setter: 'registry',
  property: 'value',
  key,
  change: { from: valueState(0), to: valueState(1) },
};

/** A world as the tests of a rollback need it. */
export type RollbackWorld = AnyWorld & {
  secondsAhead?: number;
  tasks?: Record<
    string,
    { pid: number; result: number; sddl: string; principal: unknown; settings: unknown; triggers: unknown[]; actions: { Path: string; Arguments: string }[] }
  >;
  conditions: Record<string, unknown>;
};

export interface Rig {
  readonly base: string;
  readonly host: HostPort;
  readonly rollback: RollbackPort;
  readonly world: string;
  /** The folder in which rollbacks are planted. */
  readonly folder: string;
  readonly change: (edit: (world: RollbackWorld) => void) => void;
  readonly look: () => RollbackWorld;
  /** The value of the guarded setting in the world. */
  readonly value: () => unknown;
  readonly plant: (more?: Partial<PlantRequest>) => ReturnType<RollbackPort['plant']>;
  /** Planted, armed, changed, and the countdown started. */
  readonly count: (seconds?: number, restartSeconds?: number) => Promise<void>;
  readonly set: () => Promise<void>;
  /** Time passes on the host. */
  readonly pass: (seconds: number) => void;
  readonly control: (what: 'restart' | 'tick') => void;
  /** Waits until the state is as it should be, or throws with the last one. */
  readonly until: (is: (state: RollbackState) => boolean) => Promise<RollbackState>;
  /** The process that waits. */
  readonly waiter: () => number;
  /** Kills the process that waits, and comes back when it no longer exists: until then its files are still open. */
  readonly killWaiter: () => Promise<void>;
  /** The world and the folder as at first, for the next test; no process is left. */
  readonly renew: () => void;
  readonly end: () => Promise<void>;
}

export const rollbackName = 'run-1-step-0';
const limitMs = hangLimitMs;

/** A simulated host on which rollbacks can be planted: its task is a process of its own, which `end` ends where a test has left it. */
export async function openRig(
  mode: 'read' | 'change' = 'change',
  rig?: Pick<Rig, 'world'> & { readonly base: string },
): Promise<Rig & { readonly base: string }> {
  const world = rig?.world ?? copyOfWorld('neglected');
  const base = rig?.base ?? mkdtempSync(join(tmpdir(), 'castellan-rollback-'));
  let folder = '';
  const host = await openSimulated(world, mode, undefined, (identity) => {
    const place = rollbackPlaceOf(base, identity);
    folder = place.folder;
    mkdirSync(dirname(folder), { recursive: true });
    return place;
  });
  const { rollback } = host;
  if (!rollback) throw new Error('no rollback can be planted on it');
  const change: Rig['change'] = (edit) => {
    changeAnyWorld(world, (it) => {
      edit(it);
    });
  };
  const look = (): RollbackWorld => JSON.parse(readFileSync(world, 'utf8')) as RollbackWorld;
  const prepare = (): void => {
    change((it) => {
      it.registry[wdigest] = { UseLogonCredential: { kind: 'DWord', value: 1 } };
    });
  };
  if (!rig) prepare();
  const plant: Rig['plant'] = (more) =>
    rollback.plant({ name: rollbackName, run: 'run-1', step: 0, change: guardedChange, undo: guardedUndo, seconds: 600, throughRestart: false, ...more });
  const set = async (): Promise<void> => {
    const { outcome, message } = await host.set({ address, from: valueState(1), to: valueState(0), edit: { how: 'replace' } });
    if (outcome !== 'done') throw new Error(`${outcome}: ${message}`);
  };
  const pids = (): readonly number[] => {
    const beat = join(folder, rollbackName, 'beat');
    const written = existsSync(beat) ? (JSON.parse(readFileSync(beat, 'utf8') || '{}') as { process?: number }).process : undefined;
    return [...Object.values(look().tasks ?? {}).map((task) => task.pid), written ?? 0].filter((pid) => pid > 0);
  };
  const waiter = (): number => pids().at(-1) ?? 0;
  /** What the task and its processes have left, for the error of a test. */
  const ofTask = (): string => {
    const log = `${world}.tasks.log`;
    const task = look().tasks?.[rollbackName];
    return `task ${JSON.stringify({ pid: task?.pid, result: task?.result })}, its processes wrote ${existsSync(log) ? readFileSync(log, 'utf8') : 'nothing'}`;
  };
  const endProcesses = (): void => {
    for (const pid of pids()) if (isRunning(pid)) process.kill(pid, 'SIGKILL');
  };
  return {
    base,
    host,
    rollback,
    world,
    folder,
    change,
    look,
    plant,
    set,
    value: () => look().registry[wdigest]?.['UseLogonCredential']?.value,
    count: async (seconds = 600, restartSeconds) => {
      const planted = await plant({ seconds, throughRestart: restartSeconds !== undefined, restartSeconds });
      if (planted.is !== 'planted') throw new Error(planted.why);
      await rollback.arm(rollbackName);
      await set();
      await rollback.start(rollbackName);
    },
    pass: (seconds) => {
      change((it) => {
        it.secondsAhead = (it.secondsAhead ?? 0) + seconds;
      });
    },
    control: (what) => {
      const script = fileURLToPath(new URL('simulator/control.ps1', import.meta.url));
      const ran = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', script, '-World', world, '-Do', what], {
        encoding: 'utf8',
        timeout: limitMs,
      });
      if (ran.status !== 0) throw new Error(ran.stderr);
    },
    until: async (is) => {
      for (const from = performance.now(); ;) {
        const state = await rollback.state(rollbackName);
        if (state && is(state)) return state;
        if (performance.now() - from > limitMs) throw new Error(`it stays ${JSON.stringify(state)}; ${ofTask()}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    waiter,
    killWaiter: async () => {
      const pid = waiter();
      process.kill(pid, 'SIGKILL');
      for (const from = performance.now(); isRunning(pid);) {
        if (performance.now() - from > limitMs) throw new Error(`process ${String(pid)} was killed and still exists`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    renew: () => {
      endProcesses();
      rmSync(folder, { recursive: true, force: true });
      resetWorld(world, 'neglected');
      prepare();
    },
    end: async () => {
      await host.close();
      endProcesses();
    },
  };
}
