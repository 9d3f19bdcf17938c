import type { RecordedRollback } from '../../contract/rollback.ts';
import type { RunStep } from '../../engine/history/runs.ts';

/** The rollback of a step for history and record, with its times and proofs; nothing where the change needed none. */
export function recordedRollback({ rollback }: Pick<RunStep, 'rollback'>): { readonly rollback?: RecordedRollback } {
  if (!rollback) return {};
  const { name, seconds, plantedAt, startedAt, ended } = rollback;
  return {
    rollback: {
      name,
      seconds,
      plantedAt,
      ...(startedAt !== undefined && { startedAt }),
      ...(ended && {
        ended: { at: ended.at, end: ended.end, ...(ended.by !== undefined && { by: ended.by }), proofs: [...ended.proofs], message: ended.message },
      }),
    },
  };
}
