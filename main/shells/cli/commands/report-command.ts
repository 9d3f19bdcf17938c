import type { EvidenceRecord } from '../../../contract/record/record.ts';
import { replacedWords } from '../../../words/changes/replaced-words.ts';
import { coverTextsSchema, type CoverTexts } from '../../../contract/record/cover-texts.ts';
import { areas } from '../../../catalogue/area.ts';
import { EngineError } from '../../../engine/engine-error.ts';
import { writeWholeFile } from '../../../storage/json/json-file.ts';
import { reportHost } from '../../../application/reporting/report-host.ts';
import { compareRecords } from '../../../application/evidence/compare-records.ts';
import { doubtWords, readSavedRecord, withDoubtsAbout, type SavedRecord } from '../../../application/evidence/saved-record.ts';
import { csvBytesOf, recordBytesOf, redactedFrom, reportPdf } from '../../../application/evidence/report-files.ts';
import { fileDigest } from '../../../reports/file-digest.ts';
import type { ExitCode } from '../exit-code.ts';
import { keptScanNote } from '../print/kept-scan-note.ts';
import { printable } from '../print/printable.ts';
import type { Context } from './context.ts';
import { watchedBy } from './watched-by.ts';

export interface ReportOptions {
  readonly host?: string;
  readonly from?: string;
  readonly out?: string;
  readonly record?: string;
  readonly csv?: string;
  readonly edition?: string;
  readonly paper?: string;
  readonly area?: readonly string[];
  readonly before?: string;
  readonly compare?: string;
  readonly profile?: string;
  readonly scan?: boolean;
  readonly classification?: string;
  readonly organisation?: string;
  readonly for?: string;
  readonly ticket?: string;
  readonly json?: boolean;
}

const sizes = { a4: 'a4', letter: 'us-letter' } as const;

/**
 * Writes the report of a host, or of a record that was saved: PDF, record, findings as CSV. Files are written whole or not at all. Ends with 4 where the
 * journal of this computer speaks against a record that was saved, or one that it is compared with.
 */
export async function reportCommand(context: Context, options: ReportOptions): Promise<ExitCode> {
  if (options.out === undefined && options.record === undefined && options.csv === undefined)
    throw new EngineError('nothingToDo', 'Enter an output: --out report.pdf, --record record.json, --csv findings.csv.');
  if ((options.host === undefined) === (options.from === undefined))
    throw new EngineError('nothingToDo', 'Enter the source: --host HOST, or --from RECORD for a saved record.');
  const size = chosen(sizes, options.paper ?? 'a4', '--paper');
  const source = options.from === undefined ? await fromHost(context, options) : await fromFile(context, options, options.from);
  const earlier = options.compare === undefined ? undefined : await savedRecord(context, options.compare);
  const written: { form: string; path: string; bytes: number; sha256: string; pages?: number }[] = [];
  const write = async (
    form: string,
    path: string | undefined,
    bytes: () => Promise<Uint8Array> | Uint8Array,
    more: () => object = () => ({}),
  ): Promise<void> => {
    if (path === undefined) return;
    const content = await bytes();
    await writeWholeFile(path, content, `The ${form}`);
    written.push({ form, path, bytes: content.length, sha256: fileDigest(content), ...more() });
  };
  await write('record', options.record, () => source.recordBytes);
  await write('list of findings', options.csv, () => csvBytesOf(source.record));
  let pages = 0;
  await write(
    'report',
    options.out,
    () => pdfOf(context, earlier, source, size, (count) => (pages = count)),
    () => ({ pages }),
  );
  if (options.json === true) context.io.out(JSON.stringify({ edition: source.record.edition, files: written }));
  else
    for (const each of written)
      context.io.out(
        `Written: the ${each.form}, ${each.path} (${each.pages === undefined ? '' : `${String(each.pages)} pages, `}${String(each.bytes)} bytes, SHA-256 ${each.sha256})`,
      );
  return source.isDoubted === true || (earlier && speaksAgainst(earlier)) === true ? 4 : 0;
}

interface Source {
  readonly record: EvidenceRecord;
  readonly recordBytes: Uint8Array;
  /** The journal of this computer speaks against the record. */
  readonly isDoubted?: boolean;
}

async function pdfOf(
  { application, io }: Context,
  earlier: SavedRecord | undefined,
  { record, recordBytes }: Source,
  size: 'a4' | 'us-letter',
  tell: (pages: number) => void,
): Promise<Uint8Array> {
  const words = { starting: 'Starting the typesetter', layingOut: 'Laying out the pages', drawing: 'Writing the PDF' } as const;
  try {
    const made = await reportPdf(application.pdf, {
      record,
      recordBytes,
      size,
      comparison: earlier && withDoubtsAbout(compareRecords(earlier.record, record), [earlier]),
      signal: io.signal,
      onStage: (stage) => io.progress?.(words[stage]),
    });
    io.progress?.('');
    if (made.replaced > 0) io.note(replacedWords(made.replaced));
    tell(made.pages);
    return made.pdf;
  } finally {
    await application.pdf.close();
  }
}

async function savedRecord({ application, io }: Context, path: string): Promise<SavedRecord> {
  const file = await readSavedRecord(application, path);
  for (const words of doubtWords(file.doubts, path)) io.note(printable(words));
  return file;
}
const speaksAgainst = ({ doubts }: SavedRecord): boolean => doubts.against.length > 0;

/** A record that was saved. A full one can be made redacted; never the other way round. */
async function fromFile(context: Context, options: ReportOptions, path: string): Promise<Source> {
  const file = await savedRecord(context, path);
  const { record, bytes } = file;
  const edition = chosen(editions, options.edition ?? record.edition, '--edition');
  if (edition !== record.edition && record.edition === 'redacted')
    throw new EngineError('nothingToDo', 'This record is redacted and does not contain the removed names. Use the full record.');
  const isDoubted = speaksAgainst(file);
  if (edition === record.edition) return { record, recordBytes: bytes, isDoubted };
  return { ...sealedSource(redactedFrom(record, context.application.digest)), isDoubted };
}
const sealedSource = (record: EvidenceRecord): Source => ({ record, recordBytes: recordBytesOf(record) });
const editions = { full: 'full', redacted: 'redacted' } as const;

async function fromHost(context: Context, options: ReportOptions): Promise<Source> {
  const { application, io } = context;
  const edition = chosen(editions, options.edition ?? 'full', '--edition');
  const unknown = (options.area ?? []).filter((id) => !areas.some((area) => area.id === id));
  if (unknown.length > 0)
    throw new EngineError('nothingToDo', `There is no area “${unknown.join('”, “')}”. Available: ${areas.map((area) => area.id).join(', ')}.`);
  const { scan, before, host: reference = '' } = options;
  const profile = options.profile === undefined ? undefined : await application.profile(options.profile);
  const request = { reference, profile, scanFirst: scan === true, areas: options.area ?? [], before, cover: coverOf(options), edition };
  const { tell } = watchedBy(io, false);
  const { record, notices } = await reportHost(application, request, {
    signal: io.signal,
    tell: (event) => {
      if (event.event === 'keptScanNotUsed') io.note(notUsed[event.because]);
      else if (event.event === 'keptScan') io.note(keptScanNote(event));
      else tell(event);
    },
  });
  io.progress?.('');
  for (const notice of notices) io.note(notice);
  return sealedSource(record);
}

const notUsed = {
  changed: 'Changes were made since the last scan, so Castellan scans the host again.',
  asksMore: 'This version needs more facts than the last scan has, so Castellan scans the host again.',
} as const;

function coverOf(options: ReportOptions): CoverTexts {
  const given = { classification: options.classification, organisation: options.organisation, preparedFor: options.for, ticket: options.ticket };
  const cover = coverTextsSchema.safeParse(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));
  if (cover.success) return cover.data;
  throw new EngineError('nothingToDo', `${cover.error.issues.map((issue) => issue.path.join('.')).join(', ')}: the cover takes at most 200 characters.`);
}

function chosen<T>(among: Readonly<Record<string, T>>, name: string, option: string): T {
  const found = Object.hasOwn(among, name.toLowerCase()) ? among[name.toLowerCase()] : undefined;
  if (found !== undefined) return found;
  throw new EngineError('nothingToDo', `${option} takes ${Object.keys(among).join(' or ')}, not “${name}”.`);
}
