import { z } from 'zod';
import { addressSchema } from '../../contract/address.ts';
import { settledStateSchema } from '../../contract/fact-state.ts';

/** What happened to a practice host since it was reset. */
export const practiceEventSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('set'), address: addressSchema, to: settledStateSchema }),
  z.object({ event: z.literal('restart'), at: z.string() }),
]);
export type PracticeEvent = Readonly<z.infer<typeof practiceEventSchema>>;

/** Where a practice host remembers it. */
export interface PracticeMemory {
  events(): Promise<readonly PracticeEvent[]>;
  append(event: PracticeEvent): Promise<void>;
}
