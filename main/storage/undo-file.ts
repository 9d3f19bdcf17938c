import { join } from 'node:path';
import type { SettledState } from '../contract/fact-state.ts';
import { fromHost, jsonToHost } from '../contract/foreign-text.ts';
import type { Json } from '../contract/json.ts';
import { folderName } from './data-folder.ts';
import { writeJsonFile } from './json-file.ts';

interface Step {
  readonly label: string;
  readonly setter: string;
  readonly property: string;
  readonly key: Readonly<Record<string, string>>;
  readonly change: { readonly from: SettledState; readonly to: SettledState } | { readonly add: readonly Json[]; readonly remove: readonly Json[] };
}

/** Texts carry a leading `=`, as on the wire: ConvertFrom-Json of PowerShell 7 makes dates of what looks like one. */
function marked(json: Json): Json {
  if (typeof json === 'string') return `=${fromHost(json)}`;
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return (json as readonly Json[]).map(marked);
  return Object.fromEntries(Object.entries(json as Readonly<Record<string, Json>>).map(([name, value]) => [name, marked(value)]));
}
const state = (settled: SettledState): Json => (settled.is === 'absent' ? { absent: true } : { v: marked(jsonToHost(settled.value)) });

/** Beside the journal: the way back from a run for scripts/powershell/undo.ps1, which works without Castellan. */
export async function writeUndoFile(folder: string, host: string, run: string, steps: readonly Step[]): Promise<string> {
  const path = join(folder, `undo-${folderName(run)}.json`);
  const lines = steps.map(({ label, setter, property, key, change }) => ({
    verb: 'set',
    label: marked(label),
    setter,
    property,
    key: marked(jsonToHost(key)),
    ...('from' in change
      ? { from: state(change.from), to: state(change.to) }
      : { add: marked(jsonToHost(change.add)), remove: marked(jsonToHost(change.remove)) }),
  }));
  await writeJsonFile(path, { version: 1, host: marked(host), run: marked(run), steps: lines }, 'The way back for use without Castellan');
  return path;
}
