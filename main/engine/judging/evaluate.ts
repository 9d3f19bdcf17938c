import type { Key } from '../../contract/address.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Facts } from '../../contract/reading.ts';
import type { AnyFact, Expression } from '../../grammar/fact.ts';
import { fold, type Operation } from '../../grammar/fold.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { answered, judgeTest } from './judge-test.ts';
import { readFact, type ReadFact } from './read-fact.ts';
import { and, cannotTell, negate, no, or, truthOf, yes, type Truth } from './truth.ts';

/** What a judgement rests on. */
export interface Known {
  readonly facts: Facts;
  readonly profile: Profile;
}
export interface Witness extends ReadFact {
  readonly fact: AnyFact;
}

/** Judges an expression for one target; `onRead` is called for every fact that was used. */
export function evaluate(expression: Expression, key: Key, known: Known, onRead?: (witness: Witness) => void): Truth {
  return fold<Truth>(expression, {
    test: ({ fact, test }) => {
      const read = readFact(known.facts, fact, key);
      onRead?.({ ...read, fact });
      return judgeTest(fact, read.state, test, known);
    },
    all: ({ of }, go) => and(of.map(go)),
    any: ({ of }, go) => or(of.map(go)),
    not: ({ of }, go) => negate(go(of)),
    whenever: ({ when, then }, go) => or([negate(go(when)), go(then)]),
    referredBy: (each) => referredBy(each, key, known),
    some: (each) => some(each, known),
    exceeds: ({ asked, limit }) => {
      const own = answered(asked, known);
      if (own.is === 'open') return own.truth;
      return truthOf(typeof own.value === 'number' && own.value > limit);
    },
  });
}

function some(expression: Operation<'some'>, known: Known): Truth {
  const reading = known.facts[expression.targets];
  if (!reading) return cannotTell('unread', `${resourceNamed(expression.targets).title}: not read.`);
  const rows = or(reading.rows.map((row) => and(expression.only.map((only) => evaluate(only, row.key, known)))));
  return rows.is === 'no' && !reading.complete
    ? cannotTell('unread', reading.trouble?.why ?? `${resourceNamed(expression.targets).title}: the list is not complete.`)
    : rows;
}

/** Raw states, because an absent reference points nowhere (an adapter without a switch), which is an answer. */
function referredBy(expression: Operation<'referredBy'>, key: Key, known: Known): Truth {
  const reading = known.facts[expression.targets];
  if (!reading) return cannotTell('unread', `${resourceNamed(expression.targets).title}: not read.`);
  const wanted = key[expression.keyName];
  const states = reading.rows.map((row) => row.facts[expression.ref.property] ?? ({ is: 'notAsked' } as const));
  if (states.some((state) => state.is === 'value' && state.value === wanted)) return yes;
  if (!reading.complete) return cannotTell('unread', reading.trouble?.why ?? `${resourceNamed(expression.targets).title}: the list is not complete.`);
  const open = states.find((state) => state.is === 'unread' || state.is === 'notAsked');
  return open ? cannotTell('unread', open.is === 'unread' ? open.why : 'not read') : no;
}
