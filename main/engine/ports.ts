import type { Address, Key } from '../contract/address.ts';
import type { SettledState } from '../contract/fact-state.ts';
import type { HostIdentity } from '../contract/host-identity.ts';
import type { JournalEntry, Settled } from '../contract/journal.ts';
import type { Change, Edit } from '../contract/plan.ts';
import type { HeadToNote, NotedHeads } from '../contract/chain-head.ts';
import type { Reading } from '../contract/reading.ts';
import type { RollbackProof, RollbackState, WaysIn } from '../contract/rollback.ts';
import type { Resource } from '../grammar/resource-shape.ts';
import type { UndoStep } from '../contract/undo-step.ts';

export interface ReadProgress {
  readonly done: number;
  readonly of: number;
  readonly what: string;
}
export interface ReadRequest {
  readonly resource: Resource;
  /** The rows to read of an addressed or derived resource. */
  readonly keys?: readonly Key[] | undefined;
  readonly signal?: AbortSignalLike | undefined;
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
}
export interface SetRequest {
  readonly address: Address;
  readonly from: SettledState;
  readonly to: SettledState;
  readonly edit: Edit;
  /** Registry keys at or above the value that are removed after it, where they are empty then. */
  readonly madeKeys?: readonly string[] | undefined;
  /** The setting process holds this from before the change begins until it has ended, even if its caller ends earlier. */
  readonly ticket?: SetTicket | undefined;
}
/** A file that the setting process opens for itself alone, and the name that must stand in it: without it, nothing is set. */
export interface SetTicket {
  readonly path: string;
  readonly name: string;
}
/** The part of AbortSignal that this room needs; it is compiled without Node and DOM. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** A host that can be read and set. What could not be read comes back as such; it rejects only when the host itself is gone. */
export interface HostPort {
  readonly identity: HostIdentity;
  /** Several may be asked for at once. */
  read(request: ReadRequest): Promise<Reading>;
  /** Compare and set: answers `moved` when the value is no longer `from`. */
  set(request: SetRequest): Promise<Settled>;
  /** Of these registry keys, and the keys above them, those that do not exist, the upper ones first. One that cannot be read is left out. */
  missingKeys(paths: readonly string[]): Promise<readonly string[]>;
  /** Notes the head of the journal where the host keeps its own events. That it could not is no error: the answer says so. */
  noteHead(run: string, head: HeadToNote): Promise<Noted>;
  /** The heads that were noted there, newest first. That they could not be read is no error: the answer says so. */
  notedHeads(): Promise<NotedHeads>;
  /** Undefined where the host cannot restore a value by itself; then `identity.rollback` is not true. It is there in both modes; only `change` can plant and claim. */
  readonly rollback?: RollbackPort | undefined;
  close(): Promise<void>;
}

export interface PlantRequest {
  /** Unique on the host, usable as the name of a file. */
  readonly name: string;
  readonly run: string;
  readonly step: number;
  readonly change: Change;
  /** What the waiting process does at the deadline, as the setters take it. */
  readonly undo: UndoStep;
  readonly seconds: number;
  /** The change takes effect at a restart: after it, the countdown starts again. */
  readonly throughRestart: boolean;
  /** With `throughRestart`: how long it counts then. */
  readonly restartSeconds?: number | undefined;
}

/**
 * A rollback that waits on the host itself and needs nothing of this program once it is planted. Every state is what the waiting process has written.
 * Rejects only when the host itself is gone.
 */
export interface RollbackPort {
  /** Starts the waiting process and has it prove itself. It changes nothing yet. Where it does not prove itself, everything is removed again. */
  plant(request: PlantRequest): Promise<{ readonly is: 'planted'; readonly proof: RollbackProof } | { readonly is: 'notPlanted'; readonly why: string }>;
  /** Proves once more that the waiting process lives and can set: after a change that may have removed its way. */
  prove(name: string): Promise<{ readonly is: 'proved'; readonly proof: RollbackProof } | { readonly is: 'notProved'; readonly why: string }>;
  /** From now on, the value is restored even where `start` is never called. Answers when the waiting process has confirmed it. */
  arm(name: string): Promise<RollbackState>;
  /** The change was made: the countdown starts. */
  start(name: string): Promise<RollbackState>;
  /** Undefined: there is no such rollback on the host. */
  state(name: string): Promise<RollbackState | undefined>;
  /** The names of all that were planted and not removed, ended ones as well: `remove` is called when the end is in the journal. */
  pending(): Promise<readonly string[]>;
  /** Competes for the claim, and answers after it was read back: the winner stands in it. */
  keep(name: string, claim: { readonly by: string; readonly proofs: readonly string[] }): Promise<RollbackState>;
  /** Competes for the claim on the other side: the waiting process restores the value at once. */
  returnNow(name: string, by: string): Promise<RollbackState>;
  /** Only while nothing was applied, or after its end. */
  remove(name: string): Promise<void>;
  /** How the host is reached now. What cannot be read is named in it. */
  waysIn(): Promise<WaysIn>;
  /** Practice hosts only: a new connection with a sign-in comes in, from the address of this session or from another one. */
  readonly practiceConnect?: ((samePeer: boolean) => Promise<void>) | undefined;
}

/** Where a head was noted; without `where` it stands nowhere but in the journal, and `message` says why. */
export interface Noted {
  readonly where?: string | undefined;
  readonly message: string;
}

/** Append-only, one process at a time. `append` returns only after the entry is on the disk. */
export interface JournalPort {
  entries(): Promise<readonly JournalEntry[]>;
  append(entry: JournalEntry): Promise<void>;
  /**
   * For entries that rest on earlier ones: takes the journal for itself, reads it again, and appends what is decided on that.
   * Answers what was appended.
   */
  transact(decide: (entries: readonly JournalEntry[]) => Promise<readonly JournalEntry[]>): Promise<readonly JournalEntry[]>;
  readonly owner: OwnerPort;
}

/** Who makes the change that is open: a process that may outlive this program. Only asked while the journal is locked. */
export interface OwnerPort {
  /** For one change; an earlier ticket is void from then on. */
  issue(name: string): Promise<SetTicket>;
  /** Voids the last ticket, so that no process can begin with it afterwards. Answers which process holds it where the change has begun and has not ended. */
  withdraw(): Promise<ChangeOwner | undefined>;
}
export interface ChangeOwner {
  /** Undefined where it could not be read. */
  readonly process: number | undefined;
  readonly since: string | undefined;
}

export interface Clock {
  /** ISO 8601, UTC. */
  now(): string;
}
/** SHA-256 in hex: of a text as it is, of everything else over its canonical JSON (RFC 8785). */
export type Digest = (content: string | object) => string;
