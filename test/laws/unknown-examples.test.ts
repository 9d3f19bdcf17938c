import { describe, expect, it } from 'vitest';
import type { Control, Given } from '../../main/catalogue/control.ts';
import { deriveExamples } from '../../main/catalogue/derive-examples.ts';
import { controls } from '../../main/catalogue/index.generated.ts';
import { judge } from '../../main/engine/judging/judge.ts';
import type { Judging } from '../../main/engine/judging/judging.ts';
import { isAsked } from '../../main/grammar/asked.ts';
import { answeredYes, knownFrom } from './host/facts-from-given.ts';

/** The same facts, with these properties of every row denied. */
function denied(known: Judging, givens: readonly Given[]): Judging {
  const isDenied = (resource: string, property: string): boolean =>
    givens.some(({ fact }) => !isAsked(fact) && fact.resource === resource && fact.property === property);
  const facts = Object.fromEntries(
    Object.entries(known.facts).map(([name, reading]) => [
      name,
      {
        ...reading,
        rows: reading.rows.map((row) => ({
          ...row,
          facts: Object.fromEntries(
            Object.entries(row.facts).map(([property, state]) => [
              property,
              isDenied(name, property) ? { is: 'unread' as const, why: 'access denied' } : state,
            ]),
          ),
        })),
      },
    ]),
  );
  return { ...known, facts };
}
const verdicts = (control: Control, givens: readonly Given[]): readonly string[] =>
  judge(control, denied(answeredYes(control, knownFrom(control, control.examples?.good ?? [])), givens)).map((finding) => finding.verdict);
const judged = controls.filter((control) => control.examples !== undefined);
const derived = judged.filter((control) => deriveExamples(control) !== undefined);

describe('the example of what could not be read, derived from the good one', () => {
  it.each(judged.map((control) => [control.id, control] as const))('%s is unknown where none of its facts could be read', (_id, control) => {
    expect(verdicts(control, control.examples?.good ?? [])).toEqual(['unknown']);
  });

  it.each(derived.map((control) => [control.id, control] as const))(
    '%s is unknown where any single fact that it compares could not be read',
    (_id, control) => {
      for (const given of deriveExamples(control)?.good ?? []) expect(verdicts(control, [given])).toEqual(['unknown']);
    },
  );
});
