import { describe, expect, it } from 'vitest';
import type { Change } from '../../../main/contract/plan.ts';
import { fixOutlooks } from '../../../renderer/findings/fix-outlook.ts';
import { fixWay } from '../../../renderer/findings/fix-way.ts';
import { findingId } from '../../../main/words/findings/finding-id.ts';
import { controlWith, rowOf } from '../sample-groups.ts';
import { changeWith, held } from '../sample-plan.ts';

const keys = [{ vm: '1' }, { vm: '2' }, { vm: '3' }];
const rows = keys.map((key) => rowOf('XX-0', findingId('XX-0', key), { key }));
const [first, second, third] = rows;
const group = { control: controlWith('XX-0'), rows, verdict: 'notMet' as const, severity: 'high' as const, waived: false };
const about = (change: Change, key: object): Change => ({ ...change, target: { ...change.target, key: { ...key } } });

describe('how a line of a list is fixed', () => {
  it('is the word of its control while no plan is known, and where all can be applied', () => {
    expect([fixWay(group, undefined, new Map()), fixWay(group, first, new Map())]).toEqual(['Automatic', 'Automatic']);
    expect(fixWay(group, first, fixOutlooks(keys.map((key) => about(changeWith(), key))))).toBe('Automatic');
    expect(fixWay({ ...group, verdict: 'met' }, undefined, new Map())).toBe('');
  });

  it('is never “Automatic” for a finding that is on hold, and is for another one of the same control that can be applied', () => {
    const outlooks = fixOutlooks([about(held(), { vm: '1' }), about(changeWith(), { vm: '2' })]);
    expect([first, second, third, undefined].map((row) => fixWay(group, row, outlooks))).toEqual(['On hold', 'Automatic', 'May be on hold', 'Partly on hold']);
  });

  it('is “On hold” for a control only where each of its findings is', () => {
    expect(fixWay(group, undefined, fixOutlooks(keys.map((key) => about(held(), key))))).toBe('On hold');
    expect(fixWay(group, undefined, fixOutlooks([about(held(), { vm: '1' })]))).toBe('Partly on hold');
  });
});
