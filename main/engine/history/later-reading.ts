import { isSettled, type FactState } from '../../contract/fact-state.ts';
import type { JournalEntry, Settled } from '../../contract/journal.ts';
import type { Change } from '../../contract/plan.ts';

type Reading = Extract<JournalEntry, { entry: 'reconciled' }>;

/** Something was sent to the host, and nothing could be read afterwards: only a later reading tells what became of it. */
export const isResultUnread = ({ outcome, is }: Settled): boolean => !isSettled(is) && !(is.is === 'notAsked' && (outcome === 'held' || outcome === 'refused'));

/** What came of a step whose value could not be read after it, with what a later scan has read. Without such a reading it stays as it was. */
export function afterReading(settled: Settled, { edit }: Pick<Change, 'edit'>, reading: Reading | undefined): Settled {
  if (!reading || !isSettled(reading.is) || !isResultUnread(settled)) return settled;
  // Neither the old nor the new value: what was there before the change does not tell which program has set it.
  const foreign = reading.conclusion === 'moved' && edit.how === 'replace';
  const was: FactState = foreign ? { is: 'unread', why: 'the value was read only by a later scan' } : settled.was;
  return { ...settled, was, is: reading.is, message: `${settled.message} ${words[reading.conclusion]}`.trim() };
}

const words: Readonly<Record<Reading['conclusion'], string>> = {
  applied: 'A later scan has read the new value.',
  notApplied: 'A later scan has read the old value.',
  moved: 'A later scan has read another value.',
  unread: '',
};
