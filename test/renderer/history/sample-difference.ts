import type { ShownDifference } from '../../../renderer/history/difference-filter.ts';
import { rowOf } from '../sample-groups.ts';

type Row = NonNullable<ShownDifference['after']>;

/** A difference of the control with this id, from one verdict to another; undefined: it did not exist then. */
export function sampleDifference(
  control: string,
  how: ShownDifference['how'],
  [before, after]: readonly [Partial<Row> | undefined, Partial<Row> | undefined],
  more: Partial<ShownDifference> = {},
): ShownDifference {
  return {
    is: before ? (after ? 'changed' : 'gone') : 'new',
    how,
    ...(before && { before: rowOf(control, control, before) }),
    ...(after && { after: rowOf(control, control, after) }),
    shownBefore: '',
    shownAfter: '',
    mover: { is: 'notOurs' },
    ...more,
  };
}
