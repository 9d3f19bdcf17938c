import type { Settled } from '../../main/contract/journal.ts';

export const outcomeWords: Readonly<Record<Settled['outcome'], string>> = {
  done: 'done',
  already: 'already set',
  moved: 'moved by others',
  refused: 'refused',
  failed: 'not done',
  held: 'held',
};
