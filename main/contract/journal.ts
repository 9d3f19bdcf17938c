import { z } from 'zod';
import { factStateSchema, settledStateSchema } from './fact-state.ts';
import { outcomeSchema } from './outcome.ts';
import { planSchema } from './plan.ts';
import { rollbackEndSchema, rollbackProofSchema, waysInSchema } from './rollback.ts';
import { chainHeadSchema } from './chain-head.ts';
import { verdictSchema } from './verdict.ts';
import { windowEntrySchemas } from './vm-window.ts';

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
const stepNumber = z.int().nonnegative();

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
    /** Who has approved the run, as the user stated it. */
    approver: z.string().optional(),
    madeKeys: z.array(z.string()).optional(),
  }),
  /** The change itself stands in the plan of its run, under this number. */
  z.object({ entry: z.literal('changeIntended'), at, run, step: z.number().int().nonnegative() }),
  z.object({ entry: z.literal('changeSettled'), at, run, step: z.number().int(), settled: settledSchema }),
  /** Not made, and nothing was sent to the host: on hold or refused. `settled` says why. */
  z.object({ entry: z.literal('changeLeft'), at, run, step: stepNumber, settled: settledSchema }),
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
  /** The host will restore the old value of this step by itself; `before`: how the host was reached then. Nothing was changed yet. */
  z.object({
    entry: z.literal('rollbackPlanted'),
    at,
    run,
    step: stepNumber,
    name: z.string(),
    seconds: z.number(),
    throughRestart: z.boolean(),
    /** How long it counts after the restart. */
    restartSeconds: z.number().optional(),
    proof: rollbackProofSchema,
    before: waysInSchema,
  }),
  z.object({ entry: z.literal('countdownStarted'), at, run, step: stepNumber, name: z.string(), seconds: z.number() }),
  /** `is`: the value read afterwards. A later entry for the same step wins: a power failure can undo what was kept. */
  z.object({
    entry: z.literal('rollbackEnded'),
    at,
    run,
    step: stepNumber,
    name: z.string(),
    end: rollbackEndSchema,
    by: z.string().optional(),
    proofs: z.array(z.string()),
    is: factStateSchema,
    message: z.string(),
  }),
  ...windowEntrySchemas,
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
