import type { Change } from '../../../../../main/contract/plan.ts';
import type { Facts } from '../../../../../main/contract/reading.ts';

/** A world in words, as facts, and the change that is planned in it. */
export interface RuleWorld {
  readonly world: string;
  readonly change: Change;
  readonly facts: Facts;
}
/** One world in which a rule fires, and one in which it does not. */
export interface RuleCase {
  readonly fires: RuleWorld;
  readonly silent: RuleWorld;
}

/** The same change in two worlds. */
export const inTwoWorlds = (change: Change, fires: readonly [string, Facts], silent: readonly [string, Facts]): RuleCase => ({
  fires: { world: fires[0], change, facts: fires[1] },
  silent: { world: silent[0], change, facts: silent[1] },
});
/** Two changes in the same world. */
export const withTwoValues = (facts: Facts, fires: readonly [string, Change], silent: readonly [string, Change]): RuleCase => ({
  fires: { world: fires[0], change: fires[1], facts },
  silent: { world: silent[0], change: silent[1], facts },
});
