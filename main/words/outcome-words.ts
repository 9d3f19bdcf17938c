import type { Settled } from '../contract/journal.ts';

/** What became of a change, in a word or two. */
export const outcomeWords: Readonly<Record<Settled['outcome'], string>> = {
  done: 'done',
  already: 'already set',
  moved: 'changed by someone else since',
  refused: 'refused',
  failed: 'not done',
  held: 'on hold',
  returned: 'restored automatically',
};
