import { describe, expect, it } from 'vitest';
import { given } from '../../../../main/catalogue/control.ts';
import { logSizes as control } from '../../../../main/catalogue/auditing/log-sizes.control.ts';
import { judge } from '../../../../main/engine/judging/judge.ts';
import { makePlan } from '../../../../main/engine/planning/plan.ts';
import { absent } from '../../../../main/grammar/kind.ts';
import { logSizeSettings } from '../../../../main/resources/windows/event-log.ts';
import { machine } from '../../../../main/resources/windows/machine.ts';
import { sha256 } from '../../../../main/shells/digest.ts';
import { knownFrom } from '../../../laws/host/facts-from-given.ts';

const identity = { reference: 'test', kind: 'recorded', name: 'HV01', machineId: 'm' } as const;

describe('a log of 4 GiB or more, whose size stands in two values', () => {
  const { security, system, application } = logSizeSettings;
  const known = (upper: number, own: number): ReturnType<typeof knownFrom> =>
    knownFrom(control, [
      given(machine.hyperV, false),
      ...[security, system, application].map((each) => given(each.policy, absent)),
      ...[system, application].flatMap((each) => [given(each.upper, 0), given(each.own, 33_554_432)]),
      given(security.upper, upper),
      given(security.own, own),
    ]);
  const verdict = (upper: number, own: number): readonly string[] => judge(control, known(upper, own)).map((finding) => finding.verdict);
  const planned = (upper: number, own: number): number =>
    makePlan({ controls: [control], optionalGroups: new Set() }, known(upper, own), identity, sha256).plan.changes.length;
  it('is large enough with any lower half, and is left alone', () => {
    for (const own of [0, 20_971_520, 0xffff0000]) {
      expect(verdict(1, own)).toEqual(['met']);
      expect(planned(1, own)).toBe(0);
    }
  });
  it('is judged by the lower half where the upper half is 0', () => {
    expect(verdict(0, 20_971_520)).toEqual(['notMet']);
    expect(planned(0, 20_971_520)).toBe(1);
    expect(verdict(0, 1_073_741_824)).toEqual(['met']);
  });
});
