import type { Address, Key } from '../contract/address.ts';

/** Keys never change, and every control looks one up: judging a thousand VMs reads the same text a hundred times. */
const texts = new WeakMap<Key, string>();

/** The key as one text: names sorted, unambiguous for any content. */
export function keyText(key: Key): string {
  const known = texts.get(key);
  if (known !== undefined) return known;
  const names = Object.keys(key).sort();
  const text = names.length === 0 ? '' : JSON.stringify(names.map((name) => [name, key[name]]));
  texts.set(key, text);
  return text;
}

export function addressText(address: Address): string {
  return `${address.resource}${keyText(address.key)}.${address.property}`;
}
