import type { FactState } from '../contract/fact-state.ts';
import { fromHost, harmlessJson, jsonFromHost } from '../contract/foreign-text.ts';
import type { Json } from '../contract/json.ts';
import type { Row } from '../contract/reading.ts';
import type { FactSpec, Resource, WireRow } from '../grammar/resource-shape.ts';

/**
 * Rows as PowerShell handed them over, each value decoded and in its canonical form. What does not decode becomes unread with
 * the reason: one odd value never takes the row, or the reading, with it. Keys and values are made harmless here, and nowhere later.
 */
export function decodeRows(resource: Resource, rows: readonly WireRow[]): readonly Row[] {
  const specs = Object.entries(resource.facts);
  return rows.map((row) => ({
    key: jsonFromHost(row.key),
    facts: Object.fromEntries(specs.map(([property, spec]) => [property, decodeState(spec, row.facts[property] ?? { is: 'notAsked' })])),
  }));
}

function decodeState(spec: FactSpec, state: FactState): FactState {
  if (state.is !== 'value') return harmlessJson(state);
  try {
    // Of a secret nothing is shown, and what is looked for in it stands there as it was written.
    const value = spec.kind.parse(spec.kind.sensitive === true ? state.value : jsonFromHost(state.value));
    return { is: 'value', value: (spec.kind.canonical?.(value) ?? value) as Json };
  } catch (error) {
    return { is: 'unread', why: `${spec.label}: ${fromHost(error instanceof Error ? error.message : String(error))}` };
  }
}
