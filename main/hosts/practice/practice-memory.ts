import type { PracticeEvent } from '../../contract/practice-event.ts';

export type { PracticeEvent } from '../../contract/practice-event.ts';

/** Where a practice host remembers it. */
export interface PracticeMemory {
  events(): Promise<readonly PracticeEvent[]>;
  append(event: PracticeEvent): Promise<void>;
  /** Decides between Keep and the rollback once and for all: the first text under a name stays, for every process. Answers that one; without a text, what stands there. */
  claim?(name: string, text?: string): Promise<string | undefined>;
  forgetClaim?(name: string): Promise<void>;
}
