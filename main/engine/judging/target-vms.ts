import type { Key } from '../../contract/address.ts';
import { textOf } from '../../contract/fact-state.ts';
import type { Facts, Reading, Row } from '../../contract/reading.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { keyText } from '../../words/key-text.ts';

const made = new WeakMap<Reading, ReadonlyMap<string, Row>>();

/** Readings never change, so their rows are looked up in what is made once for each. */
function rowOf(reading: Reading | undefined, key: Key): Row | undefined {
  if (!reading) return undefined;
  const rows = made.get(reading) ?? new Map(reading.rows.map((row) => [keyText(row.key), row]));
  made.set(reading, rows);
  return rows.get(keyText(key));
}

/** Whether targets of this kind are VMs or belong to VMs: whether `targetVms` can name a VM for them. */
export function isAboutVms(kind: string): boolean {
  const { vmsOf, keyNames, facts } = resourceNamed(kind);
  return vmsOf !== undefined || keyNames.includes('vm') || facts['vm']?.kind.name === 'vm';
}

/** The ids of the VMs that a target is about: its key names one, it refers to one (adapter, checkpoint), or its resource knows (folder). */
export function targetVms(kind: string, key: Key, facts: Facts): readonly string[] {
  const resource = resourceNamed(kind);
  if (resource.vmsOf) return resource.vmsOf(key, facts);
  if (key['vm'] !== undefined) return [key['vm']];
  if (resource.facts['vm']?.kind.name !== 'vm') return [];
  const referred = textOf(rowOf(facts[kind], key)?.facts['vm']);
  return referred === undefined ? [] : [referred];
}
