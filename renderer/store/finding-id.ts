import type { Key } from '../../main/contract/address.ts';

/** The id that a finding has on the other side: control and key, names sorted. */
export const findingIdOf = (control: string, key: Key): string => {
  const names = Object.keys(key).sort();
  return `${control} ${names.length === 0 ? '' : JSON.stringify(names.map((name) => [name, key[name]]))}`;
};
