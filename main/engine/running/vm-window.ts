import type { FactState } from '../../contract/fact-state.ts';
import type { Settled } from '../../contract/journal.ts';
import type { WindowEvent } from '../../contract/vm-window.ts';
import { passingStates, startCommand } from '../../resources/hyper-v/vm-window.ts';

/** What a window needs of the host and of the journal. Any of it may reject. */
export interface WindowPort {
  /** Why the VM must not be shut down now. */
  hold(): Promise<string | undefined>;
  state(): Promise<FactState>;
  heartbeat(): Promise<FactState>;
  /** Asks; what is asked for may come later. */
  stop(): Promise<Settled>;
  start(): Promise<Settled>;
  wait(milliseconds: number): Promise<void>;
  note(entry: 'vmStopping' | 'vmStopped' | 'vmStarted', found?: { readonly is: FactState; readonly message: string }): Promise<void>;
  tell(is: WindowEvent['is'], message: string, command?: string): void;
}

export interface WindowLimits {
  /** How long a guest may take to shut down. */
  readonly offMs: number;
  /** How long a start may take until the VM runs. */
  readonly runningMs: number;
  /** How long a guest may take until its heartbeat is there. */
  readonly heartbeatMs: number;
  readonly pollMs: number;
}
export const windowLimits: WindowLimits = { offMs: 600_000, runningMs: 180_000, heartbeatMs: 600_000, pollMs: 5_000 };

/** `off`: the changes can be made. `held`: nothing was asked of the VM, or it did not shut down; it is left as it is. */
export type Stopped = { readonly is: 'off'; readonly ran: boolean } | { readonly is: 'held'; readonly asked: boolean; readonly why: string };

const unread = (error: unknown): FactState => ({ is: 'unread', why: error instanceof Error ? error.message : String(error) });
const wordOf = (state: FactState): string | undefined => (state.is === 'value' && typeof state.value === 'string' ? state.value : undefined);
const isState = (state: FactState, word: string): boolean => wordOf(state) === word;
const shown = (state: FactState): string => wordOf(state) ?? (state.is === 'unread' ? `not readable (${state.why})` : 'not known');

async function reading(port: WindowPort): Promise<FactState> {
  try {
    return await port.state();
  } catch (error) {
    return unread(error);
  }
}

/** Reads the state until it is a wanted one. What the wait adds up to counts, not the clock, which a change may move. */
async function readUntil(port: WindowPort, isWanted: (state: FactState) => boolean, limitMs: number, pollMs: number): Promise<FactState> {
  let state = await reading(port);
  for (let waited = 0; !isWanted(state) && waited < limitMs; waited += pollMs) {
    await port.wait(pollMs);
    state = await reading(port);
  }
  return state;
}
const until = (port: WindowPort, wanted: string, limitMs: number, pollMs: number): Promise<FactState> =>
  readUntil(port, (state) => isState(state, wanted), limitMs, pollMs);

/** Whether the VM is on its way to another state. */
export const isPassing = (state: FactState): boolean => passingStates.has(wordOf(state) ?? '');
/** The state of a VM once it is no longer on its way to another one. After the time for a shutdown, what it is then. */
export const lastingState = (port: WindowPort, { offMs, pollMs }: Pick<WindowLimits, 'offMs' | 'pollMs'>): Promise<FactState> =>
  readUntil(port, (state) => !isPassing(state), offMs, pollMs);

/** Asks the guest to shut down and waits. It is never forced: a guest that stays on is left, and its changes are not made. */
export async function stopVm(port: WindowPort, limits: WindowLimits): Promise<Stopped> {
  port.tell('checking', '');
  const before = await lastingState(port, limits);
  // It was not Castellan that has shut it down, so it stays off. What holds a shutdown does not count.
  if (isState(before, 'Off')) return { is: 'off', ran: false };
  if (!isState(before, 'Running')) return { is: 'held', asked: false, why: `The state of the VM is ${shown(before)}, not Running.` };
  const hold = await port.hold();
  if (hold !== undefined) return { is: 'held', asked: false, why: hold };
  await port.note('vmStopping');
  port.tell('shuttingDown', '');
  let stop: Pick<Settled, 'outcome' | 'message'>;
  try {
    stop = await port.stop();
  } catch (error) {
    // The request may have arrived: only reading tells.
    stop = { outcome: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
  const refused = stop.outcome === 'refused' || stop.outcome === 'moved';
  // Refused while another program shuts it down or restarts it: what comes of that decides.
  const is = await (refused ? lastingState(port, limits) : until(port, 'Off', limits.offMs, limits.pollMs));
  await port.note('vmStopped', { is, message: stop.message });
  if (isState(is, 'Off')) return { is: 'off', ran: true };
  const why = refused
    ? stop.message
    : `The VM is not off after ${String(Math.round(limits.offMs / 60_000))} minutes; its state is ${shown(is)}. Check its console: unsaved data or updates can hold it. ${stop.message}`;
  return { is: 'held', asked: true, why: why.trim() };
}

/**
 * Starts a VM that ran before its window, and tries once more where that fails. It never rejects: what failed here must not keep other VMs from starting.
 * Answers whether reading shows that the VM runs.
 */
export async function startVm(vm: string, port: WindowPort, limits: WindowLimits): Promise<boolean> {
  let is = await patiently(lastingState(port, limits));
  let message = '';
  port.tell('starting', '');
  for (let attempt = 0; attempt < 2 && !isState(is, 'Running'); attempt += 1) {
    try {
      ({ message } = await port.start());
    } catch (error) {
      message = error instanceof Error ? error.message : String(error);
    }
    is = await reading(port);
    // On its way. After a failed start the VM is still off, and waiting changes nothing.
    if (!isState(is, 'Running') && !isState(is, 'Off')) is = await patiently(until(port, 'Running', limits.runningMs, limits.pollMs));
  }
  const runs = isState(is, 'Running');
  try {
    await port.note('vmStarted', { is, message });
  } catch {
    // The disk may be full: the next start reads the VM and writes it down.
  }
  if (runs) port.tell('running', '');
  else port.tell('startFailed', `The VM was not started; its state is ${shown(is)}. ${message}`.trim(), startCommand(vm));
  return runs;
}

/** A wait that fails reads nothing. */
async function patiently(waited: Promise<FactState>): Promise<FactState> {
  try {
    return await waited;
  } catch (error) {
    return unread(error);
  }
}

/**
 * For a VM that was asked to shut down and was not started: starts it once it is off. One that still runs is left, and its window stays open in the journal,
 * because it may go off later.
 */
export async function restoreVm(vm: string, port: WindowPort, limits: WindowLimits): Promise<void> {
  try {
    const is = await until(port, 'Off', limits.offMs, limits.pollMs);
    if (isState(is, 'Running')) return;
    if (isState(is, 'Off')) await port.note('vmStopped', { is, message: '' });
  } catch {
    // Waiting failed: starting is tried all the same.
  }
  await startVm(vm, port, limits);
}

/** Whether the guest answers again after its start: the next domain controller waits for it. */
export async function answersAgain(port: WindowPort, { heartbeatMs, pollMs }: WindowLimits): Promise<boolean> {
  try {
    for (let waited = 0; ; waited += pollMs) {
      const heartbeat = wordOf(await port.heartbeat()) ?? '';
      if (heartbeat.startsWith('OkApplications')) return true;
      if (waited >= heartbeatMs) return false;
      await port.wait(pollMs);
    }
  } catch {
    return false;
  }
}
