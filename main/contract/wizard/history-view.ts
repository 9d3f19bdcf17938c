import { z } from 'zod';
import { rowsOfControlsSchema } from '../finding-row.ts';
import { appliedStepSchema } from './plan-view.ts';
import { targetSchema } from '../finding.ts';
import { recordedRollbackSchema } from '../rollback.ts';
import { severitySchema } from '../severity.ts';
import { timeLineEventSchema } from '../time-line.ts';
import { verdictSchema } from '../verdict.ts';
import { windowEventSchema } from '../vm-window.ts';

/** One scan that is kept, with its counts as they are judged today. */
export const scanSummarySchema = z.object({
  finishedAt: z.string(),
  /** False where the file could not be read; the reason stands in `problem`. */
  readable: z.boolean(),
  problem: z.string().optional(),
  verdicts: z.record(verdictSchema, z.number()),
  open: z.record(severitySchema, z.number()),
});
export type ScanSummary = Readonly<z.infer<typeof scanSummarySchema>>;

/** One run as the journal tells it. */
export const runViewSchema = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  ticket: z.string().optional(),
  approver: z.string().optional(),
  plan: z.string(),
  purpose: z.enum(['fix', 'undo']),
  ended: z.boolean(),
  interrupted: z.boolean(),
  /** When the practice host was reset after the run. */
  resetAt: z.string().optional(),
  planned: z.number(),
  steps: z.array(
    appliedStepSchema.extend({
      settled: appliedStepSchema.shape.settled.optional(),
      inPlace: z.boolean(),
      /** It is not known whether the change was made. */
      unknown: z.boolean().optional(),
      rollback: recordedRollbackSchema.optional(),
    }),
  ),
});
export type RunView = Readonly<z.infer<typeof runViewSchema>>;

/** A setting that Castellan has set and not undone, beside a fresh reading. */
export const setByUsViewSchema = z.object({
  run: z.string(),
  step: z.number(),
  setAt: z.string(),
  by: z.string(),
  label: z.string(),
  target: targetSchema,
  controls: z.array(z.string()),
  shownSet: z.string(),
  shownNow: z.string(),
  is: z.enum(['asSet', 'changed', 'notRead']),
  /** Who else sets the value, with a text that asks the owner for the change. */
  owner: z.object({ words: z.string(), request: z.string() }).optional(),
});
export type SetByUsView = Readonly<z.infer<typeof setByUsViewSchema>>;

/** The newest run, as the Result page shows it after a reload and in a new process. */
export const lastRunViewSchema = z.object({
  run: runViewSchema,
  /** Changes of the plan that the run did not come to. */
  notBegun: z.array(z.object({ label: z.string(), target: targetSchema, controls: z.array(z.string()), shownFrom: z.string(), shownTo: z.string() })),
  /** The last that is known of each VM with a maintenance window. */
  windows: z.array(windowEventSchema),
  /** Changes of the run whose setting has another value now, by the newest reading. */
  changedSince: z.array(setByUsViewSchema),
});
export type LastRunView = Readonly<z.infer<typeof lastRunViewSchema>>;

export const driftViewSchema = z.object({
  readAt: z.string().optional(),
  settings: z.array(setByUsViewSchema),
  changed: rowsOfControlsSchema,
  notices: z.array(z.string()),
});
export type DriftView = Readonly<z.infer<typeof driftViewSchema>>;

export const historyViewSchema = z.object({
  scans: z.array(scanSummarySchema),
  runs: z.array(runViewSchema),
  /** Scans, runs and what else has happened, on one line, the newest first. */
  timeLine: z.array(timeLineEventSchema),
  notices: z.array(z.string()),
});
export type HistoryView = Readonly<z.infer<typeof historyViewSchema>>;
