import { useApply } from '../apply/apply-store.ts';
import { leaveRollback } from '../rollback/rollback-store.ts';
import { useDraft } from '../state/draft-store.ts';

/** After the countdown: to the run that goes on here, to its result, or to the history, where the run of another window stands. */
export function leaveCountdown(): void {
  leaveRollback();
  const { is } = useApply.getState();
  useDraft.getState().go(is === 'applying' || is === 'verifying' ? 'apply' : is === 'done' ? 'result' : 'history');
}
