import type { Known } from './evaluate.ts';
import type { AppliedChange } from './pending.ts';

/** Everything that a verdict rests on. */
export interface Judging extends Known {
  /** ISO 8601, UTC: answers and waivers lapse. */
  readonly now: string;
  /** Changes of ours that stand in the journal and are in place. */
  readonly applied: readonly AppliedChange[];
}
