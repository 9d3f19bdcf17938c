/** JSON of an earlier version, before a schema has decoded it: nothing is known of its fields. */
export interface LooseObject {
  readonly [name: string]: unknown;
}

export const isLooseObject = (value: unknown): value is LooseObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Upgrades the objects of a list; everything else stays for the schema to refuse. */
export const eachObject = (list: unknown, work: (entry: LooseObject) => unknown): unknown =>
  Array.isArray(list) ? list.map((entry) => (isLooseObject(entry) ? work(entry) : (entry as unknown))) : list;

/** Upgrades an object; everything else stays for the schema to refuse. */
export const ifObject = (value: unknown, work: (value: LooseObject) => unknown): unknown => (isLooseObject(value) ? work(value) : value);
