import { chooseControls } from '../../../application/choice/choose-controls.ts';
import { scanHost } from '../../../application/scans/scan-host.ts';
import type { Scan } from '../../../engine/running/scan.ts';
import { counted } from '../../../words/counted.ts';
import { timeWords } from '../../../words/utc-times.ts';
import { codeOfFindings, codeOfStorage, highest, type ExitCode } from '../exit-code.ts';
import { countsLine, printFindings } from '../print/print-findings.ts';
import { printable } from '../print/printable.ts';
import type { Context } from './context.ts';
import { watchedBy } from './watched-by.ts';

export interface ScanOptions {
  readonly host: string;
  readonly profile?: string;
  readonly control?: readonly string[];
  readonly json?: boolean;
}

export async function scanCommand(context: Context, options: ScanOptions): Promise<ExitCode> {
  const { application, io } = context;
  const profile = options.profile === undefined ? undefined : await application.profile(options.profile);
  const controls = options.control ? chooseControls(application.controls, options.control) : undefined;
  const found = await scanHost(application, { reference: options.host, profile, controls }, watchedBy(io, options.json === true));
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
  // What was read is shown first; then that it could not be kept.
  if (found.notKept) io.note(`${found.notKept.message} The findings above were not saved.`);
  return highest(codeOfFindings(found.findings, found.partial), codeOfStorage(found.notKept));
}

function describeScan(found: Scan, { application }: Context): readonly string[] {
  return [
    `${printable(found.host.name)} (${found.host.reference}), read ${timeWords(found.startedAt)}${found.host.kind === 'practice' ? '. Practice host: recorded facts, not a computer.' : ''}`,
    ...(found.partial ? ['The scan was cancelled. Facts that it did not reach show “could not be read”.'] : []),
    ...printFindings(found.findings, application.controls),
    '',
    `${counted(new Set(found.findings.map((finding) => finding.control)).size, 'control', 'controls')}: ${countsLine(found.findings)}`,
  ];
}
