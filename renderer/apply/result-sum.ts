import type { ResultParts } from '../fix/result-parts.ts';
import { counted } from '../../main/words/counted.ts';

/** What a run has come to, in short sentences. `notBegun`: changes of its plan that it did not come to. */
export function resultSum({ done, pending, changedSince, already, held, moved, notDone, unclear }: ResultParts, notBegun: number): string {
  const some = (count: number, words: string): readonly string[] => (count > 0 ? [`${String(count)} ${words}.`] : []);
  return [
    `${counted(done.length, 'change', 'changes')} done and verified.`.replace(/^n/, 'N'),
    ...some(pending.length, 'of these: restart pending'),
    ...some(changedSince.length, 'of these: changed since by another program or user'),
    ...some(already.length, 'already set'),
    ...some(held.length, 'on hold'),
    ...some(moved.length, 'not done: another program or user had changed the value'),
    ...some(unclear.length, 'done in part, or with a result that is not known'),
    ...some(notDone.length + notBegun, 'not done'),
  ].join(' ');
}
