import type { FactState } from '../../contract/fact-state.ts';
import type { Json } from '../../contract/json.ts';
import type { Profile } from '../../contract/profile.ts';
import { isAsked, type Asked } from '../../grammar/asked.ts';
import { absent, isAbsent, type Kind } from '../../grammar/kind.ts';
import type { AnyFact, Test } from '../../grammar/fact.ts';
import { cannotTell, no, or, truthOf, yes, type Truth } from './truth.ts';
import { assertNever } from '../../words/assert-never.ts';

/** The organisation's value: what it answered, else the default where there is one. */
export function answered(asked: Asked<unknown>, profile: Profile): { readonly value: Json } | undefined {
  const value = profile.values[asked.asked] ?? asked.fallback;
  return value === undefined ? undefined : { value };
}
const unanswered = (asked: Asked<unknown>): Truth => cannotTell('unanswered', `Not answered yet: ${asked.question}`);

/** Resolves to the literal list; undefined where the organisation has not answered. */
export function elementsOf(elements: readonly unknown[] | Asked<unknown>, profile: Profile): readonly unknown[] | undefined {
  if (!isAsked(elements)) return elements;
  const value = answered(elements, profile)?.value;
  return Array.isArray(value) ? value : undefined;
}

export function judgeTest(fact: AnyFact, state: FactState, test: Test, profile: Profile): Truth {
  switch (state.is) {
    case 'notAsked':
      return cannotTell('unread', `Not read: ${fact.label}.`);
    case 'unread':
      return cannotTell('unread', state.why);
    case 'unsupported':
      return cannotTell('unsupported', state.why);
    case 'absent':
      return judgeValue(fact.kind, absent, test, profile);
    case 'value':
      return judgeValue(fact.kind, state.value, test, profile);
  }
}

function judgeValue(kind: Kind<unknown>, value: unknown, test: Test, profile: Profile): Truth {
  switch (test.test) {
    case 'oneOf':
      return or(test.values.map((wanted) => judgeSame(kind, value, wanted, profile)));
    case 'atLeast':
    case 'atMost': {
      const limit = isAsked(test.value) ? answered(test.value, profile)?.value : test.value;
      if (limit === undefined && isAsked(test.value)) return unanswered(test.value);
      if (typeof value !== 'number' || typeof limit !== 'number') return no;
      return truthOf(test.test === 'atLeast' ? value >= limit : value <= limit);
    }
    case 'between':
      return truthOf(typeof value === 'number' && value >= test.low && value <= test.high);
    case 'contains':
    case 'excludes':
    case 'within':
      return judgeElements(kind, value, test, profile);
    case 'satisfies':
      return truthOf(test.holds(value));
    default:
      return assertNever(test);
  }
}

function judgeSame(kind: Kind<unknown>, value: unknown, wanted: unknown, profile: Profile): Truth {
  if (isAbsent(wanted) || isAbsent(value)) return truthOf(isAbsent(wanted) && isAbsent(value));
  if (!isAsked(wanted)) return truthOf(kind.same(value, wanted));
  const own = answered(wanted, profile);
  return own ? truthOf(kind.same(value, own.value)) : unanswered(wanted);
}

/** Is one element of a fact's list covered by the allowed ones? Equal, unless the kind knows better (a network in a network). */
export function isAllowed(kind: Kind<unknown>, allowed: readonly unknown[], element: unknown): boolean {
  return kind.covers ? kind.covers(allowed as readonly Json[], element as Json) : allowed.includes(element);
}

function judgeElements(kind: Kind<unknown>, value: unknown, test: Extract<Test, { elements: unknown }>, profile: Profile): Truth {
  if (!Array.isArray(value)) return no;
  const list: readonly unknown[] = value;
  // An empty list is a subset of every list, so the answer of the organization does not matter.
  if (test.test === 'within' && list.length === 0) return yes;
  const elements = elementsOf(test.elements, profile);
  if (elements === undefined) return isAsked(test.elements) ? unanswered(test.elements) : no;
  if (test.test === 'contains') return truthOf(elements.every((element) => list.includes(element)));
  if (test.test === 'excludes') return truthOf(!elements.some((element) => list.includes(element)));
  return truthOf(list.every((element) => isAllowed(kind, elements, element)));
}
