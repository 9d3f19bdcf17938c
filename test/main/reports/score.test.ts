import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EarlierFinding } from '../../../main/contract/record/record.ts';
import { verdicts, type Verdict } from '../../../main/contract/verdict.ts';
import { scoreOf, type ScoredFindings } from '../../../main/reports/score.ts';

const finding = (id: string, verdict: Verdict, waived = false): EarlierFinding => ({
  control: id,
  target: { kind: 'host', key: {}, label: 'HV01' },
  verdict,
  severity: 'high',
  waived,
});
const score = (before: readonly EarlierFinding[], after: readonly EarlierFinding[]) =>
  scoreOf({ findings: after.map((each) => ({ ...each, title: '', because: [], evidence: [] })), before: { finishedAt: '', findings: [...before] } });
const sum = ({ met, notMet, pending, unknown, manual, notThere }: ScoredFindings): number => met + notMet + pending + unknown + manual + notThere;

describe('before and after', () => {
  it('are counted over the same things: what is gone or new counts at both times', () => {
    const result = score([finding('a', 'notMet'), finding('b', 'met')], [finding('a', 'met'), finding('c', 'notMet')]);
    expect(result).toMatchObject({ of: 3, before: { met: 1, notMet: 1, notThere: 1 }, after: { met: 1, notMet: 1, notThere: 1 } });
  });
  it('get no better by leaving out, by not reading, by accepting, or by rounding', () => {
    const many = Array.from({ length: 199 }, (_, index) => finding(`m${String(index)}`, 'met'));
    expect(score([...many, finding('x', 'notMet')], many)?.after).toMatchObject({ met: 199, notThere: 1, percent: 99 });
    expect(score([finding('x', 'notMet')], [finding('x', 'unknown')])?.after).toMatchObject({ met: 0, unknown: 1, percent: 0 });
    expect(score([finding('x', 'notMet')], [finding('x', 'notMet', true)])?.after).toMatchObject({ met: 0, notMet: 1, accepted: 1 });
  });
  it('leave out only what applies at neither time', () => {
    expect(score([finding('a', 'notApplicable')], [finding('a', 'notApplicable')])?.of).toBe(0);
    expect(score([finding('a', 'notApplicable')], [finding('a', 'notMet')])).toMatchObject({ of: 1, before: { notThere: 1 } });
  });
  it('are not there where nothing was kept to measure against', () => {
    expect(scoreOf({ findings: [] })).toBeUndefined();
  });
  it('always add up to the same number', () => {
    const findings = fc
      .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom(...verdicts)), { selector: ([id]) => id })
      .map((list) => list.map(([id, verdict]) => finding(String(id), verdict)));
    fc.assert(
      fc.property(findings, findings, (before, after) => {
        const result = score(before, after);
        return result !== undefined && sum(result.before) === result.of && sum(result.after) === result.of && result.after.percent <= 100;
      }),
    );
  });
});
