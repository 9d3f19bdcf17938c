import { isSettled, type FactState } from '../../contract/fact-state.ts';
import type { RecordedHead } from '../../contract/chain-head.ts';
import type { Change, Plan } from '../../contract/plan.ts';
import type { JournalEntry, Settled } from '../../contract/journal.ts';
import type { AppliedChange } from '../judging/pending.ts';
import { afterReading } from './later-reading.ts';
import { StepRollbacks, type StepRollback } from './step-rollback.ts';
import { hasReached, whatBecame, type Became } from './what-became.ts';

/** One run as the journal tells it: the plan, and what became of each change. */
export interface Run {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly ticket?: string | undefined;
  readonly approver?: string | undefined;
  readonly plan: Plan;
  /** Registry keys that were missing before the run and that it creates with its values. */
  readonly madeKeys: readonly string[];
  readonly steps: readonly RunStep[];
  /** Changes of which nothing was sent to the host, because they were on hold or refused. */
  readonly left: readonly LeftStep[];
  readonly ended: boolean;
  /** When the practice host was reset after the run: none of its changes is left, and there is nothing to undo. */
  readonly resetAt?: string | undefined;
  /** The run was interrupted, and ended by the process that settled its changes. */
  readonly interrupted: boolean;
  /** Where the head of the journal was noted after the run. */
  readonly noted?: { readonly head: RecordedHead; readonly where?: string | undefined; readonly message: string } | undefined;
}
export type LeftStep = Pick<RunStep, 'step' | 'at' | 'change'> & { readonly settled: Settled };
export interface RunStep {
  readonly step: number;
  readonly at: string;
  readonly change: Change;
  /** Undefined: the run was interrupted between the two records. */
  readonly settled?: Settled | undefined;
  /** Read from the host after the run was interrupted: the change was not made. A later reading may show that it was. */
  readonly provisional?: boolean | undefined;
  /** The last reading since. It counts where nothing could be read at the end of the step, or of its rollback. */
  readonly readSince?: Extract<JournalEntry, { entry: 'reconciled' }> | undefined;
  /** The rollback under which it was made, as the journal tells it. */
  readonly rollback?: StepRollback | undefined;
}
export const stepName = (run: string, step: number): string => `${run}#${String(step)}`;
/** The run of a step’s name. */
export const runOfStep = (name: string): string => name.slice(0, name.lastIndexOf('#'));

/** The runs of a journal, oldest first. Entries of runs whose start is missing are left out; the chain check reports those. */
export function runsOf(entries: readonly JournalEntry[]): readonly Run[] {
  const runs = new Map<string, Omit<Writable, 'steps' | 'left'> & { steps: Map<number, RunStep>; left: LeftStep[]; rollbacks: StepRollbacks }>();
  for (const entry of entries) {
    if (entry.entry === 'runStarted') {
      runs.set(entry.run, {
        id: entry.run,
        at: entry.at,
        by: entry.by,
        ...(entry.ticket !== undefined && { ticket: entry.ticket }),
        ...(entry.approver !== undefined && { approver: entry.approver }),
        plan: entry.plan,
        madeKeys: entry.madeKeys ?? [],
        steps: new Map(),
        left: [],
        rollbacks: new StepRollbacks(),
        ended: false,
        interrupted: false,
      });
      continue;
    }
    if (entry.entry === 'practiceReset') {
      for (const run of runs.values()) reset(run, entry.at);
      continue;
    }
    if (entry.entry === 'reported' || entry.entry === 'scanKept') continue;
    const run = runs.get(entry.run);
    if (!run) continue;
    if (entry.entry === 'changeIntended') intend(run, entry);
    else if (entry.entry === 'changeSettled') settle(run.steps, entry.step, { settled: entry.settled });
    else if (entry.entry === 'changeLeft') leave(run, entry);
    else if (entry.entry === 'reconciled') reconcileStep(run.steps, entry);
    else if (entry.entry === 'rollbackPlanted' || entry.entry === 'countdownStarted' || entry.entry === 'rollbackEnded') {
      run.rollbacks.take(entry);
      // The rollback has set the value since.
      if (entry.entry === 'rollbackEnded') readSince(run.steps, entry.step, undefined);
    } else if (entry.entry === 'runEnded') {
      run.ended = true;
      run.interrupted = entry.by === 'reconciling';
    } else if (entry.entry === 'headNoted') run.noted = { head: entry.head, ...(entry.where !== undefined && { where: entry.where }), message: entry.message };
  }
  return [...runs.values()].map(({ rollbacks, ...run }) => ({ ...run, steps: [...run.steps.values()].map((step) => asRead(rollbacks.over(step))) }));
}

/** All changes that a run came to, in the order of its plan: those that it left have reached nothing, and say why. */
export const stepsInOrder = ({ steps, left }: Pick<Run, 'steps' | 'left'>): readonly RunStep[] => [...steps, ...left].sort((a, b) => a.step - b.step);

type Writable = { -readonly [name in keyof Run]: Run[name] };

function reset(run: Omit<Writable, 'steps' | 'left'> & { steps: Map<number, RunStep> }, at: string): void {
  run.resetAt ??= at;
  run.ended = true;
  for (const [step, known] of run.steps) {
    const gone: FactState = { is: 'unread', why: 'the practice host was reset' };
    const settled = known.settled ?? { outcome: 'failed', was: gone, is: gone, message: 'The run ended early, and the practice host was reset.' };
    run.steps.set(step, { ...known, settled, provisional: false });
  }
}

function intend(
  { plan, steps }: { readonly plan: Plan; readonly steps: Map<number, RunStep> },
  { step, at }: { readonly step: number; readonly at: string },
): void {
  const change = plan.changes[step];
  if (change) steps.set(step, { step, at, change });
}

function leave({ plan, left }: { readonly plan: Plan; readonly left: LeftStep[] }, { step, at, settled }: Pick<LeftStep, 'step' | 'at' | 'settled'>): void {
  const change = plan.changes[step];
  if (change) left.push({ step, at, change, settled });
}

function settle(steps: Map<number, RunStep>, step: number, became: Pick<RunStep, 'settled' | 'provisional' | 'readSince'>): void {
  const known = steps.get(step);
  if (known) steps.set(step, { step: known.step, at: known.at, change: known.change, ...became });
}

/** What the setter itself has read is never overwritten; “not made” is, by a later reading, and so is what could not be read. */
function reconcileStep(steps: Map<number, RunStep>, entry: Extract<JournalEntry, { entry: 'reconciled' }>): void {
  const known = steps.get(entry.step);
  if (!known) return;
  if (known.settled && known.provisional !== true) readSince(steps, entry.step, entry);
  else settle(steps, entry.step, { settled: reconciledAs(entry, known.settled), provisional: entry.conclusion !== 'applied', readSince: entry });
}

function readSince(steps: Map<number, RunStep>, step: number, reading: RunStep['readSince']): void {
  const known = steps.get(step);
  if (known) steps.set(step, { ...known, readSince: reading });
}

const asRead = (step: RunStep): RunStep => (step.settled ? { ...step, settled: afterReading(step.settled, step.change, step.readSince) } : step);

/** `before`: what an earlier reading has shown. Readings cannot tell which program or user has made a change between them. */
function reconciledAs(entry: Extract<JournalEntry, { entry: 'reconciled' }>, before: Settled | undefined): Settled {
  if (entry.conclusion === 'applied')
    return { outcome: 'done', was: entry.from, is: entry.is, message: `The run ended early. ${before && isSettled(before.is) ? madeLater : madeInTime}` };
  if (entry.conclusion === 'notApplied')
    return { outcome: 'failed', was: entry.is, is: entry.is, message: 'The run ended early. The scan shows that the change was not made.' };
  return {
    outcome: 'moved',
    // The value immediately before is not known: another program may have changed it, before or after.
    was: { is: 'unread', why: 'the run had ended' },
    is: entry.is,
    message:
      entry.conclusion === 'moved'
        ? 'The run ended early. The value is neither the old nor the new one.'
        : 'The run ended early, and the value has not been read since.',
  };
}

const madeInTime = 'The scan shows that the change was made.';
const madeLater = 'An earlier scan showed another value, a later scan the new one. The run made the change late, or another program or user made it.';

/** The host still is what the run left. */
const isLeft = (run: Run): boolean => run.resetAt === undefined;

/** A step that has changed the host and was not undone by a later run, with the value that it has left. */
export interface StepInPlace extends RunStep {
  readonly run: string;
  readonly became: Extract<Became, { is: 'made' }>;
}

/** Steps of ours that are in place, by the readings. A failed undo leaves its step in place, with the value that the undo has left. */
export function stepsInPlace(runs: readonly Run[]): readonly StepInPlace[] {
  const all = runs.filter(isLeft).flatMap((run) => run.steps.map((step) => ({ ...step, run: run.id })));
  const backOf = new Map<string, RunStep[]>();
  for (const step of all) {
    for (const undone of undoneBy(step.change)) backOf.set(undone, [...(backOf.get(undone) ?? []), step]);
  }
  return all.flatMap((step): StepInPlace[] => {
    if (step.change.undoes !== undefined) return [];
    const became = whatBecame(step);
    if (became.is !== 'made') return [];
    let { left } = became;
    for (const back of backOf.get(stepName(step.run, step.step)) ?? []) {
      if (isTakenBack(back)) return [];
      const tried = whatBecame(back);
      if (tried.is === 'made') ({ left } = tried);
    }
    return [{ ...step, became: { ...became, left } }];
  });
}

/** Steps of which it is not known whether they have changed the host: an undo, which is tried once more, is not one of them. */
export const unknownSteps = (runs: readonly Run[]): readonly (RunStep & { readonly run: string; readonly why: string })[] =>
  runs.filter(isLeft).flatMap((run) =>
    run.steps.flatMap((step) => {
      const became = step.change.undoes === undefined ? whatBecame(step) : undefined;
      return became?.is === 'unknown' ? [{ ...step, run: run.id, why: became.why }] : [];
    }),
  );

/** The steps that a change undoes, the newest first. */
export const undoneBy = ({ undoes, undoesAlso = [] }: Pick<Change, 'undoes' | 'undoesAlso'>): readonly string[] =>
  undoes === undefined ? [] : [undoes, ...undoesAlso];

/** The setter compares as Windows does, so its “done” counts as well; both rest on a reading. */
const isTakenBack = (back: RunStep): boolean =>
  hasReached(back) || back.settled?.outcome === 'already' || (back.settled?.outcome === 'done' && whatBecame(back).is === 'made');

/** For judging: which of our changes wait for, or have seen, a restart. Undoing one is a change too. */
export function appliedChanges(runs: readonly Run[]): readonly AppliedChange[] {
  return runs
    .filter(isLeft)
    .flatMap((run) =>
      run.steps.filter((step) => whatBecame(step).is === 'made').map(({ change, at }) => ({ address: change.address, at, takesEffect: change.takesEffect })),
    );
}
