import type { FactState } from '../../contract/fact-state.ts';
import type { WireRow } from '../../grammar/resource-shape.ts';
import { isStandIn } from '../../contract/is-stand-in.ts';

/** Adds to each row whether the object is there. A row that stands for objects that could not be read says so, in the words of its other facts; so does one of a Windows that does not have them. */
export const withPresence = (rows: readonly WireRow[]): readonly WireRow[] =>
  rows.map((row) => ({ ...row, facts: { ...row.facts, present: presenceOf(row) } }));

function presenceOf({ key, facts }: WireRow): FactState {
  if (!isStandIn(key)) return { is: 'value', value: true };
  const states = Object.values(facts);
  return (
    states.find((state) => state.is === 'unread') ??
    states.find((state) => state.is === 'unsupported') ?? { is: 'unread', why: 'This object could not be read.' }
  );
}
