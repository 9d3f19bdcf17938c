import { create } from 'zustand';
import type { KeptView, RollbackEvent, RollbackView } from '../../main/contract/wizard/rollback-view.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { client, useConnection } from '../state/connection-store.ts';
import { watchLeftCountdown } from './left-countdown-store.ts';
import { useHost } from '../state/host-store.ts';

type Ended = Extract<RollbackEvent, { readonly is: 'ended' }>;

interface RollbackStore {
  /** The host that it is pending on. */
  readonly reference: string | undefined;
  readonly rollback: RollbackView | undefined;
  /** By the monotonic clock of this window. */
  readonly receivedMs: number;
  /** How the last one ended, until the user continues. */
  readonly ended: Ended | undefined;
  readonly working: 'keep' | 'return' | 'practice' | undefined;
  /** What the engine said to Keep or to “Restore now”, where it did not do it. */
  readonly refused: string;
  /** Why the state on the host could not be read. A rollback on the host goes on. */
  readonly problem: Problem | undefined;
  /** The rollback whose result the user has left: what the host still says of it is not shown again. */
  readonly left: string | undefined;
}

const nothing: RollbackStore = {
  reference: undefined,
  rollback: undefined,
  receivedMs: 0,
  ended: undefined,
  working: undefined,
  refused: '',
  problem: undefined,
  left: undefined,
};

export const useRollback = create<RollbackStore>(() => nothing);

/** Whether the countdown, or its result, takes the whole window. */
export const isRollbackShown = ({ rollback, ended }: Pick<RollbackStore, 'rollback' | 'ended'>): boolean => rollback !== undefined || ended !== undefined;

const retryMs = 2000;
/** The host that is being watched. */
let watching: string | undefined;

/** Watches what is pending on the host until it has ended; nothing where nothing is pending. A second call for the same host does nothing. */
export async function followRollback(reference: string): Promise<void> {
  if (watching === reference) return;
  watching = reference;
  const host = useHost.getState().host?.identity;
  const name = host?.reference === reference ? host.name : reference;
  const set = useRollback.setState;
  if (useRollback.getState().reference !== reference) set({ ...nothing, reference });
  try {
    for await (const event of await client().rollback({ reference })) {
      if (watching !== reference) {
        if (event.is === 'pending') void watchLeftCountdown(reference, name);
        return;
      }
      const { left } = useRollback.getState();
      if (left !== undefined && left === (event.is === 'pending' ? event.rollback.name : event.is === 'ended' ? event.name : undefined)) continue;
      if (event.is === 'pending') set({ rollback: event.rollback, receivedMs: performance.now(), ended: undefined, problem: undefined });
      else if (event.is === 'ended') set({ ended: event, working: undefined, refused: '', problem: undefined });
      // It has ended elsewhere, and the result stays where there is one.
      else set({ rollback: undefined, working: undefined, problem: undefined });
    }
    if (watching === reference) watching = undefined;
  } catch (error) {
    if (watching === reference) watching = undefined;
    if (useRollback.getState().reference !== reference) return;
    set({ problem: problemFrom(error, 'Reading the rollback') });
    if (useRollback.getState().rollback === undefined) return;
    setTimeout(() => {
      if (useConnection.getState().connection.is === 'open' && useRollback.getState().problem) void followRollback(reference);
    }, retryMs);
  }
}

async function decide(working: 'keep' | 'return', call: (reference: string) => PromiseLike<KeptView>): Promise<void> {
  const { reference, working: now, rollback } = useRollback.getState();
  if (reference === undefined || now !== undefined || !rollback) return;
  useRollback.setState({ working, refused: '' });
  try {
    const answer = await call(reference);
    if (answer.is === 'refused') useRollback.setState({ refused: answer.message });
    else if (answer.is !== 'returning' && useRollback.getState().ended === undefined)
      useRollback.setState({ ended: { is: 'ended', name: rollback.name, end: answer.is, message: answer.message } });
  } catch (error) {
    useRollback.setState({ refused: problemFrom(error, working === 'keep' ? 'Keeping the settings' : 'Restoring the old value').message });
  } finally {
    useRollback.setState({ working: undefined });
  }
}

/** Asks the host to keep what waits. `statement`: who connects from another address. */
export const keepSettings = (statement: string): Promise<void> =>
  decide('keep', (reference) => client().keepRollback({ reference, ...(statement.trim() !== '' && { statement: statement.trim() }) }));
export const returnNow = (): Promise<void> => decide('return', (reference) => client().returnNow({ reference }));

/** Practice hosts: a new connection, from the same address or from another one. */
export async function simulateConnection(samePeer: boolean): Promise<void> {
  const { reference, working } = useRollback.getState();
  if (reference === undefined || working !== undefined) return;
  useRollback.setState({ working: 'practice', refused: '' });
  try {
    await client().practiceConnect({ reference, samePeer });
  } catch (error) {
    useRollback.setState({ refused: problemFrom(error, 'Simulating a connection').message });
  } finally {
    useRollback.setState({ working: undefined });
  }
}

/** The user has read the result. */
export const leaveRollback = (): void => {
  useRollback.setState(({ reference, rollback, ended }) => ({ ...nothing, reference, left: ended?.name ?? rollback?.name }));
};

// After the connection was lost, the host says what is pending now.
useConnection.subscribe(({ connection }, before) => {
  if (connection.is !== 'open') watching = undefined;
  const reference = useHost.getState().host?.identity.reference;
  if (connection.is === 'open' && before.connection.is !== 'open' && reference !== undefined) void followRollback(reference);
});
