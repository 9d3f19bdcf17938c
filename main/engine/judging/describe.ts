import { isAsked } from '../../grammar/asked.ts';
import { isAbsent } from '../../grammar/kind.ts';
import { nameOf } from '../../resources/names/name-of.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import type { AnyFact, Expression, Test } from '../../grammar/fact.ts';
import { fold, isTest, type Cases } from '../../grammar/fold.ts';
import { assertNever } from '../../words/assert-never.ts';
import { vmRoleWords } from '../../words/vm-role-words.ts';

/** An expression as a sentence for readers: in the reference, in reports, beside a finding. */
export const describeExpression = (expression: Expression): string => fold(expression, sentences);

const sentences: Cases<string> = {
  test: ({ fact, test }) => {
    const words = testWords(fact, test);
    return `${factWords(fact)}${words.startsWith(':') ? '' : ' '}${words}`;
  },
  all: ({ of }, go) => of.map(go).join(', and '),
  any: ({ of }, go) => `(${of.map(go).join(', or ')})`,
  not: ({ of }, go) => isSetWords(of) ?? `not (${go(of)})`,
  whenever: ({ when, then }, go) => `if ${go(when)}: ${go(then)}`,
  referredBy: ({ targets }) => `at least one of “${resourceNamed(targets).title}” uses it`,
  some: ({ targets, only }, go) => `at least one of “${resourceNamed(targets).title}” exists${only.length === 0 ? '' : ` with ${only.map(go).join(', and ')}`}`,
  exceeds: ({ asked, limit }) => `${lower(asked.question)} more than ${String(limit)}`,
  role: ({ roles }) => (roles === 'any' ? 'a role is given for the VM' : `the role of the VM is ${roles.map((role) => `“${vmRoleWords[role]}”`).join(' or ')}`),
};

/** `not (X is not set)` is “X is set”. */
function isSetWords(expression: Expression): string | undefined {
  if (!isTest(expression)) return undefined;
  const { fact, test } = expression;
  return test.test === 'oneOf' && test.values.length > 0 && test.values.every(isAbsent) ? `${factWords(fact)} is set` : undefined;
}

const lower = (text: string): string => `your answer to “${text}” is`;

function factWords(fact: AnyFact): string {
  return nameOf(resourceNamed(fact.resource), fact.label, fact.address);
}

function valueWords(fact: AnyFact, value: unknown): string {
  if (isAsked(value)) return `your answer to “${value.question}”`;
  if (isAbsent(value)) return fact.kind.whenAbsent ?? 'not set';
  return typeof value === 'string' ? `“${fact.kind.show(value)}”` : fact.kind.show(value);
}

/** “Members is no one” is no sentence: an empty list stands after a colon. */
const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

function testWords(fact: AnyFact, test: Test): string {
  const all = (elements: readonly unknown[]): string => elements.map((element) => `“${fact.kind.show([element])}”`).join(', ');
  switch (test.test) {
    case 'oneOf':
      return `${test.values.some(isEmptyList) ? ':' : 'is'} ${test.values.map((value) => valueWords(fact, value)).join(' or ')}`;
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
