import { describe, expect, it } from 'vitest';
import { controls } from '../../main/catalogue/index.generated.ts';
import { codePoint, invisible } from '../../main/contract/foreign-text.ts';
import type { Json } from '../../main/contract/json.ts';
import type { Facts, Row } from '../../main/contract/reading.ts';
import { scan } from '../../main/engine/running/scan.ts';
import type { Resource } from '../../main/grammar/resource-shape.ts';
import { decodeRows } from '../../main/hosts/decode-rows.ts';
import { resourceNamed } from '../../main/resources/resource-named.ts';
import { MemoryHost, ticking } from '../main/engine/fakes.ts';
import { PracticeBench } from '../main/engine/practice-bench.ts';
import { testWorlds } from '../practice/worlds.ts';
import { practiceProfile } from './host/worlds.ts';

const hidden = ['\u202e', '\u2066', '\u200b', '\u3164', '\ue000', '\u009b', '\ufffe'] as const;
/** The same characters as letters, in both forms of XML: they can be seen until the text is decoded. */
const references = hidden.map((character, at) => `&#${at % 2 === 0 ? `x${codePoint(character).slice(2)}` : String(character.codePointAt(0))};`).join('');

/** References at the end of a text; in the item of a guest at the end of its data. */
const withReferences = (text: string): string =>
  text.startsWith('<INSTANCE') ? text.replace(/(?<=NAME="Data"[^>]*><VALUE>[^<>]+)(?=<\/)/u, references) : text + references;
function inEveryText(json: Json): Json {
  if (typeof json === 'string') return withReferences(json);
  if (Array.isArray(json)) return json.map(inEveryText);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([name, each]) => [name, inEveryText(each)]));
}

/** The rows as this host would give them with references in all texts that can hold them, through the entrance of every host. */
function decodedWithReferences(resource: Resource, rows: readonly Row[]): readonly Row[] {
  const changed = (property: string, value: Json): Json => {
    try {
      resource.facts[property]?.kind.parse(inEveryText(value));
      return inEveryText(value);
    } catch {
      return value;
    }
  };
  const facts = (row: Row): Row['facts'] =>
    Object.fromEntries(
      Object.entries(row.facts).map(([property, state]) => [property, state.is === 'value' ? { ...state, value: changed(property, state.value) } : state]),
    );
  return decodeRows(
    resource,
    rows.map((row) => ({ key: row.key, facts: facts(row) })),
  );
}

const withReferencesIn = (facts: Facts, only?: string): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, reading]) => [
      name,
      only === undefined || name === only ? { ...reading, rows: decodedWithReferences(resourceNamed(name), reading.rows) } : reading,
    ]),
  );

/** Every text of plain JSON with its place. */
function textsIn(json: unknown, place = ''): readonly (readonly [string, string])[] {
  if (typeof json === 'string') return [[place, json]];
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([name, each]) => textsIn(each, `${place}/${name}`));
}

describe.each(Object.keys(testWorlds))('no text after a scan of %s shows nothing or turns the writing', (world) => {
  it.each([
    ['the items of the guests', 'guestItems'],
    ['every text of the host', undefined],
  ])('where %s hold numeric references', async (_what, resource) => {
    const bench = await PracticeBench.open(world);
    const { facts } = await bench.known();
    const host = new MemoryHost(withReferencesIn(facts, resource));
    const scanned = await scan({ host, controls, profile: practiceProfile, applied: [], clock: ticking() });
    expect(textsIn([scanned.facts, scanned.findings]).filter(([, text]) => invisible.test(text))).toEqual([]);
    const decoded = textsIn(scanned.facts['guest']).filter(([, text]) => text.includes('‹U+202E›'));
    expect(decoded.length > 0).toBe((facts['guest']?.rows.length ?? 0) > 0 && textsIn(facts['guestItems']).length > 5);
  });
});
