import type { Control } from '../../catalogue/control.ts';
import { isAsked } from '../../grammar/asked.ts';
import type { Expression, Test } from '../../grammar/predicate.ts';
import { expressionsOf } from './needs.ts';

/** The names of the questions whose answers a control looks at. */
export function askedIn(control: Control): ReadonlySet<string> {
  return new Set(expressionsOf(control).flatMap(inside));
}

function inside(expression: Expression): readonly string[] {
  switch (expression.op) {
    case 'test':
      return inTest(expression.test);
    case 'all':
    case 'any':
      return expression.of.flatMap(inside);
    case 'not':
      return inside(expression.of);
    case 'whenever':
      return [...inside(expression.when), ...inside(expression.then)];
    case 'some':
      return expression.only.flatMap(inside);
    case 'exceeds':
      return [expression.asked.asked];
    case 'referredBy':
      return [];
  }
}

const nameOf = (value: unknown): readonly string[] => (isAsked(value) ? [value.asked] : []);

function inTest(test: Test): readonly string[] {
  switch (test.test) {
    case 'oneOf':
      return test.values.flatMap(nameOf);
    case 'atLeast':
    case 'atMost':
      return nameOf(test.value);
    case 'contains':
    case 'excludes':
    case 'within':
      return nameOf(test.elements);
    case 'between':
    case 'satisfies':
      return [];
  }
}
