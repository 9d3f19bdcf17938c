import type { AnyFact, AnySetting } from './fact.ts';
import type { Asked } from './asked.ts';

declare const forKey: unique symbol;

/**
 * What is asked of one value. `Asked` stands for the organisation's own value; unanswered, the test cannot tell.
 * `satisfies` is for resources only: a test that needs code brings its sentence and, where it can, the value to set.
 */
export type Test =
  | { readonly test: 'oneOf'; readonly values: readonly unknown[] }
  | { readonly test: 'atLeast' | 'atMost'; readonly value: unknown }
  | { readonly test: 'between'; readonly low: number; readonly high: number }
  | { readonly test: 'contains' | 'excludes' | 'within'; readonly elements: readonly unknown[] | Asked<unknown> }
  | { readonly test: 'satisfies'; readonly say: string; holds(value: unknown): boolean; toward?(value: unknown): unknown };

/** A sentence about facts as data: it can be judged (yes, no, cannot tell), told in words and walked for what it reads. */
export type Expression =
  | { readonly op: 'test'; readonly fact: AnyFact; readonly test: Test }
  | { readonly op: 'all'; readonly of: readonly Expression[] }
  | { readonly op: 'any'; readonly of: readonly Expression[] }
  | { readonly op: 'not'; readonly of: Expression }
  | { readonly op: 'whenever'; readonly when: Expression; readonly then: Expression }
  | { readonly op: 'referredBy'; readonly targets: string; readonly ref: AnyFact; readonly keyName: string }
  | { readonly op: 'some'; readonly targets: string; readonly only: readonly Expression[] }
  | { readonly op: 'exceeds'; readonly asked: Asked<number>; readonly limit: number };

/** Judged on the facts that K gives access to. */
export interface Predicate<in K> {
  readonly [forKey]?: (key: K) => void;
  readonly expression: Expression;
}

/** A predicate that we can make true, because every fact that it needs can be set. */
export interface Goal<in K> extends Predicate<K> {
  readonly goal: true;
}

export const isSetting = (fact: AnyFact): fact is AnySetting => fact.setting !== undefined;
