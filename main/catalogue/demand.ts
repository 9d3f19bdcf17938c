/** What the checklist asks, S01 to S40. Each control names the demands it serves. */
export type Demand = `S${'0' | '1' | '2' | '3'}${'0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9'}` | 'S40';

export const demands: readonly Demand[] = Array.from({ length: 40 }, (_, index) => `S${String(index + 1).padStart(2, '0')}` as Demand);

/** Demands that no control serves yet. This list may only shrink. */
export const unservedDemands: readonly Demand[] = [];
