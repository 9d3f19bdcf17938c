import type { Verdict } from '../contract/verdict.ts';

export const verdictSentences: Readonly<Record<Verdict, string>> = {
  notMet: 'It was read, and it is not as it should be.',
  pending: 'It was set from here and takes effect at the next restart of the host.',
  unknown: 'It could not be read. It counts as unknown, not as in order; the finding says why.',
  manual: 'Nobody can read it from a computer, or an answer of yours is missing.',
  met: 'It was read, and it is as it should be.',
  notApplicable: 'This host has nothing that it could be about; the finding says what.',
};
