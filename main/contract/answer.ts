import { z } from 'zod';
import { keySchema } from './address.ts';

/** What a user states: who, when, with which evidence, until when. A statement, never a reading. */
export const answerSchema = z.object({
  control: z.string(),
  target: keySchema.default({}),
  says: z.enum(['yes', 'no', 'doNotKnow']),
  by: z.string().min(1),
  at: z.iso.datetime(),
  evidence: z.string().min(1),
  validUntil: z.iso.datetime(),
  /** The facts it was given on, as texts by address; when one of them changes, the answer lapses. */
  givenOn: z.record(z.string(), z.string()).default({}),
});

/** An accepted risk. */
export const waiverSchema = z.object({
  control: z.string(),
  target: keySchema.optional(),
  reason: z.string().min(1),
  approver: z.string().min(1),
  expires: z.iso.datetime(),
});

/** Who is responsible for an open finding, and until when. */
export const assignmentSchema = z.object({
  control: z.string(),
  /** Absent: for every target of the control. */
  target: keySchema.optional(),
  owner: z.string().trim().min(1).max(200),
  due: z.iso.datetime(),
});
export type Assignment = Readonly<z.infer<typeof assignmentSchema>>;
