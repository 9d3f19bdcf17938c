import type { Change } from '../../main/contract/plan.ts';
import { groupBy } from '../../main/words/group-by.ts';
import { isolated } from '../kit/isolated.ts';

/** The reason of a hold names its target, so that the kind of the hold counts here. */
const standingName = ({ standing }: Change): unknown => (standing.is === 'held' ? standing.by : standing);

/** What a line of the plan says: two changes with the same say are one line with two targets. */
const sayOf = (change: Change): string => {
  const { controls, label, shownFrom, shownTo, consequence, undo, owner } = change;
  return JSON.stringify([controls, label, shownFrom, shownTo, consequence, standingName(change), undo, owner]);
};

/** Changes of one setting from one value to another, over all targets, where the first of them stands. A change on hold never joins one that is applied. */
export const sameSettings = (changes: readonly Change[]): readonly (readonly [Change, ...(readonly Change[])])[] =>
  [...groupBy(changes, sayOf).values()].flatMap(([first, ...rest]) => (first ? [[first, ...rest] as const] : []));

const namedTargets = 3;

/** `WEB01, WEB02, SQL01 and 4 more`, each name isolated. */
export function targetNames(changes: readonly Pick<Change, 'target'>[]): string {
  const labels = changes.map(({ target }) => isolated(target.label));
  const more = labels.length - namedTargets;
  // One more name is as short as the word for it.
  if (more <= 1) return labels.join(', ');
  return `${labels.slice(0, namedTargets).join(', ')} and ${more.toLocaleString('en')} more`;
}
