import { describe, expect, it } from 'vitest';
import { fitText } from '../../../main/drawing/fit-text.ts';

describe('text in a box', () => {
  it('stays whole where it has room', () => {
    expect(fitText('WEB01', 100, 12)).toBe('WEB01');
  });
  it('is cut with an ellipsis where it has none, and never inside a character', () => {
    expect(fitText('SRV-APP01-with-a-long-name', 60, 12)).toMatch(/^SRV-.*…$/);
    expect(fitText('😀'.repeat(20), 40, 12)).toMatch(/^(😀)+…$/u);
  });
  it('keeps one character in the narrowest box', () => {
    expect(fitText('WEB01', 1, 12)).toBe('W…');
  });
});
