import type { Change } from '../../contract/plan.ts';

/** The changes that are made and take effect only when the host has restarted. What is on hold is not made and needs no restart. */
export const afterRestart = <Of extends Pick<Change, 'standing' | 'takesEffect'>>(changes: readonly Of[]): readonly Of[] =>
  changes.filter((change) => change.standing.is !== 'held' && change.takesEffect === 'afterRestart');
