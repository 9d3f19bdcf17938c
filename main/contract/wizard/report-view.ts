import { z } from 'zod';
import { coverTextsSchema } from '../record/cover-texts.ts';

/** What a report is to hold. */
export const reportChoiceSchema = z.object({
  edition: z.enum(['full', 'redacted']),
  size: z.enum(['a4', 'us-letter']),
  /** Ids of areas; empty: all of them. */
  areas: z.array(z.string()),
  /** The time of the kept scan to measure against; absent: the last one before the newest changes. `none`: no comparison. */
  before: z.string().optional(),
  cover: coverTextsSchema,
});
export type ReportChoice = Readonly<z.infer<typeof reportChoiceSchema>>;

export const reportFormSchema = z.enum(['pdf', 'record', 'csv']);
export type ReportForm = z.infer<typeof reportFormSchema>;

/** A report that was made and waits to be saved. It is gone when the next one of the same host is made. */
export const madeReportSchema = z.object({
  id: z.string(),
  pages: z.number().int(),
  /** The first pages as pictures (SVG). */
  preview: z.array(z.string()),
  files: z.array(z.object({ form: reportFormSchema, name: z.string(), bytes: z.number().int(), sha256: z.string() })),
  notices: z.array(z.string()),
});
export type MadeReport = Readonly<z.infer<typeof madeReportSchema>>;

export const reportEventSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('stage'), stage: z.enum(['collecting', 'starting', 'layingOut', 'drawing']) }),
  z.object({ event: z.literal('done'), report: madeReportSchema }),
]);
export type ReportEventView = Readonly<z.infer<typeof reportEventSchema>>;

export const savedReportSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('saved'), path: z.string() }),
  z.object({ is: z.literal('cancelled') }),
  /** This shell has no dialog of its own: the page fetches the bytes and hands them to the browser. */
  z.object({ is: z.literal('fetch') }),
]);
export type SavedReport = Readonly<z.infer<typeof savedReportSchema>>;

/** One side of a comparison: a kept scan by the time at which it finished, what is known now, or a record as the text of its file. */
export const comparedSideSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('scan'), finishedAt: z.string() }),
  z.object({ is: z.literal('known') }),
  z.object({ is: z.literal('record'), name: z.string().max(300), text: z.string() }),
]);
export type ComparedSideView = Readonly<z.infer<typeof comparedSideSchema>>;
