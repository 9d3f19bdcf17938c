import { isAsked } from '../../grammar/asked.ts';
import { isAbsent } from '../../grammar/kind.ts';
import { nameOf } from '../../resources/names/name-of.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import type { AnyFact } from '../../grammar/fact.ts';
import type { Expression, Test } from '../../grammar/predicate.ts';
import { assertNever } from '../../words/assert-never.ts';

/** An expression as a sentence for people: in the reference, in reports, beside a finding. */
export function describeExpression(expression: Expression): string {
  switch (expression.op) {
    case 'test': {
      const words = testWords(expression.fact, expression.test);
      return `${factWords(expression.fact)}${words.startsWith(':') ? '' : ' '}${words}`;
    }
    case 'all':
      return expression.of.map(describeExpression).join(', and ');
    case 'any':
      return `(${expression.of.map(describeExpression).join(', or ')})`;
    case 'not':
      return isNotSet(expression.of) ? `${factWords(expression.of.fact)} is set` : `not (${describeExpression(expression.of)})`;
    case 'whenever':
      return `if ${describeExpression(expression.when)}: ${describeExpression(expression.then)}`;
    case 'referredBy':
      return `at least one of “${resourceNamed(expression.targets).title}” uses it`;
    case 'some':
      return `at least one of “${resourceNamed(expression.targets).title}” exists${expression.only.length === 0 ? '' : ` with ${expression.only.map(describeExpression).join(', and ')}`}`;
    case 'exceeds':
      return `${lower(expression.asked.question)} more than ${String(expression.limit)}`;
    default:
      return assertNever(expression);
  }
}

/** `not (X is not set)` is “X is set”. */
const isNotSet = (expression: Expression): expression is Extract<Expression, { op: 'test' }> =>
  expression.op === 'test' && expression.test.test === 'oneOf' && expression.test.values.length > 0 && expression.test.values.every(isAbsent);

const lower = (text: string): string => `your answer to “${text}” is`;

function factWords(fact: AnyFact): string {
  return nameOf(resourceNamed(fact.resource), fact.label, fact.address);
}

function valueWords(fact: AnyFact, value: unknown): string {
  if (isAsked(value)) return `your answer to “${value.question}”`;
  if (isAbsent(value)) return fact.kind.whenAbsent ?? 'not set';
  return typeof value === 'string' ? `“${fact.kind.show(value)}”` : fact.kind.show(value);
}

function testWords(fact: AnyFact, test: Test): string {
  const all = (elements: readonly unknown[]): string => elements.map((element) => `“${fact.kind.show([element])}”`).join(', ');
  switch (test.test) {
    case 'oneOf':
      return `is ${test.values.map((value) => valueWords(fact, value)).join(' or ')}`;
    case 'atLeast':
      return `is at least ${valueWords(fact, test.value)}`;
    case 'atMost':
      return `is at most ${valueWords(fact, test.value)}`;
    case 'between':
      return `is between ${valueWords(fact, test.low)} and ${valueWords(fact, test.high)}`;
    case 'contains':
      return `include ${isAsked(test.elements) ? valueWords(fact, test.elements) : all(test.elements)}`;
    case 'excludes':
      return `include none of ${isAsked(test.elements) ? valueWords(fact, test.elements) : all(test.elements)}`;
    case 'within':
      if (!isAsked(test.elements) && test.elements.length === 0) return `: ${fact.kind.show([])}`;
      return `include only ${isAsked(test.elements) ? valueWords(fact, test.elements) : all(test.elements)}`;
    case 'satisfies':
      return `: ${test.say}`;
    default:
      return assertNever(test);
  }
}
