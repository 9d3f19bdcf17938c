import type { RollbackState } from '../../contract/rollback.ts';
import type { KeptView } from '../../contract/wizard/rollback-view.ts';
import { EngineError } from '../../engine/engine-error.ts';
import { mayKeep } from '../../engine/protecting/may-keep.ts';
import { isOver } from '../../engine/running/rollback-end.ts';
import { isLeftAlone, returnLeftAlone, settleRollbacks } from '../../engine/running/settle-rollbacks.ts';
import { StorageError } from '../../storage/json/storage-error.ts';
import { returningWords } from '../../words/rollback/failed-attempts.ts';
import type { Application } from '../ports/application.ts';
import { withOpenHost, type OpenHost } from '../hosts/open-host.ts';
import { pendingRollback, type PendingRollback } from './pending-rollback.ts';

export interface KeepRequest {
  readonly reference: string;
  /** Why another address is the same operator; it is recorded. */
  readonly statement?: string | undefined;
}

/** How long the host has for what was claimed. */
const answerWithinSeconds = 20;

/**
 * Keeps the change that waits on a host, where the proofs are there: from the window, another process, another session, or the command line. The host decides
 * who was first, and its answer is the result.
 */
export const keepRollback = (application: Application, { reference, statement = '' }: KeepRequest): Promise<KeptView> =>
  onPending(application, reference, async ({ port, danger, before, state }) => {
    const now = await port.waysIn();
    const { by } = application;
    const decided = mayKeep({ danger, before, now, state: (await port.state(state.name)) ?? state, statement, by });
    if (decided.refused !== '') return { is: 'refused', message: decided.refused };
    return port.keep(state.name, { by, proofs: decided.recorded });
  });

/** Restores the old value of the change that waits, at once. */
export const returnRollback = (application: Application, { reference }: { readonly reference: string }): Promise<KeptView> =>
  onPending(application, reference, ({ port, state }) => port.returnNow(state.name, application.by));

/** Practice hosts only: connects and signs in again. */
export const practiceConnect = (application: Application, reference: string, samePeer: boolean): Promise<void> =>
  withOpenHost(application, reference, 'change', async ({ host }) => {
    const connect = host.rollback?.practiceConnect;
    if (!connect) throw new EngineError('noRollback', `Only a practice host can simulate a connection, and ${reference} is none. Connect to the host again.`);
    await connect(samePeer);
  });

type Claimed = RollbackState | { readonly is: 'refused'; readonly message: string };

const onPending = (application: Application, reference: string, claim: (pending: PendingRollback) => Promise<Claimed>): Promise<KeptView> =>
  withOpenHost(application, reference, 'change', async (opened) => {
    const pending = await pendingRollback(opened);
    if (!pending)
      throw new EngineError(
        'noRollback',
        `No change on ${reference} waits for its confirmation. “castellan undo --host ${reference} --list” shows what was applied.`,
      );
    const claimed = await claim(pending);
    if ('is' in claimed) return claimed;
    // The host refused: the countdown goes on, and nothing was decided.
    if (claimed.phase === 'counting' && !claimed.claim && claimed.message !== undefined) return { is: 'refused', message: claimed.message };
    const state = await answerOf(application, pending, claimed);
    if (isLeftAlone(state)) return await restoreHere(opened, state);
    await putIntoJournal(opened);
    return viewOf(state);
  });

/** The host works a moment on what was claimed. The program that waits for it may remove it meanwhile: then the claim is its end. */
async function answerOf(application: Application, { port }: PendingRollback, claimed: RollbackState): Promise<RollbackState> {
  let state = claimed;
  for (let waited = 0; !isOver(state) && waited < answerWithinSeconds; waited += 1) {
    await application.wait(1000);
    const now = await port.state(state.name);
    if (!now) return { ...state, phase: state.claim?.side === 'keep' ? 'kept' : 'returned' };
    state = now;
  }
  return state;
}

/** Another program may be waiting for this end: it has the journal and writes it. */
async function putIntoJournal({ host, storage, application: { controls, clock } }: OpenHost): Promise<void> {
  try {
    await settleRollbacks({ host, controls, clock, journal: storage.journal });
  } catch (error) {
    if (!(error instanceof StorageError) || error.kind !== 'busy') throw error;
  }
}

/** The host does nothing any longer, so this program restores the value. */
async function restoreHere({ host, storage, application }: OpenHost, state: RollbackState): Promise<KeptView> {
  const { controls, clock, by } = application;
  const ended = await returnLeftAlone({ host, controls, clock, by, journal: storage.journal }, state);
  if (ended === undefined)
    return { is: 'notReturned', message: 'The journal does not contain the change of this rollback. Nothing was restored. Restore the old value manually.' };
  return { is: ended.end === 'returned' ? 'returned' : 'notReturned', message: ended.message };
}

function viewOf({ phase, claim, failed, message }: RollbackState): KeptView {
  switch (phase) {
    case 'kept':
      return { is: 'kept', message: `The change was kept by ${claim?.by ?? 'an administrator'}.` };
    case 'returned':
      return { is: 'returned', message: 'The host restored the old value.' };
    case 'notReturned':
      return { is: 'notReturned', message: `The host could not restore the old value. ${message ?? ''}`.trim() };
    case 'waiting':
    case 'armed':
    case 'counting':
    case 'returning':
      return { is: 'returning', message: returningWords(failed) };
  }
}
