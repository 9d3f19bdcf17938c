import type { ScanEventView } from '../../contract/wizard/api.ts';
import type { RecheckedView } from '../../contract/finding-row.ts';
import { findingRow } from '../../application/views/finding-row.ts';
import { judgeAgain } from '../../application/scans/judge-again.ts';
import { scanHost, type ScanHostEvent } from '../../application/scans/scan-host.ts';
import { settleSentence } from '../../application/hosts/settle-open-runs.ts';
import type { Watching } from '../../application/hosts/watching.ts';
import type { StorageError } from '../../storage/json/storage-error.ts';
import type { HostSession } from './host-session.ts';
import { RunningWork } from './running-work.ts';
import { WorkspaceError } from './workspace-error.ts';
import type { Workspace } from './workspace.ts';

const rowsPerEvent = 1000;

/** Scans a host, or watches the scan that runs already. It goes on when the watcher goes. */
export function watchScan(workspace: Workspace, reference: string, follow: boolean, signal: AbortSignal | undefined): AsyncGenerator<ScanEventView> {
  const running = workspace.running(reference);
  if (follow) {
    if (running?.is === 'scan') return running.work.follow(signal);
    throw new WorkspaceError('nothingRunning', 'No scan is active on this host. “Areas” lists its findings.');
  }
  workspace.refuseWhileBusy(reference);
  const session = workspace.session(reference);
  const work = new RunningWork<ScanEventView>((tell, cancelled) => workspace.inTurn(reference, () => scanInto(workspace, reference, session, tell, cancelled)));
  workspace.begin(reference, { is: 'scan', work });
  return work.follow(signal);
}

async function scanInto(
  { application }: Workspace,
  reference: string,
  session: HostSession,
  tellView: (event: ScanEventView) => void,
  signal: AbortSignal,
): Promise<ScanEventView> {
  const notices: string[] = [];
  const tell = (event: ScanHostEvent): void => {
    if (event.event === 'settled' || event.event === 'notice') notices.push(settleSentence(event));
    else if (event.event !== 'findings') tellView(event);
    else
      for (let at = 0; at < event.findings.length; at += rowsPerEvent)
        tellView({ event: 'findings', rows: event.findings.slice(at, at + rowsPerEvent).map(findingRow) });
  };
  const { profile } = session;
  const found = await scanHost(application, { reference, profile }, { tell, signal });
  if (found.notKept) notices.push(`${found.notKept.message} The findings are here, but they are gone when this window is closed.`);
  session.facts = found.facts;
  session.applied = found.applied;
  session.startedAt = found.startedAt;
  session.finishedAt = found.finishedAt;
  session.partial = found.partial;
  session.take(found.findings);
  // An answer that came during the scan: the scan has judged without it.
  const restated = session.profile !== profile;
  if (restated) session.judgeAgain(application.controls, application.clock.now());
  return { event: 'done', finishedAt: found.finishedAt, partial: found.partial, restated, notices };
}

/** Reads again what one control rests on, and judges everything on that. */
export function readControlAgain(workspace: Workspace, reference: string, id: string): Promise<RecheckedView> {
  workspace.refuseWhileBusy(reference);
  const { application } = workspace;
  const session = scannedSession(workspace, reference);
  return workspace.inTurn(reference, async () => {
    const controls = application.controls.filter((control) => control.id === id);
    const { profile, facts } = session;
    const { notices, watching } = noticesOnly();
    const read = await judgeAgain(application, { reference, profile, facts, controls }, watching);
    session.facts = read.facts;
    session.applied = read.applied;
    const changed = session.judgeAgain(application.controls, application.clock.now());
    return { ...changed, notices: [...notices, ...notSaved(read.notKept)] };
  });
}

/** The watcher of a short call, which has one answer and no events: it keeps the sentences for that answer. */
export function noticesOnly(): { readonly notices: readonly string[]; readonly watching: Watching<ScanHostEvent> } {
  const notices: string[] = [];
  const tell = (event: ScanHostEvent): void => {
    if (event.event === 'settled' || event.event === 'notice') notices.push(settleSentence(event));
  };
  return { notices, watching: { tell } };
}

export const notSaved = (error: StorageError | undefined): readonly string[] =>
  error === undefined ? [] : [`${error.message} The new readings are shown here, but they are gone when this window is closed.`];

export function scannedSession(workspace: Workspace, reference: string): HostSession {
  const session = workspace.session(reference);
  if (!session.scanned) throw new WorkspaceError('notScanned', 'This host has not been read yet. Scan it first.');
  return session;
}
