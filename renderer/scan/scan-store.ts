import { create } from 'zustand';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { answersInSaving } from '../state/answers-in-saving.ts';
import { client } from '../state/connection-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { loadFindings } from '../state/load-findings.ts';
import { usePlan } from '../state/plan-store.ts';
import { whileShown } from '../state/shown-host.ts';

export interface ReadResource {
  readonly resource: string;
  readonly title: string;
}
interface ScanStore {
  readonly running: boolean;
  readonly cancelling: boolean;
  readonly startedAt: number;
  /** What is being read, side by side, and since when. */
  readonly now: readonly (ReadResource & { readonly since: number })[];
  /** Inside one of them, where it tells. */
  readonly inside: { readonly resource: string; readonly done: number; readonly of: number; readonly what: string } | undefined;
  readonly done: readonly ReadResource[];
  readonly of: number;
  readonly problem: Problem | undefined;
  readonly notices: readonly string[];
  readonly finished: boolean;
}

const idle = { running: false, cancelling: false, now: [], inside: undefined };

export const useScan = create<ScanStore>(() => ({ ...idle, startedAt: 0, done: [], of: 0, problem: undefined, notices: [], finished: false }));

/** Reads the host, or watches the reading that runs already. Findings reach the screens while it goes on and the host is shown. */
export async function startScan(reference: string, follow: boolean): Promise<void> {
  const set = useScan.setState;
  if (useScan.getState().running) return;
  const stays = whileShown();
  set({ ...idle, running: true, startedAt: Date.now(), done: [], of: 0, problem: undefined, notices: [], finished: false });
  try {
    const saving = answersInSaving();
    if (saving) await saving;
    if (!stays()) return;
    const events = await client().scan({ reference, follow });
    const findings = stays() ? useFindings.getState().begin() : undefined;
    // An undo plan rests on the journal and on readings of its own.
    if (findings && usePlan.getState().undo === undefined) usePlan.getState().drop();
    for await (const event of events) {
      // Another host is shown: the scan goes on, and its findings are loaded when one comes back to this host.
      if (!stays() || !findings) continue;
      const { now, done, inside } = useScan.getState();
      if (event.event === 'reading') set({ now: [...now, { resource: event.resource, title: event.title, since: Date.now() }], of: event.of });
      else if (event.event === 'read')
        set({
          now: now.filter((each) => each.resource !== event.resource),
          inside: inside?.resource === event.resource ? undefined : inside,
          done: [...done, { resource: event.resource, title: event.title }],
          of: event.of,
        });
      else if (event.event === 'progress') set({ inside: { resource: event.resource, done: event.done, of: event.of, what: event.what } });
      else if (event.event === 'findings') findings.add(event.rows);
      else {
        findings.finish(event.finishedAt, event.partial);
        set({ notices: event.notices, finished: true });
        if (event.restated) await loadFindings(reference);
      }
    }
  } catch (error) {
    if (stays()) set({ problem: problemFrom(error, 'Reading the host') });
  } finally {
    if (stays()) set(idle);
  }
}

export async function cancelScan(reference: string): Promise<void> {
  const stays = whileShown();
  useScan.setState({ cancelling: true });
  try {
    await client().cancel({ reference });
  } catch (error) {
    if (stays()) useScan.setState({ cancelling: false, problem: problemFrom(error, 'Cancelling the scan') });
  }
}
