import type { Json } from '../contract/json.ts';
import type { Kind } from './kind.ts';

declare const ofType: unique symbol;

/**
 * A value that the organisation gives. Numbers have a sensible default; identities (accounts, groups, networks) have none: until
 * an administrator answers, what depends on them stays open.
 */
export interface Asked<T> {
  readonly [ofType]?: () => T;
  readonly asked: string;
  readonly question: string;
  readonly kind: Kind<unknown>;
  /** One entry, or the number itself: how it looks, and whether it can be meant. */
  readonly entry: Entry;
  readonly fallback?: Json | undefined;
  /** Entries are accounts, by name or by SID. Judging uses the SIDs, as the host resolves the names. */
  readonly accounts?: true;
}
export interface Entry {
  readonly example: string;
  /** `a network or address, such as 10.0.4.0/24` */
  readonly says: string;
  fits(entry: Json): boolean;
}

export function asked<T extends Json>(name: string, question: string, kind: Kind<T>, entry: Entry, fallback?: T): Asked<T> {
  return { asked: name, question, kind: kind, entry, fallback };
}

/** A question for accounts. A profile holds what `kind` says; what counts are SIDs. */
export function askedAccounts(name: string, question: string, kind: Kind<unknown>, entry: Entry): Asked<readonly string[]> & { readonly accounts: true } {
  return { asked: name, question, kind, entry, accounts: true };
}

/** The value in the form in which it counts; throws with a sentence that says what is expected. */
export function parseAnswer({ kind, entry }: Asked<unknown>, value: Json): Json {
  const parsed = kind.parse(value) as Json;
  const wrong = (Array.isArray(parsed) ? (parsed as readonly Json[]) : [parsed]).find((each) => !entry.fits(each));
  if (wrong !== undefined) throw new Error(`${JSON.stringify(nameIn(wrong)).slice(0, 80)} is not ${entry.says}.`);
  return parsed;
}

/** An entry that is kept with more than was typed is quoted by its name. */
const nameIn = (entry: Json): Json => (typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? ((entry as Named)['name'] ?? entry) : entry);
type Named = Readonly<Record<string, Json>>;

export const isAsked = (value: unknown): value is Asked<unknown> => typeof value === 'object' && value !== null && 'asked' in value;
