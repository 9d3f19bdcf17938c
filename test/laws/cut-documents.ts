import { expect } from 'vitest';
import type { Key } from '../../main/contract/address.ts';
import type { Facts } from '../../main/contract/reading.ts';
import { readFact } from '../../main/engine/judging/read-fact.ts';
import { decodeRows } from '../../main/hosts/decode-rows.ts';
import type { AnyFact } from '../../main/grammar/fact.ts';
import type { WireRow } from '../../main/grammar/resource-shape.ts';
import { resourceNamed } from '../../main/resources/resource-named.ts';
import { keyText } from '../../main/words/key-text.ts';

/** The facts of a resource that is read from one document, as a host hands it over. */
export function factsFrom(resourceName: string, property: string, text: string): Facts {
  const resource = resourceNamed(resourceName);
  const rows: readonly WireRow[] = [{ key: {}, facts: { [property]: { is: 'value', value: text } } }];
  const at = '2026-11-28T08:00:00.000Z';
  try {
    return { [resourceName]: { resource: resourceName, at, complete: true, rows: decodeRows(resource, resource.wire.rows?.(rows) ?? rows) } };
  } catch (error) {
    return {
      [resourceName]: { resource: resourceName, at, complete: false, rows: [], problem: { kind: 'unread', why: error instanceof Error ? error.message : '' } },
    };
  }
}

/** Every fact that the whole document gives, and rows that it leaves out on purpose. */
function factsIn(resourceName: string, whole: Facts, also: readonly Key[]): readonly AnyFact[] {
  const keys = new Map([...(whole[resourceName]?.rows ?? []).map((row) => row.key), ...also].map((key) => [keyText(key), key]));
  return [...keys.values()].flatMap((address) =>
    Object.entries(resourceNamed(resourceName).facts).map(([property, spec]) => ({ ...spec, resource: resourceName, property, address })),
  );
}

/** Every text that is left when the end of the document is missing. */
export const afterLines = (text: string): readonly string[] => [...text.matchAll(/\n/g)].slice(0, -1).map((match) => text.slice(0, match.index + 1));
export const afterCharacters = (text: string): readonly string[] => Array.from({ length: text.trimEnd().length }, (_, length) => text.slice(0, length));

/** What the document says, it says whole, or it is not read. */
export function expectWholeOrUnread(resourceName: string, property: string, text: string, cuts: readonly string[], also: readonly Key[] = []): void {
  const whole = factsFrom(resourceName, property, text);
  const facts = factsIn(resourceName, whole, also);
  expect(facts.length).toBeGreaterThan(0);
  const wrong = cuts.flatMap((cut) => {
    const part = factsFrom(resourceName, property, cut);
    return facts.flatMap((fact) => {
      const [now, before] = [readFact(part, fact, {}).state, readFact(whole, fact, {}).state];
      return now.is === 'unread' || JSON.stringify(now) === JSON.stringify(before) ? [] : [{ after: cut.slice(-40), fact: fact.address, now, before }];
    });
  });
  expect(wrong.slice(0, 3)).toEqual([]);
}
