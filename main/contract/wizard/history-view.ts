import { z } from 'zod';
import { findingRowSchema } from './finding-row.ts';
import { appliedStepSchema } from './plan-view.ts';
import { severitySchema } from '../severity.ts';
import { verdictSchema } from '../verdict.ts';

/** One scan that is kept, with its counts as they are judged today. */
export const scanSummarySchema = z.object({
  finishedAt: z.string(),
  /** False where the file could not be read; the reason stands in `trouble`. */
  readable: z.boolean(),
  trouble: z.string().optional(),
  verdicts: z.record(verdictSchema, z.number()),
  open: z.record(severitySchema, z.number()),
});
export type ScanSummary = Readonly<z.infer<typeof scanSummarySchema>>;

/** One run as the journal tells it. */
export const runViewSchema = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  plan: z.string(),
  purpose: z.enum(['fix', 'undo']),
  ended: z.boolean(),
  interrupted: z.boolean(),
  /** When the practice host was reset after the run. */
  resetAt: z.string().optional(),
  planned: z.number(),
  steps: z.array(appliedStepSchema.extend({ settled: appliedStepSchema.shape.settled.optional(), inPlace: z.boolean() })),
});
export type RunView = Readonly<z.infer<typeof runViewSchema>>;

export const historyViewSchema = z.object({ scans: z.array(scanSummarySchema), runs: z.array(runViewSchema), notices: z.array(z.string()) });
export type HistoryView = Readonly<z.infer<typeof historyViewSchema>>;

/** Two scans side by side; `ours` where our journal holds the change. */
export const comparedSchema = z.object({
  from: z.string(),
  to: z.string(),
  changes: z.array(
    z.object({ is: z.enum(['new', 'gone', 'changed']), before: findingRowSchema.optional(), after: findingRowSchema.optional(), ours: z.boolean() }),
  ),
});
export type ComparedView = Readonly<z.infer<typeof comparedSchema>>;
