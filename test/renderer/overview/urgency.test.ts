import { describe, expect, it } from 'vitest';
import type { ControlView } from '../../../main/contract/control-view.ts';
import { severityOrder } from '../../../main/words/findings/severity-words.ts';
import type { Group } from '../../../renderer/findings/finding-groups.ts';
import { urgencyOf } from '../../../renderer/overview/urgency.ts';
import { controlWith, rowOf } from '../sample-groups.ts';

const fixes: readonly ControlView['fix'][] = ['auto', 'guarded', 'guided', 'answer'];
const depths: readonly ControlView['depth'][] = ['essential', 'recommended', 'strict'];
const group = (more: Partial<Group> = {}, control: Partial<ControlView> = {}, vms = 1): Group => ({
  control: controlWith('A', { fix: 'auto', settable: true, depth: 'essential', takesEffect: 'now', ...control }),
  rows: Array.from({ length: vms }, (_, at) => rowOf('A', String(at), { vms: [`vm${String(at)}`] })),
  verdict: 'notMet',
  severity: 'high',
  waived: false,
  ...more,
});
const urgency = (...given: Parameters<typeof group>): number => urgencyOf(group(...given), 12);
const falls = (numbers: readonly number[]): boolean => numbers.every((each, at) => at === 0 || each < (numbers[at - 1] ?? 0));

describe('the urgency of a control', () => {
  it('falls with severity, with depth and with the work that the fix takes', () => {
    expect(falls(severityOrder.map((severity) => urgency({ severity })))).toBe(true);
    expect(falls(depths.map((depth) => urgency({}, { depth })))).toBe(true);
    expect(falls(fixes.map((fix) => urgency({}, { fix })))).toBe(true);
    expect(urgency({}, { takesEffect: 'afterRestart' })).toBeLessThan(urgency());
    expect(urgency({}, { fix: 'guarded', settable: false })).toBe(urgency({}, { fix: 'guided' }));
  });
  it('rises with the number of VMs, each adding less; a finding about the host reaches all', () => {
    const [one, two, three] = [urgency({}, {}, 1), urgency({}, {}, 2), urgency({}, {}, 3)];
    expect(falls([three, two, one])).toBe(true);
    expect(three - two).toBeLessThan(two - one);
    expect(urgency({ rows: [rowOf('A', 'host', { kind: 'host', vms: [] })] })).toBe(urgency({}, {}, 12));
    expect(urgency({ rows: [rowOf('A', '1', { vms: ['X'] }), rowOf('A', '2', { vms: ['x'] })] })).toBe(one);
  });
  it('never lets effort overturn the severity where depth and reach are the same', () => {
    for (const [at, severity] of severityOrder.slice(1).entries())
      expect(urgency({ severity: severityOrder[at] ?? 'critical' }, { fix: 'answer', takesEffect: 'afterRestart' })).toBeGreaterThan(urgency({ severity }));
  });
  it('lets many VMs overturn one step of severity', () => {
    expect(urgency({ severity: 'medium' }, {}, 1000)).toBeGreaterThan(urgency({ severity: 'high' }, {}, 1));
  });
});
