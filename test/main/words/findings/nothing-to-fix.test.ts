import { describe, expect, it } from 'vitest';
import { nothingToFix, nothingToFixSentence } from '../../../../main/words/findings/nothing-to-fix.ts';

describe('what is said where no finding is to fix', () => {
  it.each([
    [5, 0, 'Nothing to fix'],
    [5, 1, '0 to fix, 1 could not be read'],
    [2000, 2000, '0 to fix, 2,000 could not be read'],
    [0, 0, 'No finding'],
  ])('of %i findings, of which %i could not be read: %s', (findings, unread, words) => {
    expect(nothingToFix(findings, unread)).toBe(words);
  });

  it('never says of a VM that there is nothing to fix where a control could not list its targets', () => {
    expect(nothingToFix(5, 0, 1)).toBe('0 to fix, 1 control could not list all targets');
    expect(nothingToFix(5, 2, 3)).toBe('0 to fix, 2 could not be read, 3 controls could not list all targets');
    expect(nothingToFix(0, 0, 3)).toBe('No finding, 3 controls could not list all targets');
    expect(nothingToFixSentence(0, 'on this VM', 3)).toBe(
      'No finding that could be read is to fix on this VM. 3 controls could not list all targets on this host.',
    );
  });

  it('never says that there is nothing to fix where a finding could not be read', () => {
    for (const unread of [1, 2, 30])
      for (const words of [nothingToFix(unread, unread), nothingToFixSentence(unread, 'on this VM')]) expect(words).not.toMatch(/nothing/i);
    expect(nothingToFixSentence(0, 'on this VM')).toBe('There is nothing to fix on this VM.');
    expect(nothingToFixSentence(1, 'in this area')).toBe('No finding that could be read is to fix in this area. 1 finding could not be read.');
  });
});
