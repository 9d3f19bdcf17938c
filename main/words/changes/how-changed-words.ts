import type { HowChanged } from '../../contract/how-changed.ts';

/** How a finding of two times differs, in a word or two. */
export const howChangedWords: Readonly<Record<HowChanged, string>> = {
  worse: 'Worse',
  new: 'New',
  notComparable: 'Not comparable',
  better: 'Better',
  fixed: 'Fixed',
  other: 'Other value',
  added: 'Target added',
  gone: 'Target removed',
};

/** In the order in which they matter. */
export const howChangedOrder: readonly HowChanged[] = ['worse', 'new', 'notComparable', 'fixed', 'better', 'other', 'added', 'gone'];
