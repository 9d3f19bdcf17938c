import type { Address, Key } from '../../contract/address.ts';
import type { FactState } from '../../contract/fact-state.ts';
import type { Owner } from '../../contract/owner.ts';
import type { Facts, Reading, Row } from '../../contract/reading.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import type { AnyFact } from '../../grammar/fact.ts';
import { keyText } from '../../words/key-text.ts';

/** A fact of a target with where it was found. */
export interface ReadFact {
  readonly address: Address;
  readonly state: FactState;
  readonly at: string;
  readonly owner?: Owner | undefined;
}

const indexes = new WeakMap<Reading, ReadonlyMap<string, Row>>();

/** The row with this key. Readings never change, so each is indexed once. */
export function factRow(reading: Reading, key: Key): Row | undefined {
  let index = indexes.get(reading);
  if (!index) {
    index = new Map(reading.rows.map((row) => [keyText(row.key), row]));
    indexes.set(reading, index);
  }
  return index.get(keyText(key));
}

/** The part of the target's key that this resource's rows have. */
export function keyFor(resource: string, key: Key): Key {
  const names = resourceNamed(resource).keyNames;
  // A target of this very resource: the same object, so that its text is made once.
  if (names.length > 0 && Object.keys(key).length === names.length && names.every((name) => key[name] !== undefined)) return key;
  return Object.fromEntries(names.flatMap((name) => (key[name] === undefined ? [] : [[name, key[name]]])));
}

/** What is known of the fact for this target. Absence is mapped to what it means for this fact. */
export function readFact(facts: Facts, fact: AnyFact, key: Key): ReadFact {
  const address: Address = { resource: fact.resource, key: fact.address ?? keyFor(fact.resource, key), property: fact.property };
  const reading = facts[fact.resource];
  if (!reading) return { address, state: { is: 'notAsked' }, at: '' };
  const row = factRow(reading, address.key);
  return {
    address,
    at: reading.at,
    owner: row?.owner,
    state: withMeaning(row ? (row.facts[fact.property] ?? { is: 'notAsked' }) : withoutRow(reading), fact),
  };
}

/** A row that is not there: an answer only where the resource was read whole and rows are addressed by name. */
function withoutRow(reading: Reading): FactState {
  if (reading.problem) {
    const { kind, why, missingRight } = reading.problem;
    return kind === 'unsupported' ? { is: 'unsupported', why } : kind === 'notAsked' ? { is: 'notAsked' } : { is: 'unread', why, missingRight };
  }
  if (!reading.complete) return { is: 'unread', why: `${resourceNamed(reading.resource).title}: the list is not complete.` };
  return resourceNamed(reading.resource).scope.is === 'addressed'
    ? { is: 'absent' }
    : { is: 'unread', why: `${resourceNamed(reading.resource).title}: the item no longer exists.` };
}

function withMeaning(state: FactState, fact: AnyFact): FactState {
  if (state.is !== 'absent') return state;
  if (fact.absence.says === 'value') return { is: 'value', value: fact.absence.value };
  return fact.absence.says === 'known' ? state : { is: 'unread', why: `Windows does not report: ${fact.label}.` };
}
