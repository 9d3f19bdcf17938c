import type { JournalEntry, Settled } from '../../contract/journal.ts';
import { isSettled, type FactState } from '../../contract/fact-state.ts';
import type { Change } from '../../contract/plan.ts';
import type { Control } from '../../catalogue/control.ts';
import { sameState } from '../../grammar/same-state.ts';
import type { AnySetting } from '../../grammar/fact.ts';
import { readSetting } from './read-setting.ts';
import { runsOf, type Run, type RunStep } from '../history/runs.ts';
import { isResultUnread } from '../history/later-reading.ts';
import { settingAt, settingsOf } from '../planning/setting-at.ts';
import { elements } from '../history/what-became.ts';
import type { ChangeOwner, Clock, HostPort, JournalPort } from '../ports.ts';
import { addressText } from '../../words/key-text.ts';

export type Reconciled = Extract<JournalEntry, { entry: 'reconciled' }>;

export interface Reconciling {
  readonly found: readonly Reconciled[];
  /** A change is still being made by a process that outlived its run: nothing was concluded about it. */
  readonly stillMade?: { readonly run: string; readonly step: number; readonly owner: ChangeOwner } | undefined;
}

type OpenStep = RunStep & { readonly run: string };

/** How long a later reading may still show that a change was made which was read as not made. Windows ends what it has begun by then. */
const provisionalForMs = 7 * 24 * 3600 * 1000;

/**
 * Reads the outcome of changes whose run was interrupted between the two records, or whose value could not be read afterwards, and writes it down. That is done
 * under the lock of the journal, after no process can begin with the change. A lost reply does not prove that the change failed.
 */
export async function reconcile(host: HostPort, journal: JournalPort, controls: readonly Control[], clock: Clock): Promise<Reconciling> {
  const now = clock.now();
  // Whether there is anything to do is checked without the lock: another Castellan may be at work.
  if (!needsReconciling(runsOf(await journal.entries()), now)) return { found: [] };
  const settings = settingsOf(controls);
  let stillMade: Reconciling['stillMade'];
  const written = await journal.transact(async (entries) => {
    const runs = runsOf(entries);
    const open = openSteps(runs);
    const again = toReadAgain(runs, now);
    const owner = await journal.owner.withdraw();
    if (owner) {
      const last = open.at(-1) ?? again.at(-1);
      stillMade = last && { run: last.run, step: last.step, owner };
      return [];
    }
    const found: Reconciled[] = [];
    for (const step of [...open, ...again]) {
      const entry = await conclude(host, settings, step, clock);
      if (!step.settled || says(step, entry)) found.push(entry);
    }
    return [...found, ...endsOf(runs, found, clock)];
  });
  return { found: written.filter((entry) => entry.entry === 'reconciled'), stillMade };
}

const openSteps = (runs: readonly Run[]): readonly OpenStep[] =>
  runs.flatMap((run) => run.steps.filter((step) => !step.settled).map((step) => ({ run: run.id, ...step })));

/** Read as not made a short while ago, or not readable after the change, and nothing of ours was begun at the same place since. */
function toReadAgain(runs: readonly Run[], now: string): readonly OpenStep[] {
  const all = runs.flatMap((run) => (run.resetAt === undefined ? run.steps.map((step) => ({ run: run.id, ...step })) : []));
  const last = new Map(all.map((step) => [addressText(step.change.address), step]));
  const isRecent = ({ at }: OpenStep): boolean => Date.parse(now) - Date.parse(at) < provisionalForMs;
  return [...last.values()].filter((step) => (step.settled && isUnread(step, step.settled)) || (step.provisional === true && isRecent(step)));
}

/** While a rollback has not ended, its value is still being decided. */
const isUnread = ({ rollback }: OpenStep, settled: Settled): boolean => isResultUnread(settled) && (rollback === undefined || rollback.ended !== undefined);

const needsReconciling = (runs: readonly Run[], now: string): boolean =>
  runs.some((run) => !run.ended || run.steps.some((step) => !step.settled)) || toReadAgain(runs, now).length > 0;

/** Of what was read as not made, only this is news: it was made after all, whole or of a set in part; or it can be read now. */
function says({ settled, change }: OpenStep, { conclusion }: Reconciled): boolean {
  if (conclusion === 'applied') return true;
  const wasUnread = settled !== undefined && !isSettled(settled.is);
  return wasUnread ? conclusion !== 'unread' : conclusion === 'moved' && change.edit.how === 'difference' && settled?.outcome === 'failed';
}

/** The interrupted runs, now that each of their steps is settled. */
function endsOf(runs: readonly Run[], found: readonly Reconciled[], clock: Clock): readonly JournalEntry[] {
  const made = (run: Run): number =>
    run.steps.filter(
      (step) => step.settled?.outcome === 'done' || found.some((each) => each.run === run.id && each.step === step.step && each.conclusion === 'applied'),
    ).length;
  return runs
    .filter((run) => !run.ended)
    .map((run) => {
      const done = made(run);
      return { entry: 'runEnded', at: clock.now(), run: run.id, done, notDone: run.plan.changes.length - done, by: 'reconciling' };
    });
}

async function conclude(host: HostPort, settings: readonly AnySetting[], { run, step, change }: OpenStep, clock: Clock): Promise<Reconciled> {
  const setting = settingAt(settings, change.address);
  const is: FactState = setting ? await readSetting(host, setting, change.address.key) : { is: 'unread', why: 'the catalogue no longer names this setting' };
  return { entry: 'reconciled', at: clock.now(), run, step, conclusion: conclusionOf(setting, is, change), is, from: change.from, to: change.to };
}

function conclusionOf(setting: AnySetting | undefined, is: FactState, change: Pick<Change, 'from' | 'to' | 'edit'>): Reconciled['conclusion'] {
  if (!setting || !isSettled(is)) return 'unread';
  if (change.edit.how === 'replace') {
    if (sameState(setting.kind, is, change.to)) return 'applied';
    return sameState(setting.kind, is, change.from) ? 'notApplied' : 'moved';
  }
  // Of a set only our own elements tell: others may have changed theirs since.
  const now = elements(is);
  const { add, remove } = change.edit;
  const there = add.filter((element) => now.includes(element)).length;
  const left = remove.filter((element) => now.includes(element)).length;
  if (there === add.length && left === 0) return 'applied';
  return there === 0 && left === remove.length ? 'notApplied' : 'moved';
}
