import type { Address } from '../../../contract/address.ts';
import type { DangerTime, ProofKind } from '../../../contract/danger.ts';
import type { Json } from '../../../contract/json.ts';
import type { Change } from '../../../contract/plan.ts';
import type { Facts } from '../../../contract/reading.ts';
import type { Ruling } from './ruling.ts';
import type { Operator } from './operator.ts';

/** What a rule judges a change by: all that was read, and how you are connected. */
export interface Scene {
  readonly facts: Facts;
  readonly operator: Operator;
}

/** Settings by resource, property and key. A part of the key that is not named can be anything. */
export interface Concern {
  readonly resource: string;
  readonly property?: string;
  readonly key?: Readonly<Record<string, RegExp>>;
}

/** One row of the lock-out forecast. */
export interface LockOutRule {
  readonly id: string;
  readonly title: string;
  readonly concerns: readonly Concern[];
  /** The values that endanger; undefined stands for absence. Without it every value does. */
  readonly toward?: (value: Json | undefined, change: Change) => boolean;
  /** What is read before, in words. */
  readonly precheck: string;
  /** The subjects that it needs besides the session. */
  readonly reads: readonly string[];
  readonly fires: (change: Change, scene: Scene) => Ruling;
  readonly when: DangerTime;
  readonly proofs: readonly ProofKind[];
  /** The change stays on hold where the rule is known to concern it: a rollback comes too late. */
  readonly hold?: boolean;
  /** What happens. */
  readonly hazard: string;
  /** What is so on this host, where more than the connection is worth a sentence. */
  readonly found?: (change: Change, scene: Scene) => string;
  /** What the rollback or an undo needs and this change can block. */
  readonly wayBack?: string;
  /** A public page that says so. */
  readonly source: string;
}

const isConcern = (address: Address, concern: Concern): boolean =>
  concern.resource === address.resource &&
  (concern.property === undefined || concern.property === address.property) &&
  Object.entries(concern.key ?? {}).every(([part, pattern]) => pattern.test(address.key[part] ?? ''));

/** Whether the rule is about this setting, with any new value. */
export const concernsSetting = (rule: LockOutRule, address: Address): boolean => rule.concerns.some((concern) => isConcern(address, concern));

/** Whether the rule names this very setting, not its subject alone. */
export const namesSetting = (rule: LockOutRule, address: Address): boolean =>
  rule.concerns.some((concern) => concern.property !== undefined && isConcern(address, concern));

export const concernsChange = (rule: LockOutRule, change: Change): boolean =>
  concernsSetting(rule, change.address) && rule.toward?.(change.to.is === 'value' ? change.to.value : undefined, change) !== false;

/** A registry value by the end of its key and its name. Windows compares both without case. */
export const registryValue = (keyEnd: string, ...names: readonly string[]): Concern => ({
  resource: 'registry',
  property: 'value',
  key: { path: new RegExp(`\\\\${keyEnd}$`, 'i'), name: new RegExp(`^(?:${names.join('|')})$`, 'i') },
});

const entries = (change: Change, side: 'from' | 'to'): readonly string[] => {
  const state = change[side];
  return state.is === 'value' && Array.isArray(state.value) ? state.value.map(String) : [];
};
/** Elements that the change takes from a set, and that it puts into it. */
export const takenBy = (change: Change): readonly string[] =>
  change.edit.how === 'difference' ? change.edit.remove.map(String) : entries(change, 'from').filter((each) => !entries(change, 'to').includes(each));
export const givenBy = (change: Change): readonly string[] =>
  change.edit.how === 'difference' ? change.edit.add.map(String) : entries(change, 'to').filter((each) => !entries(change, 'from').includes(each));
/** What is in the set afterwards, as it was planned. */
export const leftBy = (change: Change): readonly string[] => entries(change, 'to');
