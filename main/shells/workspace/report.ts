import { replacedWords } from '../../words/changes/replaced-words.ts';
import { createHash } from 'node:crypto';
import type { MadeReport, ReportChoice, ReportEventView, ReportForm, SavedReport } from '../../contract/wizard/report-view.ts';
import type { KnownEvidence } from '../../application/evidence/collect-record.ts';
import { reportKnown } from '../../application/reporting/report-host.ts';
import { csvBytesOf, fileNameOf, recordBytesOf, reportPdf } from '../../application/evidence/report-files.ts';
import { fileDigest } from '../../reports/file-digest.ts';
import type { HeldReport, ReportFile } from './held-report.ts';
import type { HostSession } from './host-session.ts';
import type { Workspace } from './workspace.ts';
import { WorkspaceError } from './workspace-error.ts';
import { RunningWork } from './running-work.ts';
import { scannedSession } from './scan-host.ts';

/** Makes the report of what is known now. It is canceled when its watcher leaves; an apply is not. */
export async function* makeReport(
  workspace: Workspace,
  reference: string,
  choice: ReportChoice,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReportEventView> {
  const work = new RunningWork<ReportEventView>((tell, cancelled) => makeInto(workspace, reference, choice, tell, cancelled));
  try {
    yield* work.follow(signal);
  } finally {
    work.abort.abort();
  }
}

async function makeInto(
  workspace: Workspace,
  reference: string,
  choice: ReportChoice,
  tell: (event: ReportEventView) => void,
  signal: AbortSignal,
): Promise<ReportEventView> {
  tell({ event: 'stage', stage: 'collecting' });
  const { record, notices } = await reportKnown(workspace.application, knownNow(scannedSession(workspace, reference)), choice);
  const recordBytes = recordBytesOf(record);
  const made = await reportPdf(workspace.application.pdf, {
    record,
    recordBytes,
    size: choice.size,
    signal,
    onStage: (stage) => {
      tell({ event: 'stage', stage });
    },
  });
  const files: readonly ReportFile[] = [
    { form: 'pdf', name: fileNameOf(record, 'pdf'), bytes: made.pdf },
    { form: 'record', name: fileNameOf(record, 'record'), bytes: recordBytes },
    { form: 'csv', name: fileNameOf(record, 'csv'), bytes: csvBytesOf(record) },
  ];
  const held: HeldReport = { id: createHash('sha256').update(made.pdf).digest('hex').slice(0, 16), files };
  workspace.reports.set(reference, held);
  const report: MadeReport = {
    id: held.id,
    pages: made.pages,
    preview: [...made.preview],
    files: files.map(({ form, name, bytes }) => ({ form, name, bytes: bytes.length, sha256: fileDigest(bytes) })),
    notices: [...notices, ...(made.replaced > 0 ? [replacedWords(made.replaced)] : [])],
  };
  return { event: 'done', report };
}

/** The evidence of a session: what is known of its host now. */
export const knownNow = (session: HostSession): KnownEvidence => {
  const { identity, facts, profile, startedAt, finishedAt, partial } = session;
  return { identity, facts, profile, startedAt, finishedAt, partial, findings: session.findings() };
};

function heldFile(workspace: Workspace, reference: string, id: string, form: ReportForm): ReportFile {
  const held = workspace.reports.get(reference);
  const file = held?.id === id ? held.files.find((each) => each.form === form) : undefined;
  if (!file)
    throw new WorkspaceError(
      'reportGone',
      'This report is no longer available: a newer one exists, or Castellan was restarted. Create it again; your input is still there.',
    );
  return file;
}

/** In a window of its own the user is asked where to; a page is handed the bytes. */
export async function saveReport(workspace: Workspace, reference: string, id: string, form: ReportForm): Promise<SavedReport> {
  const file = heldFile(workspace, reference, id, form);
  const { saveFile } = workspace.options;
  if (!saveFile) return { is: 'fetch' };
  const path = await saveFile(file.name, file.bytes);
  return path === undefined ? { is: 'cancelled' } : { is: 'saved', path };
}

/** A multiple of three, so that the pieces can be put together without decoding each. */
const pieceBytes = 192 * 1024;

// eslint-disable-next-line @typescript-eslint/require-await -- the contract wants a stream, and nothing has to be waited for
export async function* fetchReport(workspace: Workspace, reference: string, id: string, form: ReportForm): AsyncGenerator<{ base64: string }> {
  const { bytes } = heldFile(workspace, reference, id, form);
  for (let at = 0; at < bytes.length; at += pieceBytes) yield { base64: Buffer.from(bytes.subarray(at, at + pieceBytes)).toString('base64') };
}
