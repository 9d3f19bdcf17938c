import { fromHost } from '../contract/foreign-text.ts';
import { PowerShellError } from './powershell-error.ts';
import { escapeUnits } from './visible-text.ts';
import type { WireJson } from './wire.ts';

export type WireKey = Readonly<Record<string, string>>;
/** What a setting can be put into. */
export type WireSettled = { readonly v: WireJson } | { readonly absent: true };

export interface SetAddress {
  readonly setter: string;
  readonly property: string;
  readonly key: WireKey;
  /** The file that is kept open for as long as the change takes, and the name that must stand in it. */
  readonly lock?: { readonly path: string; readonly name: string };
  /** Registry keys to remove after the value, where they are empty then. */
  readonly madeKeys?: readonly string[];
}
/** From one state to another, or an edit of a true set. */
export type SetEdit = { readonly from: WireSettled; readonly to: WireSettled } | { readonly add: readonly WireJson[]; readonly remove: readonly WireJson[] };

/** `lane`: reads of one lane run one after the other, those of several side by side. Without it: the lane that also sets. */
export interface ReadOnWire {
  readonly verb: 'read';
  readonly collector: string;
  readonly lane?: string | undefined;
  readonly keys: readonly WireKey[] | null;
  readonly silenceMs: number;
}

export type Request =
  | ReadOnWire
  | ({ readonly verb: 'set' } & SetAddress & SetEdit)
  | { readonly verb: 'act'; readonly action: string; readonly arguments: { readonly [name: string]: WireJson } }
  | { readonly verb: 'cancel'; readonly of: number };

/** For readers of messages. */
export function describeRequest(request: Request): string {
  switch (request.verb) {
    case 'read':
      return `reading “${request.collector}”`;
    case 'set':
      return `setting “${request.setter}.${request.property}”`;
    case 'act':
      return `the action “${request.action}”`;
    case 'cancel':
      return `cancelling request ${request.of}`;
  }
}

const lineBytesLimit = 1_000_000;
const dataFields = new Set(['keys', 'key', 'from', 'to', 'add', 'remove', 'arguments', 'lock', 'madeKeys']);

/**
 * One line of ASCII, without its line end. Strings of data are sent with a leading `=`: ConvertFrom-Json of PowerShell 7 makes a date of a string in the
 * format of one. Characters that cannot be seen go as code points: it would lose half a surrogate pair. Throws PowerShellError `failed` (BadRequest) for a
 * line of 1 MB or more.
 */
export function encodeRequest(id: number, request: Request): string {
  const fields = Object.entries(request).map(([name, value]: [string, WireJson]) => [name, dataFields.has(name) ? marked(value) : value]);
  const line = toAscii(JSON.stringify({ id, ...Object.fromEntries(fields) }));
  if (line.length < lineBytesLimit) return line;
  throw new PowerShellError(
    'failed',
    `The request for ${describeRequest(request)} is ${line.length} bytes long, more than the ${lineBytesLimit} that are sent at once. It was not sent.`,
    { category: 'BadRequest' },
  );
}

/** The session ends automatically after this one. */
export const byeLine = (id: number): string => JSON.stringify({ id, verb: 'bye' });

function marked(value: WireJson): WireJson {
  if (typeof value === 'string') return `=${fromHost(value)}`;
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(marked);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, marked(each)]));
}

/** Array.isArray alone does not narrow a readonly array. */
const isList = (value: WireJson): value is readonly WireJson[] => Array.isArray(value);

const toAscii = (json: string): string => json.replace(/[^\x20-\x7e]/gu, escapeUnits);

const keysInOneRequest = 500;
const keyBytesInOneRequest = 500_000;

/** Keys in as many requests as they need: at most 500 in each, and well below the limit of a line. Null asks for every row. */
export function splitKeys(keys: readonly WireKey[] | undefined): readonly (readonly WireKey[] | null)[] {
  if (keys === undefined) return [null];
  const batches: WireKey[][] = [];
  let bytes = Infinity;
  for (const key of keys) {
    const own = toAscii(JSON.stringify(marked(key))).length + 1;
    const last = batches.at(-1);
    if (last === undefined || last.length >= keysInOneRequest || bytes + own > keyBytesInOneRequest) {
      batches.push([key]);
      bytes = own;
    } else {
      last.push(key);
      bytes += own;
    }
  }
  return batches;
}
