import type { RollbackState, WaysIn } from '../../contract/rollback.ts';
import type { Danger } from '../../contract/danger.ts';
import { proofWords, recordedProof } from './proof-words.ts';
import { findProofs, type FoundProof } from './proofs.ts';

/** After this time without a beat, the waiting process may be gone. */
export const silentAfterSeconds = 5;

export interface KeepScene {
  readonly danger: Danger;
  readonly before: WaysIn;
  readonly now: WaysIn;
  readonly state: RollbackState;
  /** Why another address is the same operator, as it was typed. */
  readonly statement: string;
  readonly by: string;
}

export interface MayKeep {
  readonly proofs: readonly FoundProof[];
  /** Addresses that need a statement and have none. */
  readonly otherAddresses: readonly string[];
  /** Why the change must not be kept now, in sentences; empty: it may. */
  readonly refused: string;
  /** What is recorded with Keep. */
  readonly recorded: readonly string[];
}

/** Whether a change may be kept: it counts down, its waiting process lives, and each proof is there. */
export function mayKeep({ danger, before, now, state, statement, by }: KeepScene): MayKeep {
  const proofs = findProofs({ danger, before, now, restarted: state.restarted });
  const others = [...new Set(proofs.flatMap((proof) => (proof.is === 'other' ? [proof.address] : [])))];
  const stated = statement.trim();
  const lacking = proofs.filter((proof) => proof.is === 'missing' || proof.is === 'unread');
  const otherAddresses = stated === '' ? others : [];
  const reasons = [
    ...phaseRefusal(state),
    // Where no proof is asked for, nothing can prove that the host can still be reached.
    ...(proofs.length === 0 ? ['This change asks for no proof that can be read. Restore the old value.'] : []),
    ...lacking.map((proof) => proofWords(proof, before)),
    ...(otherAddresses.length === 0
      ? []
      : [`The new connection comes from ${otherAddresses.join(', ')}, not from an address that was connected before. State who connects from there.`]),
  ];
  return {
    proofs,
    otherAddresses,
    refused: reasons.join(' '),
    recorded: [
      ...proofs.flatMap((proof) => (proof.is === 'there' || proof.is === 'other' ? [recordedProof(proof)] : [])),
      ...(others.length > 0 && stated !== '' ? [`Statement of ${by} about ${others.join(', ')}: ${stated}`] : []),
    ],
  };
}

function phaseRefusal({ phase, remainingSeconds, beatAgeSeconds }: RollbackState): readonly string[] {
  if (phase === 'returning' || phase === 'returned' || phase === 'notReturned') return ['The countdown is over. The host restores the old value.'];
  if (phase === 'kept') return ['The change was kept already.'];
  if (phase !== 'counting') return ['The countdown has not started.'];
  if (remainingSeconds === undefined || remainingSeconds <= 0) return ['The countdown is over. The host restores the old value.'];
  if (beatAgeSeconds > silentAfterSeconds)
    return [`The rollback on the host has not reported for ${String(Math.round(beatAgeSeconds))} seconds. Wait until it reports again.`];
  return [];
}
