import { z } from 'zod';
import { addressSchema } from './address.ts';
import { factStateSchema, settledStateSchema } from './fact-state.ts';
import { jsonSchema } from './json.ts';
import { outcomeSchema } from './outcome.ts';

/** Seconds are those of the monotonic clock of this computer: no change of its time moves them. */
const second = z.number();
const undone = z.union([z.object({ from: settledStateSchema, to: settledStateSchema }), z.object({ add: z.array(jsonSchema), remove: z.array(jsonSchema) })]);

/** What happened to a practice host since it was reset. */
export const practiceEventSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('set'), address: addressSchema, to: settledStateSchema }),
  z.object({ event: z.literal('restart'), at: z.string(), second: second.optional() }),
  z.object({
    event: z.literal('rollbackPlanted'),
    name: z.string(),
    label: z.string(),
    address: addressSchema,
    undo: undone,
    seconds: z.number(),
    throughRestart: z.boolean(),
    restartSeconds: z.number().optional(),
    second,
  }),
  z.object({ event: z.literal('rollbackArmed'), name: z.string(), second }),
  z.object({ event: z.literal('rollbackStarted'), name: z.string(), second }),
  z.object({
    event: z.literal('rollbackReturned'),
    name: z.string(),
    outcome: outcomeSchema,
    is: factStateSchema,
    message: z.string(),
  }),
  z.object({ event: z.literal('rollbackRemoved'), name: z.string() }),
  /** A new connection with a sign-in. */
  z.object({ event: z.literal('connect'), samePeer: z.boolean() }),
]);
export type PracticeEvent = Readonly<z.infer<typeof practiceEventSchema>>;
