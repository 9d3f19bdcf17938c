import type { Key } from '../../contract/address.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Facts } from '../../contract/reading.ts';
import type { AnyFact } from '../../grammar/fact.ts';
import type { Expression } from '../../grammar/predicate.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { answered, judgeTest } from './judge-test.ts';
import { readFact, type ReadFact } from './read-fact.ts';
import { and, cannotTell, negate, no, or, truthOf, yes, type Truth } from './truth.ts';
import { assertNever } from '../../words/assert-never.ts';

/** What a judgement rests on. */
export interface Known {
  readonly facts: Facts;
  readonly profile: Profile;
}
export interface Witness extends ReadFact {
  readonly fact: AnyFact;
}

/** Judges an expression for one target; `onRead` hears of every fact that was looked at. */
export function evaluate(expression: Expression, key: Key, known: Known, onRead?: (witness: Witness) => void): Truth {
  switch (expression.op) {
    case 'test': {
      const read = readFact(known.facts, expression.fact, key);
      onRead?.({ ...read, fact: expression.fact });
      return judgeTest(expression.fact, read.state, expression.test, known.profile);
    }
    case 'all':
      return and(expression.of.map((each) => evaluate(each, key, known, onRead)));
    case 'any':
      return or(expression.of.map((each) => evaluate(each, key, known, onRead)));
    case 'not':
      return negate(evaluate(expression.of, key, known, onRead));
    case 'whenever':
      return or([negate(evaluate(expression.when, key, known, onRead)), evaluate(expression.then, key, known, onRead)]);
    case 'referredBy':
      return referredBy(expression, key, known);
    case 'some':
      return some(expression, known);
    case 'exceeds': {
      const own = answered(expression.asked, known.profile);
      if (!own) return cannotTell('unanswered', `Not answered yet: ${expression.asked.question}`);
      return truthOf(typeof own.value === 'number' && own.value > expression.limit);
    }
    default:
      return assertNever(expression);
  }
}

function some(expression: Extract<Expression, { op: 'some' }>, known: Known): Truth {
  const reading = known.facts[expression.targets];
  if (!reading) return cannotTell('unread', `${resourceNamed(expression.targets).title}: not read.`);
  const rows = or(reading.rows.map((row) => and(expression.only.map((only) => evaluate(only, row.key, known)))));
  return rows.is === 'no' && !reading.complete
    ? cannotTell('unread', reading.trouble?.why ?? `${resourceNamed(expression.targets).title}: the list is not complete.`)
    : rows;
}

/** Raw states, because an absent reference points nowhere (an adapter without a switch), which is an answer. */
function referredBy(expression: Extract<Expression, { op: 'referredBy' }>, key: Key, known: Known): Truth {
  const reading = known.facts[expression.targets];
  if (!reading) return cannotTell('unread', `${resourceNamed(expression.targets).title}: not read.`);
  const wanted = key[expression.keyName];
  const states = reading.rows.map((row) => row.facts[expression.ref.property] ?? ({ is: 'notAsked' } as const));
  if (states.some((state) => state.is === 'value' && state.value === wanted)) return yes;
  if (!reading.complete) return cannotTell('unread', reading.trouble?.why ?? `${resourceNamed(expression.targets).title}: the list is not complete.`);
  const open = states.find((state) => state.is === 'unread' || state.is === 'notAsked');
  return open ? cannotTell('unread', open.is === 'unread' ? open.why : 'not read') : no;
}
