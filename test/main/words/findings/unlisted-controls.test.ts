import { describe, expect, it } from 'vitest';
import { verdicts, type Verdict } from '../../../../main/contract/verdict.ts';
import { unlistedControls } from '../../../../main/words/findings/unlisted-controls.ts';

const named = (control: string, verdict: Verdict, key: Record<string, string>, ...vms: readonly string[]) => ({
  control,
  verdict,
  waived: false,
  key,
  vms: [...vms],
});
const any = (): boolean => true;

describe('the controls that could not list their targets', () => {
  it.each(verdicts)('are counted for every VM by a finding that names none, unless it is OK or not applicable: %s', (verdict) => {
    const { count, countFor } = unlistedControls([named('A', verdict, {}), named('B', 'met', { vm: 'a' }, 'a')], any);
    const counts = verdict === 'met' || verdict === 'notApplicable' ? 0 : 1;
    expect([count, countFor('a')]).toEqual([counts, counts]);
  });
  it('are only those about VMs', () => {
    expect(unlistedControls([named('A', 'unknown', {})], (control) => control !== 'A').count).toBe(0);
  });
  it('are counted once each, and not for an accepted risk', () => {
    expect(unlistedControls([named('A', 'unknown', {}), named('A', 'unknown', { adapter: '1' })], any).count).toBe(1);
    expect(unlistedControls([{ ...named('A', 'notMet', { adapter: '1' }), waived: true }], any).count).toBe(0);
  });
  it('have listed a VM that is a target as a whole, and not one that only a part of is', () => {
    const whole = unlistedControls([named('A', 'met', { vm: 'a' }, 'a'), named('A', 'unknown', {})], any);
    expect([whole.countFor('A'), whole.countFor('b')]).toEqual([0, 1]);
    expect(unlistedControls([named('A', 'met', { vm: 'a', disk: '0' }, 'a'), named('A', 'unknown', {})], any).countFor('a')).toBe(1);
  });
});
