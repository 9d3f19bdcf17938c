import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { journalEntrySchema } from '../../main/contract/journal.ts';
import { profileSchema } from '../../main/contract/profile.ts';
import { recordSchema } from '../../main/contract/record/record.ts';
import { draftSchema, preferencesSchema } from '../../main/contract/wizard/draft.ts';
import { asNewestDraft } from '../../main/storage/draft-versions.ts';
import { asNewestEntry } from '../../main/storage/journal/journal-versions.ts';
import { placesSchema } from '../../main/storage/places.ts';
import { practiceMemorySchema } from '../../main/storage/practice-memory-file.ts';
import { asNewestScan } from '../../main/storage/scans/reading-versions.ts';
import { asNewestRecord } from '../../main/storage/scans/record-versions.ts';
import { storedScanSchema } from '../../main/storage/scans/scan-store.ts';
import { root } from './code/generated-file.ts';
import { samplesOf } from './sample-json.ts';

/** A kind of data that stays on disk from one version to the next. */
export interface StoredShape {
  readonly kind: string;
  readonly schema: z.ZodType;
  /** Brings the JSON of an earlier form into the newest one. */
  readonly lift: (json: unknown) => unknown;
  /** Paths that an earlier form had and that are left out on purpose, because the same is kept elsewhere. */
  readonly leftOut?: RegExp;
}

const asItIs = (json: unknown): unknown => json;

export const storedShapes: readonly StoredShape[] = [
  // The plan of the run has the change under the number of the step.
  { kind: 'journal', schema: journalEntrySchema, lift: asNewestEntry, leftOut: /^change\b/ },
  // A record shows the changes of a run, and not what was chosen for it.
  { kind: 'record', schema: recordSchema, lift: asNewestRecord, leftOut: /^runs\.\d+\.plan\.choice\b/ },
  { kind: 'scan', schema: storedScanSchema, lift: asNewestScan },
  { kind: 'profile', schema: profileSchema, lift: asItIs },
  { kind: 'practice-memory', schema: practiceMemorySchema, lift: asItIs },
  { kind: 'draft', schema: draftSchema, lift: asNewestDraft },
  { kind: 'preferences', schema: preferencesSchema, lift: asItIs },
  { kind: 'places', schema: placesSchema, lift: asItIs },
];

const folder = join('test', 'laws', 'stored-shapes');
const pathOf = (kind: string, number: number): string => join(folder, `${kind}-${String(number)}.generated.json`);
export const formNames = (): readonly string[] => readdirSync(join(root, folder)).sort();

/** The committed JSON Schemas of a kind, oldest first. */
export function formsOf({ kind }: StoredShape): readonly object[] {
  const forms: object[] = [];
  for (let path = pathOf(kind, 1); existsSync(join(root, path)); path = pathOf(kind, forms.length + 1))
    forms.push(JSON.parse(readFileSync(join(root, path), 'utf8')) as object);
  return forms;
}

/** The JSON Schema of what a kind accepts now. The pattern of a time repeats its format. */
export const formText = ({ schema }: StoredShape): string =>
  `${JSON.stringify(
    z.toJSONSchema(schema, {
      io: 'input',
      reused: 'ref',
      override: ({ jsonSchema }) => {
        if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
      },
    }),
    null,
    1,
  )}\n`;

/** Where the newest form belongs: over the last one where it still reads all of that, beside it where a field was renamed or removed. */
export function newestFormPath(shape: StoredShape): string {
  const forms = formsOf(shape);
  const last = forms.at(-1);
  const isFresh = last !== undefined && formText(shape) === `${JSON.stringify(last, null, 1)}\n`;
  const readsLast = last === undefined || isFresh || samplesOf(last).every((sample) => lossOf({ ...shape, lift: asItIs }, sample).length === 0);
  return pathOf(shape.kind, readsLast ? Math.max(1, forms.length) : forms.length + 1);
}

/** What of a document of an earlier form the newest reader refuses or leaves out. Empty: all of it is read. */
export function lossOf({ schema, lift, leftOut }: StoredShape, json: unknown): readonly string[] {
  const lifted = lift(json);
  const read = schema.safeParse(lifted);
  if (!read.success) return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const kept = new Set(leavesOf(read.data).map(([, leaf]) => leaf));
  const isMeant = ([path]: Leaf): boolean => leftOut?.test(path) !== true;
  const lost = leavesOf(json).filter(([, leaf]) => typeof leaf === 'string' && leaf.startsWith('sample ') && !kept.has(leaf));
  const paths = new Set(leavesOf(read.data).map(([path]) => path));
  const stripped = leavesOf(lifted).filter(([path]) => !paths.has(path));
  return [...lost, ...stripped].filter(isMeant).map(([path]) => path);
}

type Leaf = readonly [path: string, value: unknown];

function leavesOf(json: unknown, path = ''): readonly Leaf[] {
  if (typeof json !== 'object' || json === null) return [[path, json]];
  return Object.entries(json).flatMap(([name, value]) => leavesOf(value, path === '' ? name : `${path}.${name}`));
}
