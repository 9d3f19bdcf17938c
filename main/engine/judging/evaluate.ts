import type { Key } from '../../contract/address.ts';
import { textOf, type FactState } from '../../contract/fact-state.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Facts, Row } from '../../contract/reading.ts';
import type { AnyFact, Expression } from '../../grammar/fact.ts';
import { fold, type Operation } from '../../grammar/fold.ts';
import { isStandIn } from '../../contract/is-stand-in.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { vmRoleGiven } from './vm-role-given.ts';
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
    role: (each) => role(each, key, known),
  });
}

function role({ roles, of }: Operation<'role'>, key: Key, known: Known): Truth {
  const state = of ? readFact(known.facts, of, key).state : undefined;
  const id = of ? textOf(state) : key['vm'];
  if (id === undefined) return cannotTell('unread', state?.is === 'unread' ? state.why : 'The VM of this target is not known.');
  const given = vmRoleGiven(known.profile, id);
  if (roles === 'any') return truthOf(given !== undefined);
  return given === undefined ? cannotTell('unanswered', 'No role is given for this VM.') : truthOf(roles.includes(given));
}

function some(expression: Operation<'some'>, known: Known): Truth {
  const reading = known.facts[expression.targets];
  if (!reading) return cannotTell('unread', `${resourceNamed(expression.targets).title}: not read.`);
  const rows = or(reading.rows.map((row) => and(expression.only.map((only) => evaluate(only, row.key, known)))));
  return rows.is === 'no' && !reading.complete
    ? cannotTell('unread', reading.problem?.why ?? `${resourceNamed(expression.targets).title}: the list is not complete.`)
    : rows;
}

/** Raw states, because an absent reference points nowhere (an adapter without a switch), which is an answer. */
function referredBy(expression: Operation<'referredBy'>, key: Key, known: Known): Truth {
  const reading = known.facts[expression.targets];
  if (!reading) return cannotTell('unread', `${resourceNamed(expression.targets).title}: not read.`);
  const wanted = key[expression.keyName];
  const of = (row: Row): FactState => row.facts[expression.ref.property] ?? { is: 'notAsked' };
  const refers = (row: Row): boolean => {
    const state = of(row);
    return state.is === 'value' && state.value === wanted;
  };
  if (reading.rows.some((row) => !isStandIn(row.key) && refers(row))) return yes;
  if (!reading.complete) return cannotTell('unread', reading.problem?.why ?? `${resourceNamed(expression.targets).title}: the list is not complete.`);
  // Only rows that stand for what was not read can still refer to it: a Windows that cannot have such objects has none, and all else is open.
  const silent = reading.rows.filter((row) => refers(row) && !Object.values(row.facts).some((state) => state.is === 'unsupported'));
  const open = [...reading.rows.map(of), ...silent.flatMap((row) => Object.values(row.facts))].find(
    (state) => state.is === 'unread' || state.is === 'notAsked',
  );
  if (open) return cannotTell('unread', open.is === 'unread' ? open.why : 'not read');
  return silent.length > 0 ? cannotTell('unread', 'not read') : no;
}
