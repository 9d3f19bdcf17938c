import type { JournalEntry } from '../../contract/journal.ts';
import type { RollbackState } from '../../contract/rollback.ts';
import { runsOf, type Run } from '../history/runs.ts';
import type { HostPort, JournalPort } from '../ports.ts';
import { isOver, rollbackEnd, type EndedStep, type Ending, type RollbackEnded } from './rollback-end.ts';
import { isWaiterGone } from '../../words/rollback/countdown-times.ts';
import { afterSetBack, setBack } from './set-back.ts';

/** What was found of rollbacks whose run no longer waits for them. */
export interface SettledRollbacks {
  readonly ended: readonly (RollbackEnded & { readonly label: string })[];
  /** Those that have not ended: planted, armed, counting or at work. */
  readonly waiting: readonly RollbackState[];
}

/**
 * Puts the ends of rollbacks into the journal that came while no program waited for them: after the program was ended, after a restart, after a power failure.
 * Whether there is anything to do is checked without the lock of the journal.
 */
export async function settleRollbacks(ending: Ending & { readonly journal: JournalPort }): Promise<SettledRollbacks> {
  const { host, journal } = ending;
  const states = await statesOf(host);
  const over = states.filter(isOver);
  const waiting = states.filter((state) => !isOver(state));
  const before = await journal.entries();
  if (!over.some((state) => isNews(before, state)) && lost(runsOf(before), states).length === 0) {
    await removeAll(host, over);
    return { ended: [], waiting };
  }
  const labels = new Map<string, string>();
  const written = await journal.transact(async (entries) => {
    const runs = runsOf(entries);
    const found: RollbackEnded[] = [];
    for (const state of over.filter((each) => isNews(entries, each))) {
      const step = stepOf(runs, state.name);
      if (!step) continue;
      labels.set(state.name, `${step.change.label} of ${step.change.target.label}`);
      const wasKept = lastEnd(entries, state.name)?.end === 'kept';
      found.push(await rollbackEnd(ending, step, state, wasKept ? 'Keep was lost before it was on the disk, and the change was returned automatically.' : ''));
    }
    for (const step of host.rollback ? lost(runs, states) : []) {
      labels.set(step.name, `${step.change.label} of ${step.change.target.label}`);
      const gone: RollbackState = { name: step.name, phase: 'notReturned', beatAgeSeconds: 0, restarted: false };
      found.push(await rollbackEnd(ending, step, gone, 'The rollback is no longer on the host.'));
    }
    return found;
  });
  await removeAll(host, over);
  const ended = written.flatMap((entry) => (entry.entry === 'rollbackEnded' ? [{ ...entry, label: labels.get(entry.name) ?? entry.run }] : []));
  return { ended, waiting };
}

/** It was decided that the old value comes back, and the waiting process that would do it is gone with its task. */
export const isLeftAlone = (state: RollbackState): boolean => !isOver(state) && state.claim?.side === 'rollback' && isWaiterGone(state);

/**
 * Restores the value of a rollback that is left alone, puts its end into the journal and removes it. Answers its end, which another program can have
 * written. Undefined where this journal does not know the change: then nothing is restored, and the rollback stays.
 */
export async function returnLeftAlone(
  ending: Ending & { readonly journal: JournalPort; readonly by: string },
  state: RollbackState,
): Promise<RollbackEnded | undefined> {
  const { host, journal, controls, by } = ending;
  const { name } = state;
  let known: RollbackEnded | undefined;
  const written = await journal.transact(async (entries) => {
    const runs = runsOf(entries);
    known = lastEnd(entries, name);
    const ended = stepOf(runs, name);
    if (!ended || known) return [];
    const { step, change } = ended;
    const run = runs.find(({ id }) => id === ended.run);
    const left = run?.steps.find((each) => each.step === step)?.settled?.is;
    const back = await setBack({ host, controls, journal, run: ended.run, step, change, madeKeys: run?.madeKeys ?? [], left });
    const why = `The rollback on the host has not reported for ${String(Math.round(state.beatAgeSeconds))} seconds.`;
    return [await rollbackEnd(ending, ended, afterSetBack(name, by, change, back, state), why)];
  });
  const end = known ?? written.find((entry) => entry.entry === 'rollbackEnded');
  if (end) await host.rollback?.remove(name);
  return end;
}

async function statesOf({ rollback }: HostPort): Promise<readonly RollbackState[]> {
  if (!rollback) return [];
  const states = await Promise.all((await rollback.pending()).map((name) => rollback.state(name)));
  return states.filter((state) => state !== undefined);
}

const lastEnd = (entries: readonly JournalEntry[], name: string): RollbackEnded | undefined =>
  entries.findLast((entry): entry is RollbackEnded => entry.entry === 'rollbackEnded' && entry.name === name);

/** The journal does not say so yet. A restored value that the journal calls kept is news: the last one to end it was the host. */
function isNews(entries: readonly JournalEntry[], { name, phase }: RollbackState): boolean {
  if (!entries.some((entry) => entry.entry === 'rollbackPlanted' && entry.name === name)) return false;
  const end = lastEnd(entries, name)?.end;
  return end === undefined || (end === 'kept') !== (phase === 'kept');
}

function stepOf(runs: readonly Run[], name: string): EndedStep | undefined {
  for (const run of runs)
    for (const [step, change] of run.plan.changes.entries()) if (rollbackNames(run).get(step) === name) return { run: run.id, step, name, change };
  return undefined;
}
const rollbackNames = (run: Run): ReadonlyMap<number, string> =>
  new Map(run.steps.flatMap(({ step, rollback }): [number, string][] => (rollback ? [[step, rollback.name]] : [])));

/** Changes that were made under a rollback of which neither the host nor the journal knows the end. */
const lost = (runs: readonly Run[], states: readonly RollbackState[]): readonly EndedStep[] =>
  runs
    .filter((run) => run.resetAt === undefined)
    .flatMap((run) =>
      run.steps.flatMap(({ step, change, settled, rollback }) =>
        settled && rollback && !rollback.ended && !states.some(({ name }) => name === rollback.name)
          ? [{ run: run.id, step, name: rollback.name, change }]
          : [],
      ),
    );

/** The journal holds their ends. A host that was opened for reading removes nothing: it is done the next time. */
async function removeAll({ rollback }: HostPort, over: readonly RollbackState[]): Promise<void> {
  for (const { name } of over) await rollback?.remove(name).catch(() => undefined);
}
