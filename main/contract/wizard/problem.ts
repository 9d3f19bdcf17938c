import { z } from 'zod';

/**
 * What went wrong, in words for the user who can act. `kind` says what the screen may offer: `busy` waits for the work of another process, `planGone` and
 * `planMoved` make the plan again, `notWritable` keeps what was typed and tries again.
 */
export const problemSchema = z.object({
  kind: z.string(),
  message: z.string(),
  /** The technical half, for “Copy details”: names and codes, no secrets. */
  details: z.string(),
});
export type ProblemView = Readonly<z.infer<typeof problemSchema>>;
