import type { RollbackEnd } from '../../main/contract/rollback.ts';
import type { RollbackView } from '../../main/contract/wizard/rollback-view.ts';
import { isWaiterGone, timeInWords } from '../../main/words/rollback/countdown-times.ts';
import { returningWords } from '../../main/words/rollback/failed-attempts.ts';

/** The four stages of a change under a rollback, in order. */
export const stages = ['Rollback scheduled', 'Change applied', 'Confirm from a new connection', 'Remove rollback'] as const;

/** How many stages are done. */
export function stagesDone(phase: RollbackView['phase']): number {
  switch (phase) {
    case 'waiting':
      return 0;
    case 'armed':
      return 1;
    case 'counting':
    case 'returning':
    case 'returned':
    case 'notReturned':
      return 2;
    case 'kept':
      return 4;
  }
}

/** The seconds that the ring starts with: after an expected restart the host counts anew. */
export const wholeCountdown = ({ seconds, restarted, restartSeconds }: Pick<RollbackView, 'seconds' | 'restarted' | 'restartSeconds'>): number =>
  restarted ? (restartSeconds ?? seconds) : seconds;

/** How long the host waits, and what a restart does. */
export function countdownFacts({ seconds, throughRestart, restartSeconds }: Pick<RollbackView, 'seconds' | 'throughRestart' | 'restartSeconds'>): string {
  if (!throughRestart) return `The host waits ${timeInWords(seconds)} after the change. After a restart of the host, the old value is restored.`;
  const again = restartSeconds === undefined ? 'the countdown starts again' : `it waits ${timeInWords(restartSeconds)} again, once`;
  return `The host waits ${timeInWords(seconds)} for its restart. After the restart, ${again}.`;
}

/** What the user does next, as a heading and a sentence. */
export function nextWords(view: RollbackView, host: string): { readonly title: string; readonly words: string } {
  if (isWaiterGone(view)) {
    const silence = `The process on ${host} that restores the old value has not reported for ${timeInWords(view.beatAgeSeconds)}.`;
    return { title: `${host} does not restore the old value automatically`, words: `${silence} Choose “Restore now”: Castellan then restores it.` };
  }
  if (view.phase === 'waiting' || view.phase === 'armed')
    return { title: 'Applying the change', words: `The rollback is scheduled on ${host}. The countdown starts when the change is made.` };
  if (view.phase !== 'counting')
    return { title: `${host} restores the old value`, words: `The countdown is over. ${returningWords(view.failed)} Wait for the result.` };
  if (view.canKeep) return { title: 'Your new connection works', words: `Keep the new value, or ${host} restores the old value at 0:00.` };
  const cannot = `If you cannot, do nothing: ${host} restores the old value at 0:00.`;
  if (view.needsStatement) return { title: 'Another address has connected', words: `State who connects from it, then keep the new value. ${cannot}` };
  const isMissing = (kind: 'path' | 'identity'): boolean => view.proofs.some((proof) => proof.kind === kind && proof.is !== 'there');
  if (view.throughRestart && !view.restarted) return { title: `Restart ${host}, then sign in again`, words: cannot };
  if (isMissing('path')) return { title: `Connect to ${host} again`, words: `Disconnect your session and connect again. ${cannot}` };
  if (isMissing('identity')) return { title: `Sign in to ${host} again`, words: `Sign out and sign in again. ${cannot}` };
  return { title: 'Wait a moment', words: `The settings cannot be kept now. ${cannot}` };
}

/**
 * Whether Keep can be pressed with this statement. The engine judges it again: a statement replaces only the address that was not connected before, and no
 * proof that is missing.
 */
export const canPressKeep = ({ canKeep, needsStatement, proofs, phase, silent }: RollbackView, statement: string): boolean =>
  canKeep ||
  (needsStatement !== undefined &&
    statement.trim() !== '' &&
    phase === 'counting' &&
    !silent &&
    proofs.length > 0 &&
    proofs.every(({ is }) => is === 'there' || is === 'other'));

/** How a rollback ended, and what to do next. */
export function endWords(end: RollbackEnd, host: string): { readonly title: string; readonly words: string; readonly next: string } {
  switch (end) {
    case 'kept':
      return {
        title: 'The new value is kept',
        words: `${host} keeps the setting. The rollback is removed.`,
        next: 'Continue with the other changes of the plan.',
      };
    case 'returned':
      return {
        title: `${host} has restored the old value`,
        words: 'The new value was not kept, so the setting is as it was before.',
        next: 'Correct what prevented the new connection, for example a missing inbound rule. Then plan the change again. The changes after it are on hold.',
      };
    case 'notReturned':
      return {
        title: `${host} could not restore the old value`,
        words: 'The setting can still have the new value, and you can lose access to the host.',
        next: 'Set the old value at the console of the host now. Then scan the host.',
      };
    case 'removed':
      return {
        title: 'Nothing was applied',
        words: `The rollback on ${host} was removed before the change.`,
        next: 'Read the reason, then plan the change again.',
      };
  }
}
