import type { ProblemView } from '../../contract/wizard/problem.ts';
import { EngineError } from '../../engine/engine-error.ts';
import { HostError } from '../../hosts/host-error.ts';
import { PowerShellError } from '../../powershell/powershell-error.ts';
import { PdfError } from '../../reports/pdf/pdf-error.ts';
import { StorageError } from '../../storage/json/storage-error.ts';
import { WorkspaceError } from './workspace-error.ts';

/** Errors that were written for the user who can act; undefined for mistakes of ours. */
export function problemOf(error: unknown): ProblemView | undefined {
  if (
    error instanceof EngineError ||
    error instanceof HostError ||
    error instanceof StorageError ||
    error instanceof WorkspaceError ||
    error instanceof PdfError ||
    error instanceof PowerShellError
  )
    return { kind: error.kind, message: error.message, details: detailsOf(error) };
  return undefined;
}

/** The chain of causes, a line each: names, codes and messages, no stack. */
function detailsOf(error: Error): string {
  const lines = [`${error.name}: ${error.message}`];
  for (let cause = error.cause; cause instanceof Error && lines.length < 8; cause = cause.cause) lines.push(`${cause.name}: ${cause.message}`);
  return lines.join('\n');
}
