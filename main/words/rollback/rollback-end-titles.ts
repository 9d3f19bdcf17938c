import type { RollbackEnd } from '../../contract/rollback.ts';

/** How the rollback of a change has ended, as a title. */
export const rollbackEndTitles: Readonly<Record<RollbackEnd, string>> = {
  kept: 'Change kept',
  returned: 'Old value restored',
  notReturned: 'Old value not restored',
  removed: 'Rollback removed: nothing was changed',
};
