import type { VmFact } from '../../../main/contract/wizard/vm-view.ts';

export const notReadWord = 'Could not be read';

/** A fact in words. `none`: the word for a fact that the host does not have. */
export const factWords = (fact: VmFact | undefined, none = 'None'): string =>
  fact === undefined || fact.is === 'notRead' ? notReadWord : fact.is === 'notThere' ? none : fact.shown;

/** Why a fact has no value; empty where it was read. */
export const factWhy = (fact: VmFact | undefined): string => (fact === undefined || fact.is === 'read' ? '' : (fact.why ?? ''));

/** The name of a guest system without its support date. */
export const shortGuest = (fact: VmFact | undefined): string => factWords(fact).split(', updates until')[0] ?? '';
