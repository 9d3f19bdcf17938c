import { z } from 'zod';
import { answerSchema, assignmentSchema, waiverSchema } from '../answer.ts';
import { findingSchema, targetSchema } from '../finding.ts';
import { hostIdentitySchema } from '../host-identity.ts';
import { rightSchema } from '../right.ts';
import { segregationMapSchema } from '../segregation-map.ts';
import { severitySchema } from '../severity.ts';
import { verdictSchema } from '../verdict.ts';
import { areaViewSchema, controlViewSchema } from '../control-view.ts';
import { chainHeadSchema } from '../chain-head.ts';
import { changeSchema } from '../plan.ts';
import { recordedRunSchema } from './recorded-run.ts';
import { recordedVmSchema } from './recorded-vm.ts';
import { coverTextsSchema } from './cover-texts.ts';

/** A fact about the host or the user for the head of the report: read, or why not. */
const describedValueSchema = z.object({ label: z.string(), value: z.string().optional(), why: z.string().optional() });
export type DescribedValue = Readonly<z.infer<typeof describedValueSchema>>;

/** One reading: what was read, when, whether all of it came, and how it is read with Windows’ own means. */
export const recordedReadingSchema = z.object({
  resource: z.string(),
  title: z.string(),
  native: z.string(),
  at: z.string(),
  complete: z.boolean(),
  rows: z.number().int(),
  needs: rightSchema,
  problem: z.string().optional(),
});
export type RecordedReading = Readonly<z.infer<typeof recordedReadingSchema>>;

/** A control in the words in which it was judged, so that a record can be read without this catalogue. */
export const recordedControlSchema = controlViewSchema.extend({
  titleWhenNotMet: z.string(),
  /** Why it does not apply where it does not; why no fix reaches a half of it. */
  otherwise: z.string().optional(),
  beyond: z.string().optional(),
});
export type RecordedControl = Readonly<z.infer<typeof recordedControlSchema>>;

/** The verdict of one control on one target at an earlier time, without its evidence. */
export const earlierFindingSchema = z.object({
  control: z.string(),
  target: targetSchema,
  verdict: verdictSchema,
  severity: severitySchema,
  waived: z.boolean(),
});
export type EarlierFinding = Readonly<z.infer<typeof earlierFindingSchema>>;

/** A value that the organisation was asked for, as it counted. */
export const recordedValueSchema = z.object({
  name: z.string(),
  question: z.string(),
  shown: z.string(),
  from: z.enum(['given', 'default', 'notKnown', 'nobody']),
});

/**
 * The evidence of one host at one time, whole: what was read and judged, what was stated, what was changed, and by what it can be
 * checked. The report is made from it and from nothing else. Times are ISO 8601, UTC.
 */
export const recordSchema = z.object({
  version: z.literal(2),
  kind: z.literal('castellan record'),
  /** `redacted`: names, addresses and paths were replaced; everything else is the same. */
  edition: z.enum(['full', 'redacted']),
  /** In the redacted edition: the seal of the full record that it was made from. */
  redactedFrom: z.string().optional(),
  tool: z.object({
    name: z.string(),
    version: z.string(),
    /** SHA-256 of the catalogue’s reference and of the list of script hashes. */
    catalogue: z.string(),
    scripts: z.string(),
  }),
  writtenAt: z.string(),
  writtenBy: z.string(),
  cover: coverTextsSchema,
  host: hostIdentitySchema,
  machine: z.array(describedValueSchema),
  session: z.array(describedValueSchema),
  scan: z.object({ startedAt: z.string(), finishedAt: z.string(), partial: z.boolean() }),
  /** How many controls the catalogue has, and which of them were judged here. */
  controlsInCatalogue: z.number().int(),
  readings: z.array(recordedReadingSchema),
  areas: z.array(areaViewSchema),
  controls: z.array(recordedControlSchema),
  /** Properties whose value is one of a closed list, a number or a yes or no: `resource.property`. Others can hold names. */
  closedProperties: z.array(z.string()),
  findings: z.array(findingSchema),
  /** The VMs of the host. Absent where no list of them was read, and in records of earlier builds. */
  vms: z.array(recordedVmSchema).optional(),
  /** The changes for the findings to fix that are on hold, as a plan of the controls of this record shows them. Absent in records of earlier builds. */
  held: z.array(changeSchema).optional(),
  /** Who and what can reach the VMs. Absent in records of earlier versions. */
  map: segregationMapSchema.optional(),
  /** The scan that this one is measured against, judged by the same catalogue and answers. */
  before: z.object({ finishedAt: z.string(), findings: z.array(earlierFindingSchema) }).optional(),
  values: z.array(recordedValueSchema),
  answers: z.array(answerSchema),
  waivers: z.array(waiverSchema),
  assignments: z.array(assignmentSchema),
  runs: z.array(recordedRunSchema),
  journal: z.discriminatedUnion('is', [z.object({ is: z.literal('read'), head: chainHeadSchema }), z.object({ is: z.literal('unread'), why: z.string() })]),
  /** SHA-256 in hex over the canonical JSON (RFC 8785) of everything above. */
  seal: z.object({ algorithm: z.literal('SHA-256'), over: z.literal('RFC 8785 without seal'), value: z.string() }),
});
export type EvidenceRecord = Readonly<z.infer<typeof recordSchema>>;
export type UnsealedRecord = Omit<EvidenceRecord, 'seal'>;
