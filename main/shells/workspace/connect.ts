import type { HostView } from '../../contract/wizard/host-view.ts';
import { textOf, type FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import type { Control } from '../../catalogue/control.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { resourcesOf } from '../../engine/judging/needs.ts';
import { appliedChanges, runsOf } from '../../engine/history/runs.ts';
import type { HostStorage } from '../../storage/host-storage.ts';
import { StorageError } from '../../storage/storage-error.ts';
import { settleOpenRuns } from '../../application/settle-open-runs.ts';
import type { OpenHost } from '../../application/open-host.ts';
import { isWhole } from '../../application/whole-scan.ts';
import type { Workspace } from './workspace.ts';
import { HostSession } from './host-session.ts';

/** Opens a host: who sits here, with which rights, what is kept about it, and what a run that died has left behind. */
export function connect(workspace: Workspace, reference: string): Promise<HostView> {
  const work = (): Promise<HostView> =>
    workspace.open(reference, 'read', async (opened) => {
      const facts: Facts = {
        session: await opened.host.read({ resource: resourceNamed('session') }),
        machine: await opened.host.read({ resource: resourceNamed('machine') }),
      };
      const notices: string[] = [];
      const settled = workspace.running(reference) ? [] : await settle(opened, notices);
      const remembered = workspace.knownOrNone(reference);
      // Until the host was scanned, what is kept is read again: a file that cannot be read is named at each connection.
      const known = remembered && (remembered.scanned || workspace.running(reference)) ? remembered : await recall(workspace, opened, notices);
      if (!known.scanned) known.facts = { ...known.facts, ...facts };
      workspace.remember(reference, known);
      const earlier = known.scanned ? await earlierName(opened.storage) : undefined;
      const running = workspace.running(reference);
      return {
        identity: opened.host.identity,
        ...(earlier !== undefined && earlier !== opened.host.identity.name && { renamedFrom: earlier }),
        ...whoAndWhere(facts),
        controlsOutOfReach: workspace.application.controls.filter((control) => outOfReach(control, facts)).length,
        controlsInAll: workspace.application.controls.length,
        settled,
        notices: [...notices, ...opened.storage.journal.notices],
        ...(known.scanned && { scannedAt: known.finishedAt }),
        ...(running && { busy: running.is }),
      };
    });
  return workspace.running(reference) ? work() : workspace.inTurn(reference, work);
}

async function settle(opened: OpenHost, notices: string[]): Promise<HostView['settled']> {
  try {
    const { found: reconciled, waits, heads } = await settleOpenRuns(opened);
    if (heads !== undefined) notices.push(heads);
    if (waits !== undefined) notices.push(waits);
    const runs = await opened.runs();
    return reconciled.map(({ run, step, conclusion }) => {
      const change = runs.find((each) => each.id === run)?.steps.find((each) => each.step === step)?.change;
      return { run, conclusion, label: change ? `${change.label} of ${change.target.label}` : run };
    });
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    notices.push(error.message);
    return [];
  }
}

/** What is kept: a file that cannot be read is named, and everything else goes on. */
async function recall(workspace: Workspace, { host, storage }: OpenHost, notices: string[]): Promise<HostSession> {
  const known = new HostSession(host.identity);
  const profile = await storage.profile.read();
  known.profile = profile.value;
  if (profile.notice !== undefined) notices.push(profile.notice);
  try {
    known.applied = appliedChanges(runsOf(await storage.journal.entries()));
    const latest = await storage.scans.latest();
    if (latest && !isWhole(latest, workspace.application))
      notices.push('This version judges more than the last scan asked for, so the host is to be scanned again.');
    else if (latest) {
      known.facts = latest.facts;
      known.startedAt = latest.startedAt;
      known.finishedAt = latest.finishedAt;
      known.judgeAgain(workspace.application.controls, workspace.application.clock.now());
    }
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    notices.push(error.message);
  }
  return known;
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
    const trouble = facts[name]?.trouble;
    return trouble ? [`${resourceNamed(name).title}: ${trouble.why}`] : [];
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
