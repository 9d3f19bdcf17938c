import type { SettledState } from '../contract/fact-state.ts';
import { fromHost, jsonToHost } from '../contract/foreign-text.ts';
import type { Json } from '../contract/json.ts';
import type { UndoStep } from '../contract/undo-step.ts';

/** Texts carry a leading `=`, as on the wire: ConvertFrom-Json of PowerShell 7 makes dates of strings in the format of one. */
export function marked(json: Json): Json {
  if (typeof json === 'string') return `=${fromHost(json)}`;
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return (json as readonly Json[]).map(marked);
  return Object.fromEntries(Object.entries(json as Readonly<Record<string, Json>>).map(([name, value]) => [name, marked(value)]));
}
const state = (settled: SettledState): Json => (settled.is === 'absent' ? { absent: true } : { v: marked(jsonToHost(settled.value)) });

/** One step of a file for the scripts that work without Castellan, as the setters take it. */
export const stepLine = ({ label, setter, property, key, change, madeKeys }: UndoStep): Readonly<Record<string, Json>> => ({
  verb: 'set',
  label: marked(label),
  setter,
  property,
  key: marked(jsonToHost(key)),
  ...('from' in change
    ? { from: state(change.from), to: state(change.to) }
    : { add: marked(jsonToHost(change.add)), remove: marked(jsonToHost(change.remove)) }),
  ...(madeKeys && { madeKeys: marked(madeKeys) }),
});

/** Escaped as `\\uXXXX`, so that no reader can take the file for another encoding. */
export const toAscii = (text: string): string => text.replace(/[^\x20-\x7e\n]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
