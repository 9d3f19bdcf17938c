import { expect, it } from 'vitest';
import { failedAttemptWords, returningWords } from '../../../../main/words/rollback/failed-attempts.ts';

it.each([
  [undefined, '', 'The host is restoring the old value.'],
  [{ attempts: 1, message: '' }, 'Attempt 1 to restore the old value failed.', 'Attempt 1 to restore the old value failed. The host tries again.'],
  [
    { attempts: 3, of: 20, message: 'Access is denied. ' },
    'Attempt 3 of 20 to restore the old value failed: Access is denied.',
    'Attempt 3 of 20 to restore the old value failed: Access is denied. The host tries again.',
  ],
])('words about failed attempts name their number and the reason when they are %j', (failed, words, returning) => {
  expect([failedAttemptWords(failed), returningWords(failed)]).toEqual([words, returning]);
});
