import type { WaysIn } from '../../contract/rollback.ts';
import type { ProofView, RollbackView } from '../../contract/wizard/rollback-view.ts';
import { mayKeep, silentAfterSeconds } from '../../engine/protecting/may-keep.ts';
import { proofTitle, proofWords, sessionWords } from '../../engine/protecting/proof-words.ts';
import type { FoundProof } from '../../engine/protecting/proofs.ts';
import type { HostPort } from '../../engine/ports.ts';
import type { PendingRollback } from './pending-rollback.ts';

/** The rollback that waits, as the screens and the command line show it. */
export function rollbackView(pending: PendingRollback, now: WaysIn, { identity }: Pick<HostPort, 'identity'>, at: string, by: string): RollbackView {
  const { state, run, step, of, plannedBy, change, danger, before, seconds, throughRestart, restartSeconds, port } = pending;
  const { proofs, refused, otherAddresses } = mayKeep({ danger, before, now, state, statement: '', by });
  const { remainingSeconds, beatAgeSeconds, restarted } = state;
  const path = proofs.find(({ kind }) => kind === 'path');
  return {
    name: state.name,
    run,
    step,
    of,
    plannedBy,
    phase: state.phase,
    seconds,
    ...(remainingSeconds !== undefined && { remainingSeconds, until: new Date(Date.parse(at) + remainingSeconds * 1000).toISOString() }),
    readAt: at,
    beatAgeSeconds,
    ...(state.failed && { failed: state.failed }),
    silent: beatAgeSeconds > silentAfterSeconds,
    change,
    throughRestart,
    ...(restartSeconds !== undefined && { restartSeconds }),
    restarted,
    connectedBefore: sessionWords(before),
    ...(path && path.is !== 'unread' && { oldConnection: path.is === 'missing' }),
    proofs: proofs.map((proof) => proofView(proof, before)),
    canKeep: refused === '',
    whyNotKeep: refused,
    ...(otherAddresses.length > 0 && {
      needsStatement: {
        addresses: [...otherAddresses],
        words: `State who connects from ${otherAddresses.join(', ')}. The statement is recorded in the journal.`,
      },
    }),
    atZero: `${identity.name} automatically restores ${change.label} to ${change.shownFrom}, also if Castellan is closed, your connection is lost or the host restarts.`,
    canPractice: port.practiceConnect !== undefined,
  };
}

const proofView = (proof: FoundProof, before: WaysIn): ProofView => ({
  kind: proof.kind,
  is: proof.is,
  title: proofTitle(proof.kind, before),
  words: proofWords(proof, before),
});
