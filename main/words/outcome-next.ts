import type { Settled } from '../contract/journal.ts';

/** What to do next about a change that was not done; absent where nothing is to be done, or where its message says it. */
export const outcomeNext: Readonly<Partial<Record<Settled['outcome'], string>>> = {
  moved: 'Find out who changed the value. Then scan the host and plan the change again.',
  failed: 'Correct the cause that Windows names. Then plan the change again.',
};
