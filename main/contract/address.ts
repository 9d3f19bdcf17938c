import { z } from 'zod';

/** Names and values that single out one row of a resource. The host's own row has the empty key. */
export const keySchema = z.record(z.string(), z.string());
export type Key = Readonly<Record<string, string>>;

/** One fact of one row: `{ resource: 'vmFirmware', key: { vm: '…' }, property: 'secureBoot' }`. */
export const addressSchema = z.object({ resource: z.string(), key: keySchema, property: z.string() });
export interface Address {
  readonly resource: string;
  readonly key: Key;
  readonly property: string;
}

/** The key as one text: names sorted, unambiguous for any content. */
export function keyText(key: Key): string {
  const known = texts.get(key);
  if (known !== undefined) return known;
  const names = Object.keys(key).sort();
  const text = names.length === 0 ? '' : JSON.stringify(names.map((name) => [name, key[name]]));
  texts.set(key, text);
  return text;
}
/** Keys never change, and one is looked up by every control: judging a thousand machines asks for the same text a hundred times. */
const texts = new WeakMap<Key, string>();

export function addressText(address: Address): string {
  return `${address.resource}${keyText(address.key)}.${address.property}`;
}
