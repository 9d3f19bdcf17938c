import { describe, expect, it } from 'vitest';
import { findingId } from '../../../main/words/findings/finding-id.ts';
import { leftToAdd, namesToAdd } from '../../../renderer/overview/left-to-add.ts';
import { rowOf } from '../sample-groups.ts';

const target = (vm: string) => ({ control: 'A', target: { vm } });
const view = { findings: [target('1'), target('2')], changes: [], leftOut: [] };
const row = (vm: string, more = {}) => rowOf('A', findingId('A', { vm }), { key: { vm }, ...more });
const names = (left: ReturnType<typeof leftToAdd>, ...rows: ReturnType<typeof row>[]) => namesToAdd(left, new Map([['A', rows]])).map(({ name }) => name);

describe('the automatic fixes that are not in the plan', () => {
  it('are those whose control and finding are not in it', () => {
    expect(leftToAdd(view, new Map()).get('A')).toEqual(view.findings);
    expect(leftToAdd(view, new Map([['A', 1]])).size).toBe(0);
    expect(leftToAdd(view, new Map([[findingId('A', { vm: '1' }), 1]])).get('A')).toEqual([target('2')]);
  });

  it('enter it as their control where it has nothing else to fix, else one by one', () => {
    const left = leftToAdd(view, new Map());
    expect(names(left, row('1'), row('2'), row('3', { verdict: 'met' }))).toEqual(['A']);
    const single = [findingId('A', { vm: '1' }), findingId('A', { vm: '2' })];
    expect(names(left, row('1'), row('2'), row('3'))).toEqual(single);
    expect(names(left, row('1'), row('2', { waived: true }))).toEqual(single);
    expect(names(left)).toEqual(single);
  });
});
