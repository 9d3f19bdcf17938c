import type { Address, Key } from '../contract/address.ts';
import type { FactState, SettledState } from '../contract/fact-state.ts';
import type { Native } from '../contract/native.ts';
import type { VmRole } from '../contract/vm-detail.ts';
import type { Asked } from './asked.ts';
import type { Json } from '../contract/json.ts';
import type { Kind } from './kind.ts';

/** The key that a control without targets has: facts of the host need no more. */
export interface HostKey {
  readonly [hostKey]?: never;
}
declare const hostKey: unique symbol;
declare const ofType: unique symbol;
declare const forKey: unique symbol;

/** A row of another resource: the value is the one key part that singles it out. */
export type Ref<K> = string & { readonly [forKey]?: (key: K) => K };

/** What absence of a property says: nothing (`unknown`), something that can be named (`known`), or the same as a value. */
export type Absence = { readonly says: 'unknown' } | { readonly says: 'known' } | { readonly says: 'value'; readonly value: Json };

/** A fact of type T, readable wherever a target has the key parts of K. */
export interface Fact<T, in K> {
  readonly [ofType]?: () => T;
  readonly [forKey]?: (key: K) => void;
  readonly resource: string;
  readonly property: string;
  readonly label: string;
  readonly kind: Kind<unknown>;
  readonly absence: Absence;
  readonly volatile: boolean;
  /** Present for addressed rows (a registry value, a user right): the row is the same for every target. */
  readonly address?: Key | undefined;
  readonly setting?: SettingTraits | undefined;
}

/** A fact that can be set. */
export interface Setting<T, in K> extends Fact<T, K> {
  readonly setting: SettingTraits;
}

export type AnyFact = Fact<unknown, never>;
export type AnySetting = Setting<unknown, never>;

/** Reads facts by address while effects are derived. */
export type FactReader = (address: Address) => FactState;

/**
 * What else moves when a setting has been set or the host restarts: how the practice host keeps Windows' laws. Derived from
 * facts, never folded silently.
 */
export interface Effect {
  readonly when: 'now' | 'hostRestart';
  readonly resource: string;
  readonly property: string;
  /** `recorded` reads what the host was recorded with. Answers undefined where the row keeps its state. */
  derive(now: FactReader, key: Key, recorded: FactReader): FactState | undefined;
  readonly address?: Key;
  /** Moves when this setting of another resource is set; without it, with settings of its own resource. */
  readonly on?: { readonly resource: string; readonly key: Key };
  /** Other rows of the same resource move with the one that was set: folders below a folder. */
  readonly spreads?: true;
}

/** How a setting is set. */
export interface SettingTraits {
  /** How a user does it with Windows' own commands: shown and copied, never run by us. */
  native(to: SettledState, key: Key, edit?: { readonly add: readonly Json[]; readonly remove: readonly Json[] }): Native;
  /** The VM's power state, where the VM must be off. */
  readonly needsOff?: AnyFact;
  /** Must hold for the setting to be settable at all (for example: a rule that is not owned by Group Policy). */
  readonly settableWhen?: Predicate<never>;
  readonly effects: readonly Effect[];
  /** When the setting acts, whichever control writes it. Absent: as the fix of its control says. */
  readonly takesEffect?: 'now' | 'afterRestart' | undefined;
  /** Whether the setting can be put into this state: some old values cannot be written back. */
  accepts(state: SettledState): boolean;
  /** What undo writes for this old state, where writing the old state itself would not bring it back. */
  undoneAs?(was: SettledState): SettledState;
}

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
  | { readonly op: 'exceeds'; readonly asked: Asked<number>; readonly limit: number }
  /** The role that a person has given to the VM of the target: its key, or what `of` refers to. `any`: whether one was given at all. */
  | { readonly op: 'role'; readonly roles: readonly VmRole[] | 'any'; readonly of?: AnyFact };

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
