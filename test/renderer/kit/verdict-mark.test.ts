import { describe, expect, it } from 'vitest';
import { createElement } from 'react';
import { VerdictMark } from '../../../renderer/kit/verdict-mark.tsx';
import { verdictOrder, verdictWords, waivedWord } from '../../../main/words/findings/verdict-words.ts';
import { renderStatic } from '../render-static.ts';

describe('the mark of a verdict', () => {
  it('has a shape of its own for each verdict and for an accepted risk, independent of the color', () => {
    const marks = [...verdictOrder.map((verdict) => ({ verdict, waived: false })), { verdict: 'notMet' as const, waived: true }];
    const shapes = marks.map((mark) => renderStatic(createElement(VerdictMark, { ...mark, bare: true })).markup.replace(/ class="[^"]*"/g, ''));
    expect(new Set(shapes).size).toBe(marks.length);
  });

  it('shows the word of the verdict, the severity of what is to fix, and never the severity of an accepted risk', () => {
    for (const verdict of verdictOrder) expect(renderStatic(createElement(VerdictMark, { verdict })).text).toBe(verdictWords[verdict]);
    expect(renderStatic(createElement(VerdictMark, { verdict: 'notMet', severity: 'critical' })).text).toBe('Critical');
    expect(renderStatic(createElement(VerdictMark, { verdict: 'notMet', severity: 'critical', waived: true })).text).toBe(waivedWord);
    expect(renderStatic(createElement(VerdictMark, { verdict: 'unknown', severity: 'critical' })).text).toBe(verdictWords.unknown);
  });
});
