import type { HowChanged } from '../../main/contract/how-changed.ts';
import type { Comparison } from '../../main/contract/record/comparison.ts';
import { howChangedOrder } from '../../main/words/changes/how-changed-words.ts';
import { severityOrder } from '../../main/words/findings/severity-words.ts';

export type ShownDifference = Comparison['changes'][number];

/** How many differences there are of each kind, in the order in which they matter; kinds without any are left out. */
export function differenceCounts(differences: readonly ShownDifference[]): readonly (readonly [HowChanged, number])[] {
  return howChangedOrder.map((how) => [how, differences.filter((each) => each.how === how).length] as const).filter(([, count]) => count > 0);
}

const rowOf = ({ after, before }: ShownDifference): ShownDifference['after'] => after ?? before;
const textOf = (each: ShownDifference): string => {
  const row = rowOf(each);
  return [row?.control, row?.title, row?.label, each.shownBefore, each.shownAfter].join(' ').toLocaleLowerCase();
};

/** The differences of these kinds that hold the text, by kind, then the most severe first, then by control and target. What Castellan did not change stands first. */
export function filteredDifferences(differences: readonly ShownDifference[], kinds: ReadonlySet<HowChanged>, wanted: string): readonly ShownDifference[] {
  const text = wanted.trim().toLocaleLowerCase();
  const rank = (each: ShownDifference): readonly number[] => [
    howChangedOrder.indexOf(each.how),
    each.mover.is === 'ours' ? 1 : 0,
    severityOrder.indexOf(rowOf(each)?.severity ?? 'info'),
  ];
  return differences
    .filter((each) => (kinds.size === 0 || kinds.has(each.how)) && (text === '' || textOf(each).includes(text)))
    .map((each) => ({ each, rank: rank(each), name: `${rowOf(each)?.control ?? ''} ${rowOf(each)?.label ?? ''}` }))
    .sort((a, b) => a.rank.map((value, at) => value - (b.rank[at] ?? 0)).find((value) => value !== 0) ?? (a.name < b.name ? -1 : 1))
    .map(({ each }) => each);
}
