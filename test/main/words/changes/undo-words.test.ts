import { describe, expect, it } from 'vitest';
import { undoWords } from '../../../../main/words/changes/undo-words.ts';

const exact = { undo: { is: 'exact' } } as const;
const lost = { undo: { is: 'not', reason: 'The password is not stored.' } } as const;

describe('the words about undo', () => {
  it('are none without a change', () => {
    expect(undoWords([], 'it is lost')).toBeUndefined();
  });

  it('never promise to restore what cannot be restored', () => {
    expect(undoWords([exact, exact], undefined)).toBe('Restores the old value.');
    expect(undoWords([lost, lost], undefined)).toBe('Cannot be undone. The password is not stored.');
    expect(undoWords([exact, lost], undefined)).toBe('Restores the old value of 1 of 2 settings. The password is not stored.');
    expect(undoWords([exact], 'Sessions that ended stay ended.')).toContain('Undo does not restore it: Sessions that ended stay ended.');
  });
});
