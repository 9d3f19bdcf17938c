import type { Counts } from '../../main/words/findings/counts-of.ts';

/** Whether something is left to fix, to read or to answer. A pending restart is none of these. */
export const isOpen = (counts: Counts): boolean => counts.notMet + counts.unknown + counts.manual > 0;
