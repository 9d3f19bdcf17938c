import type { Settled } from '../../contract/journal.ts';
import type { WhatBecame } from '../../contract/outcome.ts';
import { unclearResult } from './outcome-words.ts';

/** Another program or user has set another value. */
export const movedNext = 'Find out who changed the value. Then scan the host and plan the change again.';
const changedNext = 'Scan the host. Then undo the change, or plan the change again.';
const unclearNext = { inPart: changedNext, withError: changedNext, notKnown: 'Scan the host: the scan shows the value. Then plan the change again.' } as const;

/** What to do next about a change that was not done; undefined where nothing is to be done, or where its message says it. */
export function outcomeNext(outcome: Settled['outcome'], became: WhatBecame): string | undefined {
  const how = unclearResult(outcome, became);
  if (how !== undefined) return unclearNext[how];
  if (outcome === 'moved') return movedNext;
  return outcome === 'failed' ? 'Correct the cause that Windows names. Then plan the change again.' : undefined;
}
