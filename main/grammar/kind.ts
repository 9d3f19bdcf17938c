import type { Json } from '../contract/json.ts';

/** The name that a host gave for a SID or for the id of a VM or a switch; undefined where it gave none. */
export type Names = (sid: string) => string | undefined;

/**
 * What a property can hold: how it is decoded, when two values are the same, how it is shown and how a change of it is undone.
 * Values are plain JSON in one canonical form, so that they can be journalled.
 */
export interface Kind<T> {
  readonly name: string;
  /** At least two values that differ; the laws walk settings from one to another. */
  readonly samples: readonly [T, T, ...T[]];
  /** All values that there are, where Windows names them one by one. */
  readonly words?: readonly string[];
  /** `restore` writes the recorded value back; `difference` undoes only our elements of a true set. */
  readonly undo: 'restore' | 'difference';
  /** Redacted before anything is stored: evidence is a position, not the text. */
  readonly sensitive?: true;
  /** Decodes canonical JSON; throws with a sentence when it is something else. */
  parse(json: unknown): T;
  same(a: T, b: T): boolean;
  /** In words, as shown on screen and in reports; names of accounts as the host gave them. */
  show(value: T, names?: Names): string;
  /** What absence is called where “not set” is not it: a service is not installed. */
  readonly whenAbsent?: string;
  /** It holds SIDs whose names are read along with it; where they stand is listed in account.ts. */
  readonly namesAccounts?: true;
  /** The form in which Windows gives a value back, where the same value can be written in several. */
  canonical?(value: T): T;
  /** A value that says no more than absence does (an audit list with nothing of its own). */
  sameAsAbsent?(value: T): boolean;
  /** For lists: does `allowed` cover this element? Default: one of them is equal. */
  covers?(allowed: readonly Json[], element: Json): boolean;
}

/** Absence as a value that a control can name: the registry value, feature or list entry does not exist. */
export interface Absent {
  readonly absent: true;
}
export const absent: Absent = { absent: true };
export const isAbsent = (value: unknown): value is Absent => typeof value === 'object' && value !== null && 'absent' in value;
