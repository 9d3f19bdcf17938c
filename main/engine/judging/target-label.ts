import type { Key } from '../../contract/address.ts';
import { textOf } from '../../contract/fact-state.ts';
import type { Facts, Reading, Row } from '../../contract/reading.ts';
import { cutText } from '../../contract/foreign-text.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { lookAlikes } from './look-alike.ts';
import { keyText } from '../../words/key-text.ts';

/** The name of a row as its resource gives it: two VMs may have the same. */
export function targetName(resource: string, row: Row): string {
  return cutText(resourceNamed(resource).label({ key: row.key, text: (property) => textOf(row.facts[property]) }));
}

/** The name of a row, with a part of an id where the name alone could be another’s. The only place that distinguishes targets. */
export function targetLabel(resource: string, row: Row, facts: Facts): string {
  return labelsOf(resource, facts).get(keyText(row.key)) ?? targetName(resource, row);
}

interface Labels {
  readonly vms: Reading | undefined;
  readonly texts: ReadonlyMap<string, string>;
}
const known = new WeakMap<Reading, Labels>();

/** Readings never change, so the labels of each are made once. */
function labelsOf(resource: string, facts: Facts): ReadonlyMap<string, string> {
  const reading = facts[resource];
  if (!reading) return new Map();
  const vms = facts['vm'];
  const made = known.get(reading);
  if (made && made.vms === vms) return made.texts;
  const texts = makeLabels(resource, reading.rows, resource === 'vm' || !vms ? new Map() : twinsAmong(vms));
  known.set(reading, { vms, texts });
  return texts;
}

/** What belongs to a VM carries that VM’s part, so that one VM has one label in every list. */
function makeLabels(resource: string, rows: readonly Row[], twins: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const named = rows.map((row) => {
    const part = twins.get(row.key['vm'] ?? textOf(row.facts['vm']) ?? '');
    const name = targetName(resource, row);
    return { key: row.key, text: part === undefined ? name : `${name} (${part})` };
  });
  const parts = partsOf(named);
  return new Map(named.map(({ key, text }) => [keyText(key), withPart(text, parts.get(keyText(key)))]));
}

const withPart = (text: string, part: string | undefined): string => (part === undefined ? text : `${text} (${part})`);

/** By VM id: the part that tells VMs of one name apart. */
function twinsAmong(vms: Reading): ReadonlyMap<string, string> {
  const named = vms.rows.map((row) => ({ key: row.key, text: targetName('vm', row) }));
  const parts = partsOf(named);
  return new Map(named.flatMap(({ key }) => (parts.has(keyText(key)) ? [[key['vm'] ?? '', parts.get(keyText(key)) ?? '']] : [])));
}

/** For each of the texts that can be taken for another one, by key: the shortest usual part of its id that no other of them has. */
function partsOf(named: readonly { readonly key: Key; readonly text: string }[]): ReadonlyMap<string, string> {
  return new Map(
    lookAlikes(named.map(({ text }) => text)).flatMap((group) => {
      const keys = [...group].map((at) => named[at]?.key ?? {});
      return distinctParts(keys).map((part, at) => [keyText(keys[at] ?? {}), part] as const);
    }),
  );
}

function distinctParts(keys: readonly Key[]): readonly string[] {
  const ids = keys.map((key) => Object.values(key).join(' '));
  const short = [ids.map((id) => id.slice(0, 8)), ids.map((id) => id.slice(-12))].find((parts) => new Set(parts).size === parts.length);
  const cut = (id: string, part: string): string => (id === part ? id : id.startsWith(part) ? `${part}…` : `…${part}`);
  return ids.map((id, at) => `id ${short ? cut(id, short[at] ?? id) : id}`);
}
