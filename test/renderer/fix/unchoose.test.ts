import { describe, expect, it } from 'vitest';
import type { PlanChoice } from '../../../main/contract/plan.ts';
import type { FindingRow } from '../../../main/contract/finding-row.ts';
import { findingId } from '../../../main/words/findings/finding-id.ts';
import { unchoose, type Chosen } from '../../../renderer/fix/unchoose.ts';
import { rowOf } from '../sample-groups.ts';

const key = (vm: string) => ({ vm });
const row = (control: string, vm: string, verdict: FindingRow['verdict'] = 'notMet') => rowOf(control, findingId(control, key(vm)), { key: key(vm), verdict });
const found = (...rows: readonly FindingRow[]) => new Map([['A', rows.filter(({ control }) => control === 'A')]]);
const one = (control: string, vm: string) => [findingId(control, key(vm)), { control, target: key(vm) }] as const;
const all = (control: string) => [control, { control }] as const;
const chosen = (...entries: readonly (ReturnType<typeof one> | ReturnType<typeof all>)[]): Chosen => ({
  chosen: new Map(entries),
  optionalGroups: new Set(),
  windows: new Set(),
});
const ran = (more: Partial<PlanChoice> = {}): PlanChoice => ({ targets: [{ control: 'A', key: key('1') }], optionalGroups: [], steps: [], ...more });

describe('what stays chosen after a run', () => {
  it('is all but its own targets: other targets of the same control stay, and other controls too', () => {
    const before = chosen(one('A', '1'), one('A', '2'), one('B', '1'), all('C'));
    expect([...unchoose(before, ran(), found(row('A', '1', 'met'), row('A', '2'))).chosen]).toEqual([one('A', '2'), one('B', '1'), all('C')]);
  });

  it('takes a target out that is still to fix', () => {
    expect(unchoose(chosen(one('A', '1')), ran(), found(row('A', '1'))).chosen.size).toBe(0);
  });

  it('keeps a whole control while all that is left to fix of it was no target of the run', () => {
    expect([...unchoose(chosen(all('A')), ran(), found(row('A', '1', 'met'), row('A', '2'))).chosen]).toEqual([all('A')]);
    expect([...unchoose(chosen(all('A')), ran(), found(row('A', '1'), row('A', '2'), row('A', '3', 'met'))).chosen]).toEqual([one('A', '2')]);
    expect(unchoose(chosen(all('A')), ran(), found(row('A', '1', 'met'))).chosen.size).toBe(0);
  });

  it('keeps optional groups while something of their control is chosen, and those that the run did not have', () => {
    const groups = { optionalGroups: new Set(['A/more', 'B/more']) };
    const of = (...entries: readonly ReturnType<typeof one>[]) => [
      ...unchoose({ ...chosen(...entries), ...groups }, ran({ optionalGroups: ['A/more'] }), new Map()).optionalGroups,
    ];
    expect(of(one('A', '1'))).toEqual(['B/more']);
    expect(of(one('A', '1'), one('A', '2'))).toEqual(['A/more', 'B/more']);
  });

  it('keeps no permission to shut down a VM that the run had, and none where nothing is chosen', () => {
    const windows = { windows: new Set(['1', '2']) };
    expect([...unchoose({ ...chosen(one('A', '2')), ...windows }, ran({ windows: ['1'] }), new Map()).windows]).toEqual(['2']);
    expect([...unchoose({ ...chosen(one('A', '1')), ...windows }, ran({ windows: ['1'] }), new Map()).windows]).toEqual([]);
  });
});
