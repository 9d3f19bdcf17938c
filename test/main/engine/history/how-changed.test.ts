import { describe, expect, it } from 'vitest';
import type { Severity } from '../../../../main/contract/severity.ts';
import { verdicts, type Verdict } from '../../../../main/contract/verdict.ts';
import { howChanged } from '../../../../main/engine/history/how-changed.ts';

const is = (verdict: Verdict, severity: Severity = 'high', waived = false) => ({ verdict, severity, waived });

describe('how a finding differs between two times', () => {
  it('is worse or better by verdict, and fixed where it is OK now', () => {
    expect(howChanged(is('met'), is('notMet'))).toBe('worse');
    expect(howChanged(is('pending'), is('notMet'))).toBe('worse');
    expect(howChanged(is('notMet'), is('met'))).toBe('fixed');
    expect(howChanged(is('pending'), is('met'))).toBe('fixed');
    expect(howChanged(is('notMet'), is('pending'))).toBe('better');
  });

  it('is worse or better by severity where it is to fix at both times', () => {
    expect(howChanged(is('notMet', 'low'), is('notMet', 'critical'))).toBe('worse');
    expect(howChanged(is('notMet', 'critical'), is('notMet', 'low'))).toBe('better');
    expect(howChanged(is('notMet'), is('notMet'))).toBe('other');
  });

  it('is new only where there is something to fix; a target that is gone is never fixed', () => {
    expect(howChanged(undefined, is('notMet'))).toBe('new');
    expect(howChanged(undefined, is('notMet', 'high', true))).toBe('added');
    expect(howChanged(undefined, is('met'))).toBe('added');
    expect(howChanged(is('notMet'), undefined)).toBe('gone');
  });

  it('is never worse, better or fixed where one time has no verdict to compare with', () => {
    const noVerdict = ['unknown', 'manual', 'notApplicable'] as const;
    for (const one of noVerdict)
      for (const other of verdicts.filter((each) => each !== one)) {
        expect(howChanged(is(one), is(other)), `${one} and ${other}`).toBe('notComparable');
        expect(howChanged(is(other), is(one)), `${other} and ${one}`).toBe('notComparable');
      }
    for (const verdict of noVerdict) expect(howChanged(is(verdict), is(verdict, 'low'))).toBe('other');
  });
});
