import { z } from 'zod';
import { rollbackEndSchema } from './rollback.ts';
import { targetSchema } from './finding.ts';

const at = z.string();

/** One event in the history of a host. `at` is ISO 8601, UTC. A scan and a run are named; what they hold is told elsewhere. */
export const timeLineEventSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('scan'), at }),
  z.object({ is: z.literal('run'), at, run: z.string() }),
  z.object({
    is: z.literal('rollback'),
    at,
    run: z.string(),
    step: z.number(),
    label: z.string(),
    target: targetSchema,
    end: rollbackEndSchema,
    by: z.string().optional(),
    message: z.string(),
  }),
  /** Found by the scan of `at`: verdicts that differ from the scan of `since` and that no run of Castellan explains. */
  z.object({
    is: z.literal('drift'),
    at,
    since: z.string(),
    counts: z.object({ worse: z.number(), new: z.number(), better: z.number(), fixed: z.number() }),
    /** The findings that became worse or are new, the most severe first. */
    worst: z.array(z.object({ control: z.string(), title: z.string(), target: targetSchema })),
  }),
  z.object({ is: z.literal('reset'), at }),
  z.object({ is: z.literal('report'), at, by: z.string(), edition: z.enum(['full', 'redacted']) }),
]);
export type TimeLineEvent = Readonly<z.infer<typeof timeLineEventSchema>>;
