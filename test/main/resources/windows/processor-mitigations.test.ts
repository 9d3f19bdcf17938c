import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { emptyProfile } from '../../../../main/contract/profile.ts';
import { evaluate } from '../../../../main/engine/judging/evaluate.ts';
import { mitigationsOn } from '../../../../main/resources/windows/processor-mitigations.ts';
import { absent, factsOf, value } from '../facts-of.ts';

const path = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Memory Management';
const holds = (build: number, override: FactState, mask: FactState) =>
  evaluate(
    mitigationsOn.expression,
    {},
    {
      facts: factsOf({
        machine: [{ facts: { build: value(build), productType: value('Server') } }],
        registry: [
          { key: { path, name: 'FeatureSettingsOverride', kind: 'DWord' }, facts: { value: override } },
          { key: { path, name: 'FeatureSettingsOverrideMask', kind: 'DWord' }, facts: { value: mask } },
        ],
      }),
      profile: emptyProfile,
    },
  ).is;

describe('the switches of the processor mitigations', () => {
  it.each([0, 1, 2, 3, 72, 75].flatMap((override) => [0, 1, 2, 3, 72, 75].map((mask) => [override, mask] as const)))(
    'are judged by the bits that both values have: override %i, mask %i',
    (override, mask) => {
      const leavesOn = (override & mask & 3) === 0;
      expect(holds(20348, value(override), value(mask))).toBe(leavesOn ? 'yes' : 'no');
      // Without both bits of the mask, Windows Server 2016 leaves one of the two off.
      expect(holds(14393, value(override), value(mask))).toBe(leavesOn && (mask & 3) === 3 ? 'yes' : 'no');
    },
  );

  it('are off only where override and mask have one of the first two bits', () => {
    expect(holds(20348, value(3), value(3))).toBe('no');
    expect(holds(20348, value(72), value(3))).toBe('yes');
    expect(holds(20348, value(3), absent)).toBe('yes');
    expect(holds(20348, absent, absent)).toBe('yes');
  });

  it('are off on Windows Server 2016 without values', () => {
    expect(holds(14393, absent, absent)).toBe('no');
    expect(holds(14393, value(72), value(3))).toBe('yes');
    expect(holds(14393, absent, value(3))).toBe('no');
    expect(holds(14393, value(0), absent)).toBe('no');
  });
});
