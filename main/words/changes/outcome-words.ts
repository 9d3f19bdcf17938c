import type { Settled } from '../../contract/journal.ts';
import type { WhatBecame } from '../../contract/outcome.ts';

type Outcome = Settled['outcome'];

const words: Readonly<Record<Outcome, string>> = {
  done: 'done',
  already: 'already set',
  moved: 'changed by someone else since',
  refused: 'refused',
  failed: 'not done',
  held: 'on hold',
  returned: 'restored automatically',
};

/** A change that Castellan has written without reaching its value, or whose result no reading shows; undefined for every other. */
export function unclearResult(outcome: Outcome, became: WhatBecame): 'inPart' | 'withError' | 'notKnown' | undefined {
  if ((outcome !== 'moved' && outcome !== 'failed') || became === 'notMade') return undefined;
  if (became === 'unknown') return 'notKnown';
  return outcome === 'moved' ? 'inPart' : 'withError';
}

const unclear = { inPart: 'done in part', withError: 'changed, with an error', notKnown: 'result not known' } as const;

/** What became of a change, in a word or two. `became`: what the readings before and after it show. */
export function outcomeWords(outcome: Outcome, became: WhatBecame): string {
  const how = unclearResult(outcome, became);
  return how === undefined ? words[outcome] : unclear[how];
}
