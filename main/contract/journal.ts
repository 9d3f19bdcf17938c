import { z } from 'zod';
import { factStateSchema, settledStateSchema } from './fact-state.ts';
import { planSchema } from './plan.ts';
import { chainHeadSchema } from './chain-head.ts';
import { verdictSchema } from './verdict.ts';

/** `already`: the reading before the write showed the wanted value, and nothing was written. */
const outcomeSchema = z.enum(['done', 'already', 'moved', 'refused', 'failed', 'held']);

/** What happened to one change, read back from the host. */
export const settledSchema = z.object({
  outcome: outcomeSchema,
  was: factStateSchema,
  is: factStateSchema,
  message: z.string(),
});
export type Settled = Readonly<z.infer<typeof settledSchema>>;

const at = z.string();
const run = z.string();

/** One line of the journal, without its chain. `step` counts the changes of the run from 0. */
export const journalEntrySchema = z.discriminatedUnion('entry', [
  z.object({
    entry: z.literal('runStarted'),
    at,
    run,
    plan: planSchema,
    by: z.string(),
    version: z.string(),
    ticket: z.string().optional(),
    madeKeys: z.array(z.string()).optional(),
  }),
  /** The change itself stands in the plan of its run, under this number. */
  z.object({ entry: z.literal('changeIntended'), at, run, step: z.number().int().nonnegative() }),
  z.object({ entry: z.literal('changeSettled'), at, run, step: z.number().int(), settled: settledSchema }),
  z.object({
    entry: z.literal('reconciled'),
    at,
    run,
    step: z.number().int(),
    conclusion: z.enum(['applied', 'notApplied', 'moved', 'unread']),
    is: factStateSchema,
    from: settledStateSchema,
    to: settledStateSchema,
  }),
  z.object({ entry: z.literal('verified'), at, run, control: z.string(), target: z.string(), verdict: verdictSchema }),
  z.object({ entry: z.literal('headNoted'), at, run, head: chainHeadSchema, where: z.string().optional(), message: z.string() }),
  /** A practice host was reset to its recording: what earlier runs have changed is gone. */
  z.object({ entry: z.literal('practiceReset'), at }),
  /** A scan was kept. The digest of its file shows later whether the file was changed. */
  z.object({ entry: z.literal('scanKept'), at, finishedAt: z.string(), sha256: z.string() }),
  /** A record was made and given out: `verify` knows it again by its seal. */
  z.object({ entry: z.literal('reported'), at, by: z.string(), edition: z.enum(['full', 'redacted']), seal: z.string() }),
  /** `by`: absent where the run ended normally; an interrupted run is ended by the process that settles it. */
  z.object({ entry: z.literal('runEnded'), at, run, done: z.number().int(), notDone: z.number().int(), by: z.literal('reconciling').optional() }),
]);
export type JournalEntry = Readonly<z.infer<typeof journalEntrySchema>>;
