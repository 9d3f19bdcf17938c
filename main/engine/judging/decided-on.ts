import type { Key } from '../../contract/address.ts';
import { textOf, type FactState } from '../../contract/fact-state.ts';
import { cutText } from '../../contract/foreign-text.ts';
import type { Json } from '../../contract/json.ts';
import type { Row } from '../../contract/reading.ts';
import type { AnyFact, Expression, Test } from '../../grammar/fact.ts';
import { fold, type Operation } from '../../grammar/fold.ts';
import { nameOf } from '../../resources/names/name-of.ts';
import { namesFrom } from '../../resources/names/names-from.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { evaluate, type Known } from './evaluate.ts';
import { elementsOf, isAllowed, judgeTest } from './judge-test.ts';
import { showState } from './judge.ts';
import { readFact } from './read-fact.ts';
import { targetLabel } from './target-label.ts';
import { and, type Truth } from './truth.ts';
import { vmRoleGiven } from './vm-role-given.ts';
import { vmRoleWords } from '../../words/vm-role-words.ts';

/** As many rows, and as many elements of one list, as a reason names. */
const most = 3;

/**
 * What an expression was decided on for one target, in words: those facts alone that made it what it is, each with its value and, where a list was
 * searched, with the name of its row. The truth is always that of `evaluate`.
 */
export function decidedOn(expression: Expression, key: Key, known: Known): string {
  const all = [...new Set(deciding(expression, { key }, known))];
  return [...all.slice(0, most), ...(all.length > most ? [`and ${String(all.length - most)} more`] : [])].join('; ');
}

/** A target, or a row of a list that is searched. */
interface Place {
  readonly key: Key;
  readonly row?: string;
}

function deciding(expression: Expression, place: Place, known: Known): readonly string[] {
  const truth = (each: Expression): Truth['is'] => evaluate(each, place.key, known).is;
  const alike = (of: readonly Expression[], is: Truth['is'], go: (each: Expression) => readonly string[]): readonly string[] =>
    of.filter((each) => truth(each) === is).flatMap(go);
  return fold<readonly string[]>(expression, {
    test: ({ fact, test }) => [testWords(fact, test, place, known)],
    all: (each, go) => alike(each.of, truth(each), go),
    any: (each, go) => alike(each.of, truth(each), go),
    not: ({ of }, go) => go(of),
    whenever: (each, go) => [...alike([each.when], opposite[truth(each)], go), ...alike([each.then], truth(each), go)],
    referredBy: (each) => {
      const own = place.key[each.keyName];
      return found(each.targets, truth(each), known, (row) => {
        const state = row.facts[each.ref.property];
        return state?.is === 'value' && state.value === own ? [targetLabel(each.targets, row, known.facts)] : [];
      });
    },
    some: (each) => {
      const is = truth(each);
      return found(each.targets, is, known, (row) => {
        if (and(each.only.map((only) => evaluate(only, row.key, known))).is !== is) return [];
        const name = targetLabel(each.targets, row, known.facts);
        const facts = each.only
          .filter((only) => evaluate(only, row.key, known).is === is)
          .flatMap((only) => deciding(only, { key: row.key, row: name }, known));
        return [facts.length === 0 ? name : `${name}: ${facts.join(', ')}`];
      });
    },
    exceeds: ({ asked }) => [`your answer to “${asked.question}”`],
    role: (each) => [roleWords(each, place, known)],
  });
}

function roleWords({ of }: Operation<'role'>, { key }: Place, known: Known): string {
  const id = of ? textOf(readFact(known.facts, of, key).state) : key['vm'];
  const given = id === undefined ? undefined : vmRoleGiven(known.profile, id);
  return given === undefined ? 'no role is given for this VM' : `role of the VM: ${vmRoleWords[given]}`;
}

const opposite: Readonly<Record<Truth['is'], Truth['is']>> = { yes: 'no', no: 'yes', cannotTell: 'cannotTell' };

/** The rows that decided; where none fits, that none does. */
function found(resource: string, is: Truth['is'], known: Known, words: (row: Row) => readonly string[]): readonly string[] {
  const reading = known.facts[resource];
  const { title } = resourceNamed(resource);
  if (is === 'no') return [`${title}: none of ${String(reading?.rows.length ?? 0)}`];
  const rows = reading?.rows.flatMap(words) ?? [];
  const whole = is === 'yes' || reading?.complete === true;
  return whole ? rows : [...rows, `${title}: ${reading?.problem?.why ?? (reading ? 'the list is not complete' : 'not read')}`];
}

function testWords(fact: AnyFact, test: Test, { key, row }: Place, known: Known): string {
  const { address, state } = readFact(known.facts, fact, key);
  const truth = judgeTest(fact, state, test, known);
  const name = row === undefined ? nameOf(resourceNamed(fact.resource), fact.label, address.key) : fact.label;
  if (truth.is !== 'cannotTell') return `${name}: ${cutText(valueWords(fact, test, state, known))}`;
  const why = truth.reasons.map((reason) => reason.why.replace(/\.$/, '')).join('; ');
  // Where the fact has a value, it is the answer of the organization that cannot be used.
  if (state.is === 'value' || truth.reasons.some((reason) => reason.kind === 'unanswered')) return why;
  if (state.is === 'notAsked') return `${name}: not read`;
  // Reasons about a whole list begin with its title.
  return row === undefined && why.startsWith(`${resourceNamed(fact.resource).title}: `) ? why : `${name}: ${why}`;
}

/** Of a long list its first elements. */
function valueWords(fact: AnyFact, test: Test, state: FactState, known: Known): string {
  const names = namesFrom(known.facts);
  if (state.is !== 'value' || !Array.isArray(state.value) || fact.kind.sensitive === true) return showState(state, fact, names);
  const elements = decisiveElements(fact, test, state.value as readonly Json[], known);
  const first = showState({ is: 'value', value: elements.slice(0, most) }, fact, names);
  return elements.length > most ? `${first}, and ${String(elements.length - most)} more` : first;
}

/** Of a list that may hold only some elements, or none of some, those that it may not hold. */
function decisiveElements({ kind }: AnyFact, test: Test, list: readonly Json[], known: Known): readonly Json[] {
  if (test.test !== 'within' && test.test !== 'excludes') return list;
  const elements = elementsOf(test.elements, known) ?? [];
  const refused = list.filter((each) => (test.test === 'within' ? !isAllowed(kind, elements, each) : elements.includes(each)));
  return refused.length > 0 ? refused : list;
}
