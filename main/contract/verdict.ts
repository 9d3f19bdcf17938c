import { z } from 'zod';

/** `unknown` could not be read; `manual` waits for a user; `pending` is our change that waits for a restart. */
export const verdicts = ['met', 'notMet', 'pending', 'unknown', 'notApplicable', 'manual'] as const;
export const verdictSchema = z.enum(verdicts);
export type Verdict = z.infer<typeof verdictSchema>;
