import type { VmRole } from '../contract/vm-detail.ts';
import { isSetting, type Expression, type Goal, type Predicate, type Test, type AnyFact, type AnySetting, type Fact, type Ref, type Setting } from './fact.ts';
import type { KeyOf } from './resource.ts';
import type { Targets } from './resource-shape.ts';
import type { Asked } from './asked.ts';
import { fold, type Cases } from './fold.ts';
import type { Absent } from './kind.ts';

/** A literal value, or the organisation's own. */
export type Value<T> = T | Asked<T>;

function test(fact: AnyFact, about: Test): Goal<unknown> {
  return made({ op: 'test', fact, test: about });
}

/** The types decide who may call it a goal: at run time a goal is a predicate whose every leaf can be set. */
function made(expression: Expression): Goal<unknown> {
  return { expression, goal: true };
}

export function is<T, K>(fact: Setting<T, K>, value: NoInfer<Value<T>>): Goal<K>;
export function is<T, K>(fact: Fact<T, K>, value: NoInfer<Value<T>>): Predicate<K>;
export function is(fact: AnyFact, value: unknown): Goal<unknown> {
  return test(fact, { test: 'oneOf', values: [value] });
}

/** The first value is the one that a fix sets. */
export function oneOf<T, K>(fact: Setting<T, K>, values: readonly NoInfer<T>[]): Goal<K>;
export function oneOf<T, K>(fact: Fact<T, K>, values: readonly NoInfer<T>[]): Predicate<K>;
export function oneOf(fact: AnyFact, values: readonly unknown[]): Goal<unknown> {
  return test(fact, { test: 'oneOf', values });
}

export function atLeast<K>(fact: Setting<number, K>, value: Value<number>): Goal<K>;
export function atLeast<K>(fact: Fact<number, K>, value: Value<number>): Predicate<K>;
export function atLeast(fact: AnyFact, value: unknown): Goal<unknown> {
  return test(fact, { test: 'atLeast', value });
}

export function atMost<K>(fact: Setting<number, K>, value: Value<number>): Goal<K>;
export function atMost<K>(fact: Fact<number, K>, value: Value<number>): Predicate<K>;
export function atMost(fact: AnyFact, value: unknown): Goal<unknown> {
  return test(fact, { test: 'atMost', value });
}

/** Both ends count. For limits where zero means "never": `between(1, 900)`, not "at most 900". */
export function between<K>(fact: Setting<number, K>, low: number, high: number): Goal<K>;
export function between<K>(fact: Fact<number, K>, low: number, high: number): Predicate<K>;
export function between(fact: AnyFact, low: number, high: number): Goal<unknown> {
  return test(fact, { test: 'between', low, high });
}

/** The list holds at least these. */
export function contains<E, K>(fact: Setting<readonly E[], K>, elements: NoInfer<Value<readonly E[]>>): Goal<K>;
export function contains<E, K>(fact: Fact<readonly E[], K>, elements: NoInfer<Value<readonly E[]>>): Predicate<K>;
export function contains(fact: AnyFact, elements: readonly unknown[] | Asked<unknown>): Goal<unknown> {
  return test(fact, { test: 'contains', elements });
}

/** The list holds none of these. */
export function excludes<E, K>(fact: Setting<readonly E[], K>, elements: NoInfer<Value<readonly E[]>>): Goal<K>;
export function excludes<E, K>(fact: Fact<readonly E[], K>, elements: NoInfer<Value<readonly E[]>>): Predicate<K>;
export function excludes(fact: AnyFact, elements: readonly unknown[] | Asked<unknown>): Goal<unknown> {
  return test(fact, { test: 'excludes', elements });
}

/** The list holds nothing but these (networks: nothing outside these). */
export function within<E, K>(fact: Setting<readonly E[], K>, elements: NoInfer<Value<readonly E[]>>): Goal<K>;
export function within<E, K>(fact: Fact<readonly E[], K>, elements: NoInfer<Value<readonly E[]>>): Predicate<K>;
export function within(fact: AnyFact, elements: readonly unknown[] | Asked<unknown>): Goal<unknown> {
  return test(fact, { test: 'within', elements });
}

export function all<K>(...of: readonly Goal<K>[]): Goal<K>;
export function all<K>(...of: readonly Predicate<K>[]): Predicate<K>;
export function all(...of: readonly Predicate<never>[]): Goal<unknown> {
  return made({ op: 'all', of: of.map((each) => each.expression) });
}

export function any<K>(...of: readonly Predicate<K>[]): Predicate<K> {
  return made({ op: 'any', of: of.map((each) => each.expression) });
}

export function not<K>(predicate: Predicate<K>): Predicate<K> {
  return made({ op: 'not', of: predicate.expression });
}

/** Demands the second only where the first holds. */
export function whenever<K, L>(when: Predicate<K>, then: Goal<L>): Goal<K & L>;
export function whenever<K, L>(when: Predicate<K>, then: Predicate<L>): Predicate<K & L>;
export function whenever(when: Predicate<never>, then: Predicate<never>): Goal<unknown> {
  return made({ op: 'whenever', when: when.expression, then: then.expression });
}

/** Some row of the other resource refers to this target. Incomplete readings answer "cannot tell", never "no". */
export function referredBy<K, L>(targets: Targets<L>, ref: Fact<Ref<K>, L>): Predicate<K>;
export function referredBy(targets: { readonly resource: string }, ref: AnyFact): Goal<unknown> {
  return made({ op: 'referredBy', targets: targets.resource, ref, keyName: ref.kind.name });
}

/** At least one row of these targets is there. It is about the host, for every target. */
export function some<L>(targets: Targets<L>): Predicate<unknown>;
export function some(targets: { readonly resource: string; readonly only: readonly Predicate<never>[] }): Goal<unknown> {
  return made({ op: 'some', targets: targets.resource, only: targets.only.map((each) => each.expression) });
}

/** The organisation asks for more than this limit. */
export function exceeds(value: Asked<number>, limit: number): Predicate<unknown> {
  return made({ op: 'exceeds', asked: value, limit });
}

/**
 * The VM has one of these roles, as a person has said. Where no role is given, it cannot be told. `of`: the reference to the VM, where the target is a
 * part of one.
 */
export function roleIs(roles: readonly VmRole[]): Predicate<KeyOf<'vm'>>;
export function roleIs<K>(roles: readonly VmRole[], of: Fact<Ref<KeyOf<'vm'>>, K>): Predicate<K>;
export function roleIs(roles: readonly VmRole[], of?: AnyFact): Goal<unknown> {
  return made({ op: 'role', roles, ...(of && { of }) });
}

/** The same where a role is given; where none is, `otherwise` decides. */
export function roleIsOr<K>(roles: readonly VmRole[], otherwise: Predicate<K>): Predicate<K & KeyOf<'vm'>>;
export function roleIsOr(roles: readonly VmRole[], otherwise: Predicate<never>): Goal<unknown> {
  const given = made({ op: 'role', roles: 'any' }).expression;
  return made({
    op: 'any',
    of: [
      { op: 'all', of: [given, { op: 'role', roles }] },
      { op: 'all', of: [{ op: 'not', of: given }, otherwise.expression] },
    ],
  });
}

/** For resources: a test of their own, with its sentence and the value to set. */
export function satisfies<T, K>(fact: Setting<T, K>, say: string, holds: (value: T) => boolean, toward: (value: T) => T): Goal<K>;
export function satisfies<T, K>(fact: Fact<T, K>, say: string, holds: (value: T) => boolean): Predicate<K>;
export function satisfies(fact: AnyFact, say: string, holds: (value: never) => boolean, toward?: (value: never) => unknown): Goal<unknown> {
  const about: Test = { test: 'satisfies', say, holds: holds, ...(toward && { toward: toward }) };
  return test(fact, about);
}

/** The same fact, with absence read as this value (what Windows does when nothing is written). */
export function orAbsent<T, K>(fact: Setting<T | Absent, K>, means: NoInfer<T> & (string | number | boolean)): Setting<T, K>;
export function orAbsent(fact: AnySetting, means: string | number | boolean): AnySetting {
  return { ...fact, absence: { says: 'value', value: means } };
}

/** The facts whose values a goal can change. */
export const writesOf = (expression: Expression): readonly AnyFact[] => fold(expression, writes);

const nothing = (): readonly AnyFact[] => [];
const writes: Cases<readonly AnyFact[]> = {
  test: ({ fact }) => (isSetting(fact) ? [fact] : []),
  all: ({ of }, go) => of.flatMap(go),
  any: ({ of }, go) => of.flatMap(go),
  whenever: ({ then }, go) => go(then),
  not: nothing,
  referredBy: nothing,
  some: nothing,
  exceeds: nothing,
  role: nothing,
};
