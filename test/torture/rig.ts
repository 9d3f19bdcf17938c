import type { Plan } from '../../main/contract/plan.ts';
import type { HostPort } from '../../main/engine/ports.ts';
import type { JobKind } from './phases.ts';
import type { Points } from './points.ts';

/** A write as the host itself has recorded it, by the change of the plan whose value it is; `foreign` is a value that no plan names. */
export interface Recorded {
  readonly step: number;
  readonly way: 'made' | 'undone' | 'foreign';
}

/** Where a process that is killed finds the rig of the process that kills it, and its clock. */
export interface RigFolder {
  readonly folder: string;
  readonly now: () => string;
}

/** A VM that was shut down or started, as the host itself has recorded it. */
export interface Powered {
  readonly vm: string;
  readonly to: 'Off' | 'Running';
}

/** `waiter`: the process of a planted rollback. */
export type Who = 'Castellan' | 'PowerShell' | 'both' | 'waiter';

/** A host to be tortured on, and its own record of what reaches it. All of its files are in `folder`, so that a copy of the folder is a copy of all. */
export interface Rig {
  readonly kind: 'practice' | 'simulated';
  readonly world: string;
  readonly job: JobKind;
  /** Names of the VMs that may be shut down for changes. */
  readonly windows: readonly string[];
  readonly reference: string;
  readonly folder: string;
  readonly now: () => string;
  /** The folder of Castellan’s data; inside `folder`. */
  readonly dataBase: string;
  open(mode: 'read' | 'change', points: Points | undefined): Promise<HostPort>;
  /** Values of the host as a user would compare them. */
  values(): Promise<unknown>;
  /** The writes since the folder was made, oldest first, in the host’s own record: nothing of Castellan’s journal is read for it. */
  recorded(plan: Plan): readonly Recorded[];
  /** VMs that were shut down and started since the folder was made, oldest first. */
  powered(): readonly Powered[];
  /** Rollbacks that are still on the host, in its own record. */
  planted(): readonly string[];
  /** Lets time pass on the host: its clock goes on by as many seconds, or by more where nothing else depends on it. */
  passes(seconds: number): Promise<void>;
  /** A new connection with a sign-in comes in, from where the first one came. */
  connect(): Promise<void>;
  /** Called after the plan was applied without a kill: what its changes write. */
  learn(plan: Plan): void;
  /** Who is killed at a point; no program where a kill shows nothing that another rig does not show. */
  killsAt(point: string): readonly Who[];
  /** Makes the kill at this point as far as the host is concerned. Answers whether Castellan lives on. */
  strike(who: Who, point: string): boolean;
  /** The process that was stopped in the middle of a call and still runs; undefined: none. */
  stopped(): number | undefined;
  /** Comes back when no process is left that was killed in the middle of a call: the system takes its time to end one. */
  untilKilledAreGone(): Promise<void>;
  /** Lets it continue. */
  release(): void;
  /** Processes that still run and should have ended with the Castellan that was killed. */
  left(): Promise<readonly number[]>;
  close(): Promise<void>;
}
