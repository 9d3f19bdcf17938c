import type { FactState } from '../../contract/fact-state.ts';
import type { Json } from '../../contract/json.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Facts } from '../../contract/reading.ts';
import { isAsked, type Asked } from '../../grammar/asked.ts';
import { absent, isAbsent, type Kind } from '../../grammar/kind.ts';
import type { AnyFact, Test } from '../../grammar/fact.ts';
import { resolveAccounts } from './resolve-accounts.ts';
import { and, cannotTell, no, or, truthOf, yes, type Truth } from './truth.ts';
import { assertNever } from '../../words/assert-never.ts';

/** What an answer of the organisation is judged against. */
interface Known {
  readonly facts: Facts;
  readonly profile: Profile;
}
/** The value that counts, or why there is none. */
export type Answered = { readonly is: 'given'; readonly value: Json } | { readonly is: 'open'; readonly truth: Truth };

const unanswered = (asked: Asked<unknown>): Truth => cannotTell('unanswered', `Not answered yet: ${asked.question}`);

/** The organisation's value: what it answered, else the default where there is one. Of accounts the SIDs, where the host resolves every name. */
export function answered(asked: Asked<unknown>, { facts, profile }: Known): Answered {
  const value = profile.values[asked.asked] ?? asked.fallback;
  if (value === undefined) return { is: 'open', truth: unanswered(asked) };
  if (asked.accounts !== true) return { is: 'given', value };
  const sids: string[] = [];
  const open: Truth[] = [];
  for (const each of resolveAccounts(value, facts)) {
    if (each.is === 'sid' || each.is === 'found') sids.push(each.sid);
    else open.push(cannotTell('unread', each.why));
  }
  return open.length > 0 ? { is: 'open', truth: and(open) } : { is: 'given', value: sids };
}

/** The literal, or the organisation's value; undefined where there is none that counts. */
export function valueOf(value: unknown, known: Known): unknown {
  if (!isAsked(value)) return value;
  const own = answered(value, known);
  return own.is === 'given' ? own.value : undefined;
}

/** The list of a test; undefined where the organisation has given none that counts. */
export function elementsOf(elements: readonly unknown[] | Asked<unknown>, known: Known): readonly unknown[] | undefined {
  const value = valueOf(elements, known);
  return Array.isArray(value) ? value : undefined;
}

export function judgeTest(fact: AnyFact, state: FactState, test: Test, known: Known): Truth {
  switch (state.is) {
    case 'notAsked':
      return cannotTell('unread', `Not read: ${fact.label}.`);
    case 'unread':
      return cannotTell('unread', state.why);
    case 'unsupported':
      return cannotTell('unsupported', state.why);
    case 'absent':
      return judgeValue(fact.kind, absent, test, known);
    case 'value':
      return judgeValue(fact.kind, state.value, test, known);
  }
}

function judgeValue(kind: Kind<unknown>, value: unknown, test: Test, known: Known): Truth {
  switch (test.test) {
    case 'oneOf':
      return or(test.values.map((wanted) => judgeSame(kind, value, wanted, known)));
    case 'atLeast':
    case 'atMost': {
      const own = isAsked(test.value) ? answered(test.value, known) : { is: 'given' as const, value: test.value };
      if (own.is === 'open') return own.truth;
      const limit = own.value;
      if (typeof value !== 'number' || typeof limit !== 'number') return no;
      return truthOf(test.test === 'atLeast' ? value >= limit : value <= limit);
    }
    case 'between':
      return truthOf(typeof value === 'number' && value >= test.low && value <= test.high);
    case 'contains':
    case 'excludes':
    case 'within':
      return judgeElements(kind, value, test, known);
    case 'satisfies':
      return truthOf(test.holds(value));
    default:
      return assertNever(test);
  }
}

function judgeSame(kind: Kind<unknown>, value: unknown, wanted: unknown, known: Known): Truth {
  if (isAbsent(wanted) || isAbsent(value)) return truthOf(isAbsent(wanted) && isAbsent(value));
  if (!isAsked(wanted)) return truthOf(kind.same(value, wanted));
  const own = answered(wanted, known);
  return own.is === 'given' ? truthOf(kind.same(value, own.value)) : own.truth;
}

/** Is one element of a fact's list covered by the allowed ones? Equal, unless the kind knows better (a network in a network). */
export function isAllowed(kind: Kind<unknown>, allowed: readonly unknown[], element: unknown): boolean {
  return kind.covers ? kind.covers(allowed as readonly Json[], element as Json) : allowed.includes(element);
}

function judgeElements(kind: Kind<unknown>, value: unknown, test: Extract<Test, { elements: unknown }>, known: Known): Truth {
  if (!Array.isArray(value)) return no;
  const list: readonly unknown[] = value;
  // An empty list is a subset of every list, so the answer of the organization does not matter.
  if (test.test === 'within' && list.length === 0) return yes;
  const own = isAsked(test.elements) ? answered(test.elements, known) : { is: 'given' as const, value: test.elements };
  if (own.is === 'open') return own.truth;
  if (!Array.isArray(own.value)) return isAsked(test.elements) ? unanswered(test.elements) : no;
  const elements: readonly unknown[] = own.value;
  if (test.test === 'contains') return truthOf(elements.every((element) => list.includes(element)));
  if (test.test === 'excludes') return truthOf(!elements.some((element) => list.includes(element)));
  return truthOf(list.every((element) => isAllowed(kind, elements, element)));
}
