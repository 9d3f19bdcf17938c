import { z } from 'zod';
import { jsonSchema } from '../json.ts';

/** What the host makes of one account of an answer. */
export const accountMarkSchema = z.object({
  /** As it was typed. */
  entry: z.string(),
  /** Whether controls are judged with it. */
  counts: z.boolean(),
  /** `CORP\\hv-admins · S-1-5-21-…`, or why it cannot be used and what to do. */
  says: z.string(),
});
export type AccountMark = Readonly<z.infer<typeof accountMarkSchema>>;

/** A value that the organisation gives. Numbers have a default; identities have at most a guess, which counts only when it is chosen. */
export const environmentQuestionSchema = z.object({
  name: z.string(),
  question: z.string(),
  /** What the field takes. */
  takes: z.enum(['number', 'list', 'text']),
  /** How one entry looks: `10.0.4.0/24`. */
  example: z.string(),
  /** What counts as an entry, for the field's hint. */
  says: z.string(),
  default: jsonSchema.optional(),
  value: jsonSchema.optional(),
  /** For a question about accounts: what each entry of the saved answer is on this host. */
  accounts: z.array(accountMarkSchema).optional(),
  /** The user has answered “I do not know”. */
  doNotKnow: z.boolean(),
  guess: z.object({ value: jsonSchema, from: z.string(), named: z.array(z.string()).optional(), leftOut: z.array(z.string()).optional() }).optional(),
  /** Controls that wait for it. */
  controls: z.array(z.string()),
});
export type EnvironmentQuestion = Readonly<z.infer<typeof environmentQuestionSchema>>;
