import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../../main/contract/finding.ts';
import type { EvidenceRecord } from '../../../../../main/contract/record/record.ts';
import { resultInWords } from '../../../../../main/reports/document/summary/result-words.ts';
import { verdictOrder } from '../../../../../main/words/findings/verdict-words.ts';

const finding = (verdict: Finding['verdict']) => ({ verdict, waived: false, severity: 'low' });
const said = (verdicts: readonly Finding['verdict'][], more: object = {}): string =>
  resultInWords({ findings: verdicts.map(finding), controls: [{}], controlsInCatalogue: 1, ...more } as unknown as EvidenceRecord);
const before = (...verdicts: readonly Finding['verdict'][]) => ({ before: { finishedAt: '2026-11-24T08:00:00Z', findings: verdicts.map(finding) } });

describe('the result in words', () => {
  it('is “nothing to fix” only where every finding is OK or not applicable', () => {
    for (const verdict of verdictOrder) {
      const isKnown = verdict === 'met' || verdict === 'notApplicable';
      expect(said([verdict]).startsWith('There is nothing to fix'), verdict).toBe(isKnown);
      if (!isKnown && verdict !== 'notMet') expect(said(['met', verdict])).toBe('No finding to fix was found, but not everything is known.');
    }
  });
  it('says that it is about some areas where the record holds some', () => {
    expect(said(['met'], { controlsInCatalogue: 2 })).toBe('There is nothing to fix in the areas of this report.');
    expect(said(['unknown'], { controlsInCatalogue: 2 })).toBe('No finding to fix was found in the areas of this report, but not everything is known.');
  });
  it('is compared with the scan before', () => {
    expect(said(['met'], before('notMet', 'notMet'))).toBe('There is nothing to fix. 2 findings needed a fix in the scan of 24 November 2026, 08:00 UTC.');
    expect(said(['met'], before('met'))).toBe('There is nothing to fix. No findings needed a fix in the scan of 24 November 2026, 08:00 UTC.');
    expect(said(['notMet'], before('notMet'))).toBe('1 finding needs a fix, as many as in the scan of 24 November 2026, 08:00 UTC.');
    expect(said(['notMet'], before())).toBe('1 finding needs a fix, 1 more than in the scan of 24 November 2026, 08:00 UTC.');
  });
});
