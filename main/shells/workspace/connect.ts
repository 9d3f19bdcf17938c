import type { HostView, VmLeftView } from '../../contract/wizard/host-view.ts';
import { textOf, type FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import type { Control } from '../../catalogue/control.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { resourcesOf } from '../../engine/judging/needs.ts';
import type { HostStorage } from '../../storage/host-storage.ts';
import { StorageError } from '../../storage/json/storage-error.ts';
import { settleOpenRuns, type SettledChange } from '../../application/hosts/settle-open-runs.ts';
import { withOpenHost, type OpenHost } from '../../application/hosts/open-host.ts';
import { recallHost } from '../../application/scans/recall-host.ts';
import type { Workspace } from './workspace.ts';
import { HostSession } from './host-session.ts';

/** Opens a host: its user with their rights, what is stored about it, and what an interrupted run has left. */
export function connect(workspace: Workspace, reference: string): Promise<HostView> {
  const work = (): Promise<HostView> =>
    withOpenHost(workspace.application, reference, 'read', async (opened) => {
      const facts: Facts = {
        session: await opened.host.read({ resource: resourceNamed('session') }),
        machine: await opened.host.read({ resource: resourceNamed('machine') }),
      };
      const notices: string[] = [];
      const vmsLeft: VmLeftView[] = [];
      const settled = workspace.running(reference) ? [] : await settle(opened, notices, vmsLeft);
      const remembered = workspace.sessionOrNone(reference);
      // Until the host was scanned, what is kept is read again: a file that cannot be read is named at each connection.
      const session = remembered && (remembered.scanned || workspace.running(reference)) ? remembered : await recall(opened, notices);
      if (!session.scanned) session.facts = { ...session.facts, ...facts };
      workspace.remember(reference, session);
      const earlier = session.scanned ? await earlierName(opened.storage) : undefined;
      const running = workspace.running(reference);
      return {
        identity: opened.host.identity,
        ...(earlier !== undefined && earlier !== opened.host.identity.name && { renamedFrom: earlier }),
        ...whoAndWhere(facts),
        controlsOutOfReach: workspace.application.controls.filter((control) => outOfReach(control, facts)).length,
        controlsInAll: workspace.application.controls.length,
        settled: settled.map(({ label, conclusion, run }) => ({ label, conclusion, run })),
        vmsLeft,
        notices: [...notices, ...opened.storage.journal.notices],
        ...(session.scanned && { scannedAt: session.finishedAt }),
        ...(running && { busy: running.is }),
      };
    });
  return workspace.running(reference) ? work() : workspace.inTurn(reference, work);
}

async function settle(opened: OpenHost, notices: string[], vmsLeft: VmLeftView[]): Promise<readonly SettledChange[]> {
  const settled: SettledChange[] = [];
  try {
    await settleOpenRuns(opened, (event) => {
      if (event.event === 'notice' && event.off) vmsLeft.push({ ...event.off, message: event.message });
      else if (event.event === 'notice') notices.push(event.message);
      else settled.push(event.change);
    });
  } catch (error) {
    // The host is shown all the same, with what is wrong with its journal.
    if (!(error instanceof StorageError)) throw error;
    notices.push(error.message);
  }
  return settled;
}

async function recall(opened: OpenHost, notices: string[]): Promise<HostSession> {
  const { application, host } = opened;
  const session = new HostSession(host.identity);
  const kept = await recallHost(opened);
  notices.push(...kept.notices);
  session.profile = kept.profile;
  session.applied = kept.applied;
  if (kept.scan) {
    session.facts = kept.scan.facts;
    session.startedAt = kept.scan.startedAt;
    session.finishedAt = kept.scan.finishedAt;
    session.judgeAgain(application.controls, application.clock.now());
  }
  return session;
}

async function earlierName(storage: HostStorage): Promise<string | undefined> {
  try {
    return (await storage.scans.latest())?.identity.name;
  } catch {
    return undefined; // recall has said so already
  }
}

const isTrue = (state: FactState | undefined): boolean | undefined => (state?.is === 'value' && typeof state.value === 'boolean' ? state.value : undefined);
const connections: Readonly<Record<string, string>> = { Console: 'at the console', RemoteDesktop: 'over RDP', WinRM: 'over WinRM', Ssh: 'over SSH' };

function whoAndWhere(facts: Facts): Pick<HostView, 'windows' | 'membership' | 'account' | 'elevated' | 'connection' | 'unread'> {
  const [session, machine] = [facts['session']?.rows[0]?.facts ?? {}, facts['machine']?.rows[0]?.facts ?? {}];
  const windows = textOf(machine['caption']);
  const domain = textOf(machine['domain']);
  const joined = isTrue(machine['domainJoined']);
  const account = textOf(session['userName']);
  const elevated = isTrue(session['administrator']);
  const connection = connections[textOf(session['connection']) ?? ''];
  const unread = ['session', 'machine'].flatMap((name) => {
    const problem = facts[name]?.problem;
    return problem ? [`${resourceNamed(name).title}: ${problem.why}`] : [];
  });
  return {
    ...(windows !== undefined && { windows: windows.replace(/^Microsoft /, '') }),
    ...(domain !== undefined && joined !== undefined && { membership: joined ? `member of ${domain}` : `workgroup ${domain}` }),
    ...(account !== undefined && { account }),
    ...(elevated !== undefined && { elevated }),
    ...(connection !== undefined && { connection }),
    unread,
  };
}

/** Whether these rights are proven not to reach everything that the control rests on. */
function outOfReach(control: Control, facts: Facts): boolean {
  const session = facts['session']?.rows[0]?.facts ?? {};
  const administrator = isTrue(session['administrator']) === true;
  const hyperV = administrator || isTrue(session['hyperVAdministrator']) === true;
  return [...resourcesOf(control)].some((name) => {
    const { needs } = resourceNamed(name);
    return needs === 'administrator' ? !administrator : needs === 'hyperVAdministrators' && !hyperV;
  });
}
