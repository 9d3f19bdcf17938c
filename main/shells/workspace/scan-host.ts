import type { ScanEventView } from '../../contract/wizard/api.ts';
import type { RowsOfControls } from '../../contract/wizard/finding-row.ts';
import { mergeFacts } from '../../engine/running/merge-facts.ts';
import { appliedChanges } from '../../engine/history/runs.ts';
import { scan, type ScanEvent } from '../../engine/running/scan.ts';
import { withoutSecrets } from '../../engine/protecting/without-secrets.ts';
import { StorageError } from '../../storage/storage-error.ts';
import { scanAndKeep, type OpenHost } from '../../application/open-host.ts';
import { askedBy } from '../../application/whole-scan.ts';
import type { Workspace } from './workspace.ts';
import { WorkspaceError } from './workspace-error.ts';
import { rowOf } from '../../application/finding-row.ts';
import type { HostSession } from './host-session.ts';
import { RunningWork } from './running-work.ts';

const rowsPerEvent = 1000;

/** Scans a host, or watches the scan that runs already. It goes on when the watcher goes. */
export function scanHost(workspace: Workspace, reference: string, follow: boolean, signal: AbortSignal | undefined): AsyncGenerator<ScanEventView> {
  const running = workspace.running(reference);
  if (follow) {
    if (running?.is === 'scan') return running.work.follow(signal);
    throw new WorkspaceError('nothingRunning', 'No scan is active on this host. “Areas” lists its findings.');
  }
  workspace.refuseWhileBusy(reference);
  const known = workspace.known(reference);
  const work = new RunningWork<ScanEventView>((tell, cancelled) =>
    workspace.inTurn(reference, () => workspace.open(reference, 'read', (opened) => scanInto(known, opened, tell, cancelled))),
  );
  workspace.begin(reference, { is: 'scan', work });
  return work.follow(signal);
}

async function scanInto(known: HostSession, opened: OpenHost, tell: (event: ScanEventView) => void, signal: AbortSignal): Promise<ScanEventView> {
  const notices: string[] = [];
  const onEvent = (event: ScanEvent): void => {
    if (event.event !== 'findings') tell(event);
    else
      for (let at = 0; at < event.findings.length; at += rowsPerEvent)
        tell({ event: 'findings', rows: event.findings.slice(at, at + rowsPerEvent).map(rowOf) });
  };
  const found = await scanAndKeep(opened, {
    profile: known.profile,
    signal,
    onEvent,
    onNotKept: (error) => notices.push(`${error.message} The findings are here, but they are gone when this window is closed.`),
  });
  known.facts = found.facts;
  known.applied = appliedChanges(await opened.runs());
  known.startedAt = found.startedAt;
  known.finishedAt = found.finishedAt;
  known.partial = found.partial;
  known.take(found.findings);
  return { event: 'done', finishedAt: found.finishedAt, partial: found.partial, notices };
}

/** Reads again what one control, or a few, rest on, and judges everything on that. */
export function readAgain(workspace: Workspace, reference: string, ids: ReadonlySet<string>): Promise<RowsOfControls> {
  workspace.refuseWhileBusy(reference);
  const known = scannedHost(workspace, reference);
  return workspace.inTurn(reference, () =>
    workspace.open(reference, 'read', async (opened) => {
      await readInto(workspace, known, opened, ids);
      return known.judgeAgain(workspace.application.controls, workspace.application.clock.now());
    }),
  );
}

export async function readInto({ application }: Workspace, known: HostSession, opened: OpenHost, ids: ReadonlySet<string>): Promise<void> {
  const controls = application.controls.filter((control) => ids.has(control.id));
  known.applied = appliedChanges(await opened.runs());
  const again = await scan({ host: opened.host, controls, profile: known.profile, applied: known.applied, clock: application.clock });
  known.facts = mergeFacts(known.facts, again.facts);
  await keep(known, opened);
}

/** Writes what is known now over the latest scan. That it could not be written stops nothing: the host has been read. */
export async function keep(known: HostSession, { application, storage }: OpenHost): Promise<string | undefined> {
  if (!known.scanned || known.partial) return undefined;
  try {
    await storage.scans.update({
      identity: known.identity,
      startedAt: known.startedAt,
      finishedAt: known.finishedAt,
      asked: askedBy(application),
      facts: withoutSecrets(known.facts),
    });
    return undefined;
  } catch (error) {
    if (error instanceof StorageError) return error.message;
    throw error;
  }
}

export function scannedHost(workspace: Workspace, reference: string): HostSession {
  const known = workspace.known(reference);
  if (!known.scanned) throw new WorkspaceError('notScanned', 'This host has not been read yet. Scan it first.');
  return known;
}
