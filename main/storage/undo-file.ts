import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import type { RecordedHead } from '../contract/chain-head.ts';
import type { SettledState } from '../contract/fact-state.ts';
import { fromHost, jsonToHost } from '../contract/foreign-text.ts';
import type { Json } from '../contract/json.ts';
import { folderName } from './data-folder.ts';
import { writeWholeFile } from './json-file.ts';

interface Step {
  readonly label: string;
  readonly setter: string;
  readonly property: string;
  readonly key: Readonly<Record<string, string>>;
  readonly change: { readonly from: SettledState; readonly to: SettledState } | { readonly add: readonly Json[]; readonly remove: readonly Json[] };
  readonly madeKeys?: readonly string[];
}
export interface UndoFile {
  readonly host: string;
  readonly run: string;
  /** The head of the journal on which it rests. */
  readonly head: RecordedHead;
  readonly steps: readonly Step[];
}

/** Texts carry a leading `=`, as on the wire: ConvertFrom-Json of PowerShell 7 makes dates of strings in the format of one. */
function marked(json: Json): Json {
  if (typeof json === 'string') return `=${fromHost(json)}`;
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return (json as readonly Json[]).map(marked);
  return Object.fromEntries(Object.entries(json as Readonly<Record<string, Json>>).map(([name, value]) => [name, marked(value)]));
}
const state = (settled: SettledState): Json => (settled.is === 'absent' ? { absent: true } : { v: marked(jsonToHost(settled.value)) });

/** Escaped as `\\uXXXX`, so that no reader can take the file for another encoding. */
const toAscii = (text: string): string => text.replace(/[^\x20-\x7e\n]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * The text of an undo file. Its second line is the seal: HMAC-SHA256, with the key of the journal, over the whole text in which the
 * seal is 64 zeros. The text is ASCII with line feeds.
 */
export function undoFileText(key: Buffer, { host, run, head, steps }: UndoFile): string {
  const lines = steps.map(({ label, setter, property, key: address, change, madeKeys }) => ({
    verb: 'set',
    label: marked(label),
    setter,
    property,
    key: marked(jsonToHost(address)),
    ...('from' in change
      ? { from: state(change.from), to: state(change.to) }
      : { add: marked(jsonToHost(change.add)), remove: marked(jsonToHost(change.remove)) }),
    ...(madeKeys && { madeKeys: marked(madeKeys) }),
  }));
  const content = { host: marked(host), run: marked(run), head: { n: head.n, mac: head.mac }, steps: lines };
  const rest = toAscii(JSON.stringify(content, null, 1)).slice('{\n'.length);
  const sealed = (seal: string): string => `{\n "seal": "${seal}",\n "version": 2,\n${rest}\n`;
  return sealed(
    createHmac('sha256', key)
      .update(sealed('0'.repeat(64)), 'ascii')
      .digest('hex'),
  );
}

/** Beside the journal: the undo file of a run for scripts/powershell/undo.ps1, which works without Castellan. */
export async function writeUndoFile(folder: string, key: Buffer, undoFile: UndoFile): Promise<string> {
  const path = join(folder, `undo-${folderName(undoFile.run)}.json`);
  await writeWholeFile(path, Buffer.from(undoFileText(key, undoFile), 'ascii'), 'The undo file for use without Castellan');
  return path;
}
