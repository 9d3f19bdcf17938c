import { scan, type Scan } from '../../../engine/running/scan.ts';
import type { Application } from '../../../application/application.ts';
import { settleOpenRuns } from '../../../application/settle-open-runs.ts';
import { scanAndKeep, withOpenHost, type OpenHost } from '../../../application/open-host.ts';
import { codeOfFindings, highest, type ExitCode } from '../exit-code.ts';
import { countsLine, printFindings } from '../print/print-findings.ts';
import { printable } from '../print/printable.ts';
import { chooseControls } from '../../../application/choose-controls.ts';
import { StorageError } from '../../../storage/storage-error.ts';
import type { Context } from './context.ts';
import { reportProgress } from './report-progress.ts';
import { counted } from '../../../words/counted.ts';

export interface ScanOptions {
  readonly host: string;
  readonly profile?: string;
  readonly control?: readonly string[];
  readonly json?: boolean;
}

export async function scanHost(context: Context, options: ScanOptions): Promise<ExitCode> {
  const { application, io } = context;
  const profile = await application.profile(options.profile);
  const controls = options.control ? chooseControls(application.controls, options.control) : application.controls;
  const onEvent = reportProgress(io, options.json === true);
  const say = (found: Scan): ExitCode => {
    io.progress?.('');
    if (options.json === true)
      io.out(
        JSON.stringify({
          event: 'done',
          host: found.host,
          startedAt: found.startedAt,
          finishedAt: found.finishedAt,
          partial: found.partial,
          findings: found.findings,
        }),
      );
    else for (const line of describeScan(found, context)) io.out(line);
    return codeOfFindings(found.findings, found.partial);
  };
  /** What was read is shown first; then that it could not be kept. */
  const complain = (code: ExitCode, error: StorageError): ExitCode => {
    io.note(`${error.message} The findings above were not saved.`);
    return highest(code, 4);
  };
  const storage = { isOpen: false };
  try {
    return await withOpenHost(application, options.host, 'read', async (opened) => {
      storage.isOpen = true;
      await tellOpenRuns(opened, context);
      let notKept: StorageError | undefined;
      const onNotKept = (error: StorageError): void => {
        notKept = error;
      };
      const found = await scanAndKeep(opened, { profile, ...(options.control && { controls }), signal: io.signal, onEvent, onNotKept });
      const code = say(found);
      return notKept ? complain(code, notKept) : code;
    });
  } catch (error) {
    if (storage.isOpen || !(error instanceof StorageError) || error.kind !== 'notWritable') throw error;
    return complain(say(await scanWithoutStorage(application, options.host, { controls, profile, signal: io.signal, onEvent })), error);
  }
}

/** Where nothing can be kept: what our own changes wait for is not known then. */
async function scanWithoutStorage(
  application: Application,
  reference: string,
  request: Omit<Parameters<typeof scan>[0], 'host' | 'applied' | 'clock'>,
): Promise<Scan> {
  const host = await application.hosts.open(reference, 'read');
  try {
    return await scan({ ...request, host, applied: [], clock: application.clock });
  } finally {
    await host.close();
  }
}

function describeScan(found: Scan, { application }: Context): readonly string[] {
  return [
    `${printable(found.host.name)} (${found.host.reference}), read ${found.startedAt}${found.host.kind === 'practice' ? '. Practice host: recorded facts, not a computer.' : ''}`,
    ...(found.partial ? ['The scan was cancelled. Facts that it did not reach show “could not be read”.'] : []),
    ...printFindings(found.findings, application.controls),
    '',
    `${counted(new Set(found.findings.map((finding) => finding.control)).size, 'control', 'controls')}: ${countsLine(found.findings)}`,
  ];
}

/** Says what became of changes whose run died. */
export async function tellOpenRuns(opened: OpenHost, { io }: Context): Promise<void> {
  const words = {
    applied: 'the change was made',
    notApplied: 'the change was not made',
    moved: 'the value is neither the old nor the new one',
    unread: 'the value could not be read',
  } as const;
  try {
    const { found, waits, heads } = await settleOpenRuns(opened);
    if (heads !== undefined) io.note(heads);
    if (waits !== undefined) io.note(waits);
    for (const entry of found)
      io.note(`The run ${entry.run} was interrupted at change ${String(entry.step + 1)}. Reading the host shows: ${words[entry.conclusion]}.`);
  } catch (error) {
    // What looks open may be the run of another Castellan that is at it just now, or nothing can be written: reading goes on without it.
    if (!(error instanceof StorageError) || (error.kind !== 'busy' && error.kind !== 'notWritable')) throw error;
    io.note(error.message);
  }
}
