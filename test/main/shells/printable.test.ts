import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, cutPrintable } from '../../../main/shells/cli/print/printable.ts';
import { codeOfFindings, codeOfSteps, highest } from '../../../main/shells/cli/exit-code.ts';
import type { Finding } from '../../../main/contract/finding.ts';

describe('text of a host on a terminal', () => {
  it('never contains a character that moves the cursor or changes the direction of writing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
      }),
    );
  });

  it('keeps letters of every language', () => {
    expect(printable('Größe, 数据, قاعدة, $(calc)’; "')).toBe('Größe, 数据, قاعدة, $(calc)’; "');
  });

  it('is cut where it is too long, and says how long it is', () => {
    expect(cutPrintable('N'.repeat(200), 10)).toBe(`${'N'.repeat(10)}… (200 characters)`);
  });
});

describe('the exit code', () => {
  const finding = (verdict: Finding['verdict'], waived = false): Finding => ({
    control: 'X',
    target: { kind: 'host', key: {}, label: '' },
    verdict,
    severity: 'low',
    title: '',
    because: [],
    evidence: [],
    waived,
  });
  const step = (
    outcome: 'done' | 'moved' | 'refused' | 'failed' | 'held',
  ): {
    readonly settled: {
      readonly outcome: typeof outcome;
      readonly was: { readonly is: 'absent' };
      readonly is: { readonly is: 'absent' };
      readonly message: string;
    };
  } => ({ settled: { outcome, was: { is: 'absent' }, is: { is: 'absent' }, message: '' } });

  it('is the highest that applies', () => {
    expect(codeOfFindings([finding('met'), finding('notApplicable')], false)).toBe(0);
    expect(codeOfFindings([finding('notMet', true)], false)).toBe(0);
    expect(codeOfFindings([finding('notMet'), finding('pending'), finding('manual')], false)).toBe(1);
    expect(codeOfFindings([finding('notMet'), finding('unknown')], false)).toBe(3);
    expect(codeOfFindings([finding('met')], true)).toBe(3);
    expect([codeOfSteps([step('done')]), codeOfSteps([step('done'), step('moved')]), codeOfSteps([step('failed'), step('held')])]).toEqual([0, 4, 5]);
    expect(highest(1, 4, 3)).toBe(4);
  });
});
