import type { Address } from '../../contract/address.ts';
import { isSettled, type FactState, type SettledState } from '../../contract/fact-state.ts';
import type { Settled } from '../../contract/journal.ts';
import type { Json } from '../../contract/json.ts';
import type { Change } from '../../contract/plan.ts';
import { sameState } from '../../grammar/same-state.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { isResultUnread } from './later-reading.ts';

/**
 * What a step has done to the host, by what was read before and after it and never by its outcome word: made (from `was` to `left`;
 * of a set, the elements of ours that the readings show), not made, or unknown, with the reason.
 */
export type Became =
  | { readonly is: 'made'; readonly was: SettledState; readonly left: SettledState; readonly added: readonly Json[]; readonly removed: readonly Json[] }
  | { readonly is: 'notMade' }
  | { readonly is: 'unknown'; readonly why: string };

export interface SettledStep {
  readonly change: Pick<Change, 'address' | 'from' | 'to' | 'edit'>;
  /** Undefined: the run was interrupted between the two records. */
  readonly settled?: Settled | undefined;
}

export function whatBecame({ change, settled }: SettledStep): Became {
  if (!settled) return { is: 'unknown', why: 'The run ended during this change. Scan the host: the scan shows whether the change was made.' };
  const { was, is, message } = settled;
  if (!isSettled(is)) {
    // On hold or refused before anything was written: nothing was sent to the host.
    if (!isResultUnread(settled)) return { is: 'notMade' };
    return { is: 'unknown', why: `The value could not be read after the change: ${whyNot(is)}${message === '' ? '' : ` (${message})`}` };
  }
  if (change.edit.how === 'difference') return elementsOf(change.edit, isSettled(was) ? was : change.from, is);
  if (isSettled(was)) return sameAt(change.address, was, is) ? { is: 'notMade' } : { is: 'made', was, left: is, added: [], removed: [] };
  if (sameAt(change.address, is, change.from)) return { is: 'notMade' };
  if (sameAt(change.address, is, change.to)) return { is: 'made', was: change.from, left: is, added: [], removed: [] };
  return { is: 'unknown', why: `The value is neither the old nor the new one, and it is not known what has set it. ${message}`.trim() };
}

/** Whether the readings show that the change has reached what it wanted. */
export function hasReached({ change, settled }: SettledStep): boolean {
  if (!settled || !isSettled(settled.is)) return false;
  if (change.edit.how === 'replace') return sameAt(change.address, settled.is, change.to);
  const now = elements(settled.is);
  return change.edit.add.every((each) => now.includes(each)) && !change.edit.remove.some((each) => now.includes(each));
}

/** Whether this state still is, or is again, what it was before the change. Of a set only the elements of the change tell. */
export function holdsOld({ address, from, edit }: Pick<Change, 'address' | 'from' | 'edit'>, is: FactState): boolean {
  if (!isSettled(is)) return false;
  if (edit.how === 'replace') return sameAt(address, is, from);
  const now = elements(is);
  return edit.remove.every((each) => now.includes(each)) && !edit.add.some((each) => now.includes(each));
}

export const elements = (state: SettledState): readonly Json[] => (state.is === 'value' && Array.isArray(state.value) ? (state.value as readonly Json[]) : []);

/** Others may have changed their elements meanwhile: only ours count. */
function elementsOf(edit: { readonly add: readonly Json[]; readonly remove: readonly Json[] }, was: SettledState, is: SettledState): Became {
  const [before, after] = [elements(was), elements(is)];
  const added = edit.add.filter((each) => after.includes(each) && !before.includes(each));
  const removed = edit.remove.filter((each) => before.includes(each) && !after.includes(each));
  return added.length === 0 && removed.length === 0 ? { is: 'notMade' } : { is: 'made', was, left: is, added, removed };
}

function sameAt({ resource, property }: Address, a: SettledState, b: SettledState): boolean {
  const kind = resourceNamed(resource).facts[property]?.kind;
  return kind ? sameState(kind, a, b) : JSON.stringify(a) === JSON.stringify(b);
}

const whyNot = (state: FactState): string => (state.is === 'unread' || state.is === 'unsupported' ? state.why : 'it was not read.');
