import type { JournalEntry, Settled } from '../../contract/journal.ts';

/** What became of a change under a rollback: what was kept stays as it was settled; otherwise the value that was read after the end counts. */
export function afterRollback(
  settled: Settled,
  { end, is, message }: Pick<Extract<JournalEntry, { entry: 'rollbackEnded' }>, 'end' | 'is' | 'message'>,
): Settled {
  switch (end) {
    case 'removed':
      return settled;
    case 'kept':
      return { ...settled, message };
    case 'returned':
      return { ...settled, outcome: 'returned', is, message };
    case 'notReturned':
      return { ...settled, outcome: 'failed', is, message };
  }
}
