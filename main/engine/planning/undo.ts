import type { FactState } from '../../contract/fact-state.ts';
import type { HostIdentity } from '../../contract/host-identity.ts';
import type { Control } from '../../catalogue/control.ts';
import { planVersion, type Plan, type Standing } from '../../contract/plan.ts';
import type { AnySetting } from '../../grammar/fact.ts';
import { addressText } from '../../words/key-text.ts';
import type { Judging } from '../judging/judging.ts';
import { readFact } from '../judging/read-fact.ts';
import { keysOf } from '../history/made-keys.ts';
import { stepName, stepsInPlace, unknownSteps, type Run, type RunStep, type StepInPlace } from '../history/runs.ts';
import type { Digest } from '../ports.ts';
import { groupedByWindow, noWindows, windowsIn } from './in-window.ts';
import { makeChange, type Wanted } from './make-change.ts';
import { oldest, sealPlan } from './plan.ts';
import { settingAt, settingsOf } from './setting-at.ts';
import { stepBack, type StepBack } from './undo-step.ts';
import { timeWords } from '../../words/utc-times.ts';

/** A step that needs no undo, or cannot be undone, and why. */
export interface NotUndone {
  readonly label: string;
  readonly why: string;
}
export interface UndoPlanned {
  readonly plan: Plan;
  readonly notUndone: readonly NotUndone[];
}
export interface UndoWhat {
  /** Only these steps of the run. */
  readonly steps?: readonly number[] | undefined;
  /** Only these steps of any run, as `run#number`. */
  readonly undoes?: readonly string[] | undefined;
  /** Steps, as `run#number`, that are restored although another program or user has changed their value since. */
  readonly anyway?: readonly string[] | undefined;
  /** Ids of VMs that may be shut down for their changes and started again. */
  readonly windows?: ReadonlySet<string> | undefined;
}

/**
 * The plan that undoes a run, or without one everything that is in place, newest change first. Changes of one setting by several runs are undone by one change,
 * to the value before the first of them. Each is guarded: it is made only while the value is still what we left; when it was changed by something else since, it
 * is on hold, with the three values side by side.
 */
export function makeUndoPlan(
  run: Run | undefined,
  runs: readonly Run[],
  controls: readonly Control[],
  known: Judging,
  host: HostIdentity,
  digest: Digest,
  what: UndoWhat = {},
): UndoPlanned {
  const inPlace = stepsInPlace(runs);
  const undoing: Undoing = {
    runs: new Map(runs.map((each) => [each.id, each])),
    later: new Map(inPlace.map((step) => [addressText(step.change.address), step.run])),
    settings: settingsOf(controls),
    titles: new Map(controls.map(({ id, title }) => [id, title])),
    hasRollback: host.rollback === true,
    known,
    what,
    back: new Map(),
    notUndone: unknownSteps(runs)
      .filter((step) => isWanted(step, run, what))
      .map((step) => ({ label: labelOf(step), why: step.why })),
  };
  const taken = inPlace
    .filter((step) => isWanted(step, run, what))
    .reverse()
    .filter((step) => takeBack(step, undoing));
  const names = taken.map((step) => stepName(step.run, step.step));
  const anyway = (what.anyway ?? []).filter((name) => names.includes(name));
  const changes = groupedByWindow([...undoing.back.values()].map((wanted) => makeChange(wanted, known, host, what.windows ?? noWindows)));
  const plan = sealPlan(
    {
      version: planVersion,
      purpose: 'undo',
      host,
      madeAt: known.now,
      factsAt: oldest(known.facts),
      choice: {
        targets: [],
        optionalGroups: [],
        steps: run ? taken.map((step) => step.step) : [],
        ...(!run && { undoes: names }),
        ...(anyway.length > 0 && { anyway }),
        ...windowsIn(changes),
      },
      changes,
      ...(run && { run: run.id }),
    },
    digest,
  );
  return { plan, notUndone: undoing.notUndone };
}

interface Undoing {
  readonly runs: ReadonlyMap<string, Run>;
  readonly settings: readonly AnySetting[];
  readonly titles: ReadonlyMap<string, string>;
  readonly hasRollback: boolean;
  readonly known: Judging;
  readonly what: UndoWhat;
  /** The last run of ours that has set a value, by address. */
  readonly later: ReadonlyMap<string, string>;
  /** What goes back so far, by address. */
  readonly back: Map<string, Wanted>;
  readonly notUndone: NotUndone[];
}

const endangered = (standing: Standing): boolean => standing.is === 'guarded' || (standing.is === 'held' && standing.by === 'connection');

const labelOf = ({ change }: Pick<RunStep, 'change'>): string => `${change.label} of ${change.target.label}`;

const isWanted = (step: Pick<StepInPlace, 'run' | 'step'>, run: Run | undefined, { steps, undoes }: UndoWhat): boolean =>
  run ? step.run === run.id && steps?.includes(step.step) !== false : undoes?.includes(stepName(step.run, step.step)) !== false;

/** Adds the undo of one step to what goes back. Answers whether there is one. */
function takeBack(step: StepInPlace, undoing: Undoing): boolean {
  const { change } = step;
  const { notUndone, back, known, what } = undoing;
  const leave = (why: string): false => {
    notUndone.push({ label: labelOf(step), why });
    return false;
  };
  if (change.undo.is === 'not') return leave(change.undo.reason);
  const setting = settingAt(undoing.settings, change.address);
  if (!setting) return leave('This version of Castellan no longer manages the setting. Restore it manually.');
  const newer = back.get(addressText(change.address));
  if (newer && newer.before.is === 'held') return leave(newer.before.reason);
  const name = stepName(step.run, step.step);
  const found = stepBack(step, setting, newer?.to ?? rawState(known, step, setting), what.anyway?.includes(name) === true);
  const to = newer ? found : withLaterRun(found, step, undoing);
  // The newer step restores what this one would: with it, both are undone.
  if (newer && to.is === 'nothing') {
    back.set(addressText(change.address), { ...newer, undoesAlso: [...(newer.undoesAlso ?? []), name] });
    return true;
  }
  if (to.is === 'nothing') return leave(to.why);
  if (newer && to.standing.is !== 'ready')
    return leave('Another program or user has changed this value between this run and the next one. The undo goes back to that value.');
  const run = undoing.runs.get(step.run);
  back.set(addressText(change.address), {
    setting,
    address: change.address,
    from: newer?.from ?? to.from,
    to: to.to,
    target: change.target,
    controls: [...new Set([...(newer?.controls ?? []), ...change.controls])],
    consequence: [
      `Restores the value from before ${timeWords(run?.at ?? step.at)}.`,
      ...[...new Set([...(newer?.controls ?? []), ...change.controls])].flatMap((id) => removed(id, undoing.titles)),
      ...removedKeys(step, run, to.to),
    ],
    takesEffect: change.takesEffect,
    undo: { is: 'exact' },
    // Where the change could cut the connection, its undo can as well. Without a rollback, the old value is the one that is known to work.
    endangersConnection: newer?.endangersConnection === true || (undoing.hasRollback && endangered(change.standing)),
    before: newer?.before ?? to.standing,
    undoes: newer?.undoes ?? name,
    undoesAlso: newer ? [...(newer.undoesAlso ?? []), name] : [],
  });
  return true;
}

/** A value that a later run of ours has set again is our own change. */
function withLaterRun(back: StepBack, step: StepInPlace, { later }: Undoing): StepBack {
  const by = later.get(addressText(step.change.address));
  if (back.is !== 'change' || back.standing.is !== 'held' || back.standing.by !== 'moved' || by === undefined || by === step.run) return back;
  const reason = `Run ${by} has set this value again after this run. Undo that run first, or undo everything.`;
  return { ...back, standing: { is: 'held', by: 'moved', reason } };
}

/** What the undo takes away from the host. */
function removed(id: string, titles: ReadonlyMap<string, string>): readonly string[] {
  const title = titles.get(id);
  return title === undefined ? [] : [`Removes what was set for ${id}: ${title}`];
}

function removedKeys({ change }: StepInPlace, run: Run | undefined, to: Wanted['to']): readonly string[] {
  const [first] = to.is === 'absent' ? keysOf(change, run?.madeKeys ?? []) : [];
  return first === undefined ? [] : [`Removes the registry key ${first} and the keys below it that the run created, where they are empty.`];
}

/** The stored state itself, before absence is read as something else: absence is what has to be put back. */
function rawState(known: Judging, { change }: StepInPlace, setting: AnySetting): FactState {
  const { resource, key } = change.address;
  return readFact(known.facts, { ...setting, absence: { says: 'known' }, resource, address: key }, key).state;
}
