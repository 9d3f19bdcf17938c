import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controls } from '../../main/catalogue/index.generated.ts';
import type { Control, Given } from '../../main/catalogue/control.ts';
import type { FactState } from '../../main/contract/fact-state.ts';
import type { Facts } from '../../main/contract/reading.ts';
import { judge } from '../../main/engine/judging/judge.ts';
import type { Judging } from '../../main/engine/judging/judging.ts';
import { expressionsOf, factsOf } from '../../main/engine/judging/needs.ts';
import type { AnyFact } from '../../main/grammar/fact.ts';
import { deriveValues } from '../../main/catalogue/derive-examples.ts';
import { absent } from '../../main/grammar/kind.ts';
import { askedValues } from '../../main/resources/questions/asked-values.ts';
import type { Asked } from '../../main/grammar/asked.ts';
import { vmRole } from '../../main/grammar/vm-role.ts';
import { knownFrom } from './host/facts-from-given.ts';

/** What the examples of a control say of a fact: samples alone may all be good. */
const valuesIn = ({ examples }: Control, fact: AnyFact): readonly unknown[] =>
  [...(examples?.good ?? []), ...(examples?.bad ?? [])].filter((given) => given.fact === fact).map(({ value }) => value);

/** Facts with which a question without an `expect` has a target to be asked about. */
function targetsOf({ each, appliesWhen }: Control): readonly Given[] {
  return [...(each?.only ?? []), ...(appliesWhen ? [appliesWhen.holds] : [])].flatMap(({ expression }) => deriveValues(expression, true) ?? []);
}

/** Any value that each fact of the control can have, absence where absence is an answer, and any answers of the organisation. */
function anyGivens(control: Control): fc.Arbitrary<readonly Given[]> {
  const facts = factsOf(control).map((fact) =>
    fc
      .constantFrom<unknown>(...fact.kind.samples, ...valuesIn(control, fact), ...(fact.absence.says === 'unknown' ? [] : [absent]))
      .map((value): Given => ({ fact, value })),
  );
  const answers = [...(Object.values(askedValues) as readonly Asked<unknown>[]), vmRole].map((asked) =>
    fc.constantFrom(...asked.kind.samples).map((value): Given => ({ fact: asked, value })),
  );
  return fc.tuple(...facts, ...answers);
}

const lost: readonly FactState[] = [{ is: 'notAsked' }, { is: 'unread', why: 'access denied' }];

/** Whether the control says what decides about a VM without a role: then the role is no fact that can be taken away. */
const hasDefaultForRole = (control: Control): boolean => JSON.stringify(expressionsOf(control)).includes('"roles":"any"');

/** The same, with some facts, readings or answers taken away. */
function without(control: Control, known: Judging, cuts: readonly number[]): Judging {
  let count = 0;
  const isCut = (): boolean => {
    count += 1;
    return cuts.includes(count);
  };
  const facts: Facts = Object.fromEntries(
    Object.entries(known.facts).flatMap(([name, reading]) => {
      if (isCut()) return [];
      const rows = reading.rows.map((row) => ({
        ...row,
        facts: Object.fromEntries(Object.entries(row.facts).map(([property, state]) => [property, isCut() ? (lost[count % 2] ?? state) : state])),
      }));
      const complete = reading.complete && !isCut();
      return [[name, { ...reading, rows: complete ? rows : rows.slice(1), complete }]];
    }),
  );
  // A number without an answer has a declared default, so only identities can be taken away.
  const identities = new Set(
    (Object.values(askedValues) as readonly Asked<unknown>[]).filter((asked) => asked.fallback === undefined).map((asked) => asked.asked),
  );
  const values = Object.fromEntries(Object.entries(known.profile.values).filter(([name]) => !identities.has(name) || !isCut()));
  const { vms = [], ...profile } = known.profile;
  return { ...known, facts, profile: { ...profile, values, vms: hasDefaultForRole(control) ? vms : vms.filter(() => !isCut()) } };
}

const isMet = (control: Control, known: Judging): boolean => judge(control, known).every((finding) => finding.verdict === 'met');

describe('taking facts or answers away', () => {
  it.each(controls.filter((control) => !control.manual).map((control) => [control.id, control] as const))('never makes %s met', (_id, control) => {
    fc.assert(
      fc.property(anyGivens(control), fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 }), (givens, cuts) => {
        const whole = knownFrom(control, givens);
        fc.pre(!isMet(control, whole));
        expect(isMet(control, without(control, whole, cuts))).toBe(false);
      }),
      { numRuns: 300, maxSkipsPerRun: 1000 },
    );
  });

  it('leaves a question open, not answered', () => {
    const asked = controls.filter((control) => control.manual);
    // A question about each VM needs one VM to be asked about.
    const rows = (control: Control): readonly Given[] => [
      ...(control.manual?.lapsesWith ?? []).map((fact) => ({ fact, value: fact.kind.samples[0] })),
      ...targetsOf(control),
    ];
    expect(asked.map((control) => [control.id, ...judge(control, knownFrom(control, rows(control))).map((finding) => finding.verdict)])).toEqual(
      asked.map(({ id }) => [id, 'manual']),
    );
  });
});
