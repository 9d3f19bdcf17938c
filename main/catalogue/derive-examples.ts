import { addressText } from '../words/key-text.ts';
import { isAsked } from '../grammar/asked.ts';
import type { AnyFact, Expression, Predicate, Test } from '../grammar/fact.ts';
import { fold } from '../grammar/fold.ts';
import { isAbsent } from '../grammar/kind.ts';

interface Value {
  readonly fact: AnyFact;
  readonly value: unknown;
}
interface Derived {
  readonly good: readonly Value[];
  readonly bad: readonly Value[];
}
interface Written {
  readonly expect?: Predicate<never>;
  readonly appliesWhen?: { readonly holds: Predicate<never> };
  readonly each?: { readonly only: readonly Predicate<never>[] };
  readonly report?: unknown;
}

/** A good and a bad example of a control that compares facts with literals; undefined where a developer has to write them. */
export function deriveExamples({ expect, appliesWhen, each, report }: Written): Derived | undefined {
  if (!expect || report !== undefined) return undefined;
  const before = [...(each?.only ?? []), ...(appliesWhen ? [appliesWhen.holds] : [])].map((predicate) => deriveValues(predicate.expression, true));
  const good = consistent([...before, deriveValues(expect.expression, true)]);
  const bad = consistent([...before, deriveValues(expect.expression, false)]);
  return good && bad && { good, bad };
}

/** One value per fact. Undefined where a part cannot be derived, or two parts want different values. */
function consistent(parts: readonly (readonly Value[] | undefined)[]): readonly Value[] | undefined {
  const found = new Map<string, Value>();
  for (const part of parts) {
    if (!part) return undefined;
    for (const each of part) {
      const place = addressText({ resource: each.fact.resource, key: each.fact.address ?? {}, property: each.fact.property });
      const earlier = found.get(place);
      if (earlier && earlier.value !== each.value) return undefined;
      found.set(place, each);
    }
  }
  return [...found.values()];
}

const none = (): undefined => undefined;

/** Values with which the expression holds, or does not; undefined where none can be derived. */
export function deriveValues(expression: Expression, holds: boolean): readonly Value[] | undefined {
  return fold<readonly Value[] | undefined>(expression, {
    test: ({ fact, test }) => valueFor(fact, test, holds),
    not: ({ of }) => deriveValues(of, !holds),
    all: ({ of }, go) => consistent(of.map(go)),
    // One alternative is enough to hold; none may hold otherwise.
    any: ({ of }) =>
      holds ? of.map((each) => deriveValues(each, true)).find((values) => values !== undefined) : consistent(of.map((each) => deriveValues(each, false))),
    whenever: ({ when, then }) => consistent([deriveValues(when, true), deriveValues(then, holds)]),
    referredBy: none,
    some: none,
    exceeds: none,
    role: none,
  });
}

function valueFor(fact: AnyFact, test: Test, holds: boolean): readonly Value[] | undefined {
  const one = (value: unknown): readonly Value[] | undefined => (value === undefined ? undefined : [{ fact, value }]);
  const samples: readonly unknown[] = fact.kind.samples;
  if (test.test === 'oneOf') {
    if (test.values.some(isAsked)) return undefined;
    return one(holds ? test.values[0] : samples.find((sample) => !test.values.some((value) => !isAbsent(value) && fact.kind.same(sample, value))));
  }
  if (test.test === 'between') return one(holds ? test.low : test.high + 1);
  if ((test.test === 'atLeast' || test.test === 'atMost') && typeof test.value === 'number')
    return one(holds ? test.value : test.value + (test.test === 'atLeast' ? -1 : 1));
  if (test.test !== 'contains' || isAsked(test.elements)) return undefined;
  const wanted = test.elements;
  return one(holds ? wanted : samples.find((sample) => Array.isArray(sample) && !wanted.every((element) => sample.includes(element))));
}
