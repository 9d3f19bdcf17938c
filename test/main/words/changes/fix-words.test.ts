import { expect, it } from 'vitest';
import { fixSentence, fixWord, fixWords } from '../../../../main/words/changes/fix-words.ts';

it('a guarded control that cannot be set from here has manual steps', () => {
  expect(fixWord({ fix: 'guarded', settable: true })).toBe(fixWords.guarded);
  expect(fixWord({ fix: 'guarded', settable: false })).toBe(fixWords.guided);
  expect(fixSentence({ fix: 'guarded', settable: false })).toBe(fixSentence({ fix: 'guided', settable: false }));
});
