import { z } from 'zod';

/** The head of the journal’s chain: number and code of its last line. */
export const chainHeadSchema = z.object({ n: z.number().int().nonnegative(), mac: z.string().regex(/^[0-9a-f]{64}$/) });
export type RecordedHead = Readonly<z.infer<typeof chainHeadSchema>>;
