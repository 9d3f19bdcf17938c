import type { Json } from '../../contract/json.ts';
import type { Kind } from './kind.ts';

declare const ofType: unique symbol;

/**
 * A value that the organisation gives. Numbers have a sensible default; identities (people, groups, networks) never do: until
 * somebody answers, what depends on them waits for a person.
 */
export interface Asked<T> {
  readonly [ofType]?: () => T;
  readonly asked: string;
  readonly question: string;
  readonly kind: Kind<unknown>;
  readonly fallback?: Json | undefined;
}

export function asked<T extends Json>(name: string, question: string, kind: Kind<T>, fallback?: T): Asked<T> {
  return { asked: name, question, kind: kind, fallback };
}

export const isAsked = (value: unknown): value is Asked<unknown> => typeof value === 'object' && value !== null && 'asked' in value;
