import type { Key } from '../contract/address.ts';
import { textOf, type FactState } from '../contract/fact-state.ts';
import type { Facts, Row } from '../contract/reading.ts';
import type { Resource, Targets } from './resource-shape.ts';

/** The part of what `resource()` returns that reads rows. */
export interface Subject {
  readonly resource: Resource;
  readonly targets: { readonly resource: string };
}
type KeyNames<S> = S extends { readonly targets: Targets<infer K> } ? keyof K & string : never;
type FactNames<S> = Exclude<keyof S, 'resource' | 'targets'> & string;

/** One row of a resource: key parts and facts by the names that the resource has. A name that it does not have does not compile. */
export interface TypedRow<S> {
  readonly key: Key;
  part(name: KeyNames<S>): string;
  state(name: FactNames<S>): FactState;
  text(name: FactNames<S>): string | undefined;
  list(name: FactNames<S>): readonly string[] | undefined;
}

export function typedRow<S extends Subject>(row: Pick<Row, 'key' | 'facts'>, _subject: S): TypedRow<S> {
  const state = (name: FactNames<S>): FactState => row.facts[name] ?? { is: 'notAsked' };
  return {
    key: row.key,
    part: (name) => row.key[name] ?? '',
    state,
    text: (name) => textOf(state(name)),
    list: (name) => {
      const found = state(name);
      return found.is === 'value' && Array.isArray(found.value) ? found.value.map(String) : undefined;
    },
  };
}

/** The rows of another resource, for facts that are worked out from several. */
export const rowsIn = <S extends Subject>(facts: Facts, subject: S): readonly TypedRow<S>[] =>
  (facts[subject.resource.name]?.rows ?? []).map((row) => typedRow(row, subject));

/** Rows by a text of theirs, such as the id of their VM: asked once for all, where each VM would search them all. */
export function rowsBy<R>(rows: readonly R[], textIn: (row: R) => string): ReadonlyMap<string, readonly R[]> {
  const found = new Map<string, R[]>();
  for (const row of rows) {
    const known = found.get(textIn(row));
    if (known) known.push(row);
    else found.set(textIn(row), [row]);
  }
  return found;
}

/** Whether every row that exists was read. */
export const isReadWhole = (facts: Facts, subject: Subject): boolean => facts[subject.resource.name]?.complete === true;
