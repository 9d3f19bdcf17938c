import { z } from 'zod';
import { keySchema, type Key } from './address.ts';
import { factStateSchema, type FactState } from './fact-state.ts';
import { ownerSchema, type Owner } from './owner.ts';
import { rightSchema, type Right } from './right.ts';

/** One row of a resource: its key, its facts by property name, and who else owns it. */
export const rowSchema = z.object({ key: keySchema, facts: z.record(z.string(), factStateSchema), owner: ownerSchema.optional() });
export interface Row {
  readonly key: Key;
  readonly facts: Readonly<Record<string, FactState>>;
  readonly owner?: Owner | undefined;
}

/** Why a reading as a whole is not there, or not whole. */
export const readProblemSchema = z.object({ kind: z.enum(['unread', 'unsupported', 'notAsked']), why: z.string(), missingRight: rightSchema.optional() });
export interface ReadProblem {
  readonly kind: 'unread' | 'unsupported' | 'notAsked';
  readonly why: string;
  readonly missingRight?: Right | undefined;
}

/**
 * All that was read of one resource. `complete` is true only when every row that exists is here: an empty, incomplete reading
 * never says "there are none".
 */
export const readingSchema = z.object({
  resource: z.string(),
  at: z.string(),
  complete: z.boolean(),
  rows: z.array(rowSchema),
  problem: readProblemSchema.optional(),
});
export interface Reading {
  readonly resource: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly complete: boolean;
  readonly rows: readonly Row[];
  readonly problem?: ReadProblem | undefined;
}

/** The readings of one scan, by resource name. */
export const factsSchema = z.record(z.string(), readingSchema);
export type Facts = Readonly<Record<string, Reading>>;
