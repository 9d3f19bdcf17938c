import { assertNever } from '../contract/assert-never.ts';
import { isAsked } from '../resources/grammar/asked.ts';
import { isAbsent } from '../resources/grammar/kind.ts';
import { resourceNamed } from '../resources/index.ts';
import type { AnyFact } from '../resources/grammar/fact.ts';
import type { Expression, Test } from '../resources/grammar/predicate.ts';

/** An expression as a sentence for people: in the reference, in reports, beside a finding. */
export function describeExpression(expression: Expression): string {
  switch (expression.op) {
    case 'test':
      return `${factWords(expression.fact)} ${testWords(expression.fact, expression.test)}`;
    case 'all':
      return expression.of.map(describeExpression).join(', and ');
    case 'any':
      return `(${expression.of.map(describeExpression).join(', or ')})`;
    case 'not':
      return `not (${describeExpression(expression.of)})`;
    case 'whenever':
      return `where ${describeExpression(expression.when)}: ${describeExpression(expression.then)}`;
    case 'referredBy':
      return `at least one of “${resourceNamed(expression.targets).title}” refers to it`;
    case 'some':
      return `there is one of “${resourceNamed(expression.targets).title}”${expression.only.length === 0 ? '' : ` with ${expression.only.map(describeExpression).join(', and ')}`}`;
    case 'exceeds':
      return `${lower(expression.asked.question)} more than ${String(expression.limit)}`;
    default:
      return assertNever(expression);
  }
}

const lower = (text: string): string => `your answer to “${text}” is`;

function factWords(fact: AnyFact): string {
  const where = fact.address ? ` of ${Object.values(fact.address).join(' ')}` : '';
  return `${resourceNamed(fact.resource).title}: ${fact.label}${where}`;
}

function valueWords(fact: AnyFact, value: unknown): string {
  if (isAsked(value)) return `your answer to “${value.question}”`;
  if (isAbsent(value)) return 'not there';
  return typeof value === 'string' ? `“${value}”` : fact.kind.show(value);
}

function testWords(fact: AnyFact, test: Test): string {
  const all = (elements: readonly unknown[]): string => elements.map((element) => (typeof element === 'string' ? `“${element}”` : String(element))).join(', ');
  switch (test.test) {
    case 'oneOf':
      return `is ${test.values.map((value) => valueWords(fact, value)).join(' or ')}`;
    case 'atLeast':
      return `is at least ${valueWords(fact, test.value)}`;
    case 'atMost':
      return `is at most ${valueWords(fact, test.value)}`;
    case 'between':
      return `lies between ${String(test.low)} and ${String(test.high)}`;
    case 'contains':
      return `holds ${isAsked(test.elements) ? valueWords(fact, test.elements) : all(test.elements)}`;
    case 'excludes':
      return `holds none of ${isAsked(test.elements) ? valueWords(fact, test.elements) : all(test.elements)}`;
    case 'within':
      return `holds nothing outside ${isAsked(test.elements) ? valueWords(fact, test.elements) : all(test.elements)}`;
    case 'satisfies':
      return `: ${test.say}`;
    default:
      return assertNever(test);
  }
}
