import { assertNever } from '../words/assert-never.ts';
import { isAsked, type Asked } from './asked.ts';
import type { AnyFact, Expression, Test } from './fact.ts';

type Operator = Expression['op'];
export type Operation<O extends Operator> = Extract<Expression, { readonly op: O }>;

/** What a walk does with each operator. `go` continues with the same cases; what is not gone into is not visited. */
export type Cases<R> = { readonly [O in Operator]: (expression: Operation<O>, go: (inner: Expression) => R) => R };

/** Every walk over an expression that treats operators differently. */
export function fold<R>(expression: Expression, cases: Cases<R>): R {
  const go = (each: Expression): R => {
    switch (each.op) {
      case 'test':
        return cases.test(each, go);
      case 'all':
        return cases.all(each, go);
      case 'any':
        return cases.any(each, go);
      case 'not':
        return cases.not(each, go);
      case 'whenever':
        return cases.whenever(each, go);
      case 'referredBy':
        return cases.referredBy(each, go);
      case 'some':
        return cases.some(each, go);
      case 'exceeds':
        return cases.exceeds(each, go);
      case 'role':
        return cases.role(each, go);
      default:
        return assertNever(each);
    }
  };
  return go(expression);
}

/** For what concerns a single test and nothing that holds expressions. */
export const isTest = (expression: Expression): expression is Operation<'test'> => expression.op === 'test';

/** What has to be true at the same time: the parts of “all”, also of one inside another; any other expression is its own only part. */
export const conjuncts = (expression: Expression): readonly Expression[] =>
  expression.op === 'all' ? expression.of.flatMap((each) => conjuncts(each)) : [expression];

/** What an expression names itself, and the expressions directly inside it. */
interface Parts {
  readonly facts?: readonly AnyFact[];
  /** Resources whose rows are counted or searched. */
  readonly targets?: readonly string[];
  readonly asked?: readonly Asked<unknown>[];
  readonly children?: readonly Expression[];
}

const parts: Cases<Parts> = {
  test: ({ fact, test }) => ({ facts: [fact], asked: askedInTest(test) }),
  all: ({ of }) => ({ children: of }),
  any: ({ of }) => ({ children: of }),
  not: ({ of }) => ({ children: [of] }),
  whenever: ({ when, then }) => ({ children: [when, then] }),
  referredBy: ({ targets, ref }) => ({ targets: [targets], facts: [ref] }),
  some: ({ targets, only }) => ({ targets: [targets], children: only }),
  exceeds: ({ asked }) => ({ asked: [asked] }),
  role: ({ of }) => ({ facts: of ? [of] : [] }),
};

/** The parts of an expression and of all expressions inside it, from the outside in. */
function everyPart(expression: Expression): readonly Parts[] {
  const own = fold(expression, parts);
  return [own, ...(own.children ?? []).flatMap(everyPart)];
}

/** The facts that an expression names; what they rest on themselves is not followed. */
export const factsNamed = (expression: Expression): readonly AnyFact[] => everyPart(expression).flatMap((part) => part.facts ?? []);

/** The resources whose rows an expression counts or searches, even where it uses none of their facts. */
export const targetsNamed = (expression: Expression): readonly string[] => everyPart(expression).flatMap((part) => part.targets ?? []);

/** The values of the organisation that an expression compares with. */
export const askedNamed = (expression: Expression): readonly Asked<unknown>[] => everyPart(expression).flatMap((part) => part.asked ?? []);

function askedInTest(test: Test): readonly Asked<unknown>[] {
  switch (test.test) {
    case 'oneOf':
      return test.values.filter(isAsked);
    case 'atLeast':
    case 'atMost':
      return isAsked(test.value) ? [test.value] : [];
    case 'contains':
    case 'excludes':
    case 'within':
      return isAsked(test.elements) ? [test.elements] : [];
    case 'between':
    case 'satisfies':
      return [];
    default:
      return assertNever(test);
  }
}
