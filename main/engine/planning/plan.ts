import type { Key } from '../../contract/address.ts';
import type { Finding } from '../../contract/finding.ts';
import type { HostIdentity } from '../../contract/host-identity.ts';
import { planVersion, type Change, type Plan, type PlanChoice, type Standing } from '../../contract/plan.ts';
import type { Facts } from '../../contract/reading.ts';
import type { Control, SetFix } from '../../catalogue/control.ts';
import { lockOutTable } from '../../catalogue/lock-out.ts';
import type { Goal } from '../../grammar/fact.ts';
import { decidedOn } from '../judging/decided-on.ts';
import { evaluate } from '../judging/evaluate.ts';
import { judge } from '../judging/judge.ts';
import type { Judging } from '../judging/judging.ts';
import { makeChange, type Wanted } from './make-change.ts';
import { groupedByWindow, noWindows, windowsIn } from './in-window.ts';
import { inOrder } from './order.ts';
import type { Digest } from '../ports.ts';
import { toward, type StepToward, type WantedState } from './toward.ts';
import { addressText } from '../../words/key-text.ts';
import { findingId } from '../../words/findings/finding-id.ts';

export interface Choice {
  readonly controls: readonly Control[];
  /** Without `key`: all targets of the control. Absent: all targets of all controls. */
  readonly targets?: readonly { readonly control: string; readonly key?: Key | undefined }[] | undefined;
  /** Groups of settings chosen separately: `W02-36/memory-integrity`. */
  readonly optionalGroups: ReadonlySet<string>;
  /** Ids of VMs that may be shut down for their changes and started again. */
  readonly windows?: ReadonlySet<string> | undefined;
}

/** Something chosen that cannot become a change, and why. */
export interface Unplanned {
  readonly control: string;
  readonly target: string;
  readonly why: string;
}

export interface Planned {
  readonly plan: Plan;
  readonly unplanned: readonly Unplanned[];
}

/** The ordered changes that make what was chosen true. Nothing is planned for what is met, waived or could not be read. */
export function makePlan(choice: Choice, known: Judging, host: HostIdentity, digest: Digest): Planned {
  const chosen: WantedState = new Map();
  const wanted = new Map<string, Wanted>();
  const unplanned: Unplanned[] = [];
  const targets: PlanChoice['targets'] = [];
  const isChosen = chooser(choice);
  for (const control of inOrder(choice.controls)) {
    for (const finding of judge(control, known)) {
      if (!isChosen(control.id, finding.target.key)) continue;
      const why = whyNot(control, finding);
      if (why !== undefined) unplanned.push({ control: control.id, target: finding.target.label, why });
      else if (finding.verdict === 'notMet' && control.fix?.kind === 'set') {
        const planning = { choice, known, chosen };
        const steps = stepsFor(control, control.fix, finding, planning);
        const states = wantedBy(control, control.fix, finding, planning, steps);
        unplanned.push(...unplannedOf(control, finding, steps));
        for (const each of states) {
          const text = addressText(each.address);
          wanted.set(text, mergeWanted(wanted.get(text), each));
        }
        if (states.length > 0) targets.push({ control: control.id, key: { ...finding.target.key } });
      }
    }
  }
  const changes = groupedByWindow(inWindows([...wanted.values()].map((each) => makeChange(each, known, host, choice.windows ?? noWindows))));
  const made = { targets, optionalGroups: [...choice.optionalGroups].sort(), steps: [], ...windowsIn(changes) };
  const plan = sealPlan({ version: planVersion, purpose: 'fix', host, madeAt: known.now, factsAt: oldest(known.facts), choice: made, changes }, digest);
  return { plan, unplanned };
}

function chooser({ targets }: Choice): (control: string, key: Key) => boolean {
  if (!targets) return () => true;
  const whole = new Set(targets.filter((target) => target.key === undefined).map((target) => target.control));
  const single = new Set(targets.flatMap((target) => (target.key === undefined ? [] : [findingId(target.control, target.key)])));
  return (control, key) => whole.has(control) || single.has(findingId(control, key));
}

function whyNot(control: Control, finding: Finding): string | undefined {
  if (finding.verdict === 'met' || finding.verdict === 'notApplicable' || finding.verdict === 'pending') return undefined;
  if (finding.waived) return 'Accepted risk.';
  if (finding.verdict === 'unknown') return `Could not be read: ${finding.because.join('; ')}`;
  if (finding.verdict === 'manual') return finding.because.join('; ');
  return control.fix?.kind === 'set' ? undefined : 'This control has manual steps. There is no change to apply.';
}

interface Planning {
  readonly choice: Choice;
  readonly known: Judging;
  readonly chosen: WantedState;
}
interface StepOfFix {
  readonly step: StepToward;
  readonly consequence: string;
}

/** What one control asks of one target: a step for each setting, those that are blocked among them. */
function stepsFor(control: Control, fix: SetFix<never>, finding: Finding, { choice, known, chosen }: Planning): readonly StepOfFix[] {
  const own = fix.set ?? (control.expect as Goal<never> | undefined);
  const optional = (fix.optionalGroups ?? []).filter((each) => choice.optionalGroups.has(`${control.id}/${each.id}`));
  const groups = [
    ...(own ? [{ goal: own, consequence: fix.consequence }] : []),
    ...optional.map((each) => ({ goal: each.set, consequence: each.consequence })),
  ];
  return groups.flatMap(({ goal, consequence }) => toward(goal.expression, finding.target.key, known, chosen).map((step) => ({ step, consequence })));
}

/** The steps of one target that can be made, as the states that its control wants. */
function wantedBy(control: Control, fix: SetFix<never>, finding: Finding, planning: Planning, steps: readonly StepOfFix[]): readonly Wanted[] {
  const before = beforeOf(control, fix, finding, planning);
  const statements = before.is === 'confirm' ? [] : statementsOf(fix, finding, planning).map((statement) => `Before: ${statement}`);
  return steps.flatMap(({ step, consequence }) =>
    step.is === 'blocked'
      ? []
      : [
          {
            setting: step.setting,
            address: step.address,
            from: step.from,
            to: step.to,
            target: finding.target,
            controls: [control.id],
            consequence: [consequence, ...statements],
            takesEffect: step.setting.setting.takesEffect ?? fix.takesEffect,
            undo: fix.undo ? { is: 'not', reason: fix.undo.not } : { is: 'exact' },
            endangersConnection: fix.endangers === 'connection',
            before,
          },
        ],
  );
}

/** Why the steps of one target give no change: each that is blocked, or that there is none. */
function unplannedOf(control: Control, finding: Finding, steps: readonly StepOfFix[]): readonly Unplanned[] {
  const of = (why: string): Unplanned => ({ control: control.id, target: finding.target.label, why });
  if (steps.length === 0) return [of(['All settings of this control are already set.', ...finding.because].join(' '))];
  return steps.flatMap(({ step }) => (step.is === 'blocked' ? [of(step.why)] : []));
}

/** One setting that several controls want: the first names the target, and the stricter of each decides. */
function mergeWanted(earlier: Wanted | undefined, next: Wanted): Wanted {
  if (!earlier) return { ...next, consequence: [...new Set(next.consequence)] };
  return {
    ...next,
    target: earlier.target,
    controls: [...new Set([...earlier.controls, ...next.controls])],
    consequence: [...new Set([...earlier.consequence, ...next.consequence])],
    takesEffect: earlier.takesEffect === 'afterRestart' ? earlier.takesEffect : next.takesEffect,
    undo: next.undo.is === 'not' ? next.undo : earlier.undo,
    endangersConnection: earlier.endangersConnection || next.endangersConnection,
    before: stricter(earlier.before, next.before),
  };
}

/** Prechecks that facts decide hold or release; those that only a user knows are asked for where the table demands it. */
function beforeOf(control: Control, fix: SetFix<never>, finding: Finding, planning: Planning): Standing {
  for (const precheck of fix.prechecks ?? []) {
    if (!precheck.holds) continue;
    const { expression } = precheck.holds;
    const truth = evaluate(expression, finding.target.key, planning.known).is;
    if (truth === 'yes' || (truth === 'cannotTell' && precheck.else === 'ask')) continue;
    const found = decidedOn(expression, finding.target.key, planning.known);
    return truth === 'no'
      ? { is: 'held', by: 'precheck', reason: `Check failed: ${precheck.say} Found: ${found}` }
      : { is: 'held', by: 'unknown', reason: `Could not be read: ${precheck.say} (${found})` };
  }
  const hazard = lockOutTable[control.id];
  return hazard === undefined ? { is: 'ready' } : { is: 'confirm', control: control.id, understand: [hazard, ...statementsOf(fix, finding, planning)] };
}

/** What only the user can know before: no fact decides it, or the fact that would could not be read. */
const statementsOf = (fix: SetFix<never>, finding: Finding, planning: Planning): string[] =>
  (fix.prechecks ?? []).flatMap(({ say, holds }) => {
    if (!holds) return [say];
    if (evaluate(holds.expression, finding.target.key, planning.known).is !== 'cannotTell') return [];
    return [`${say} Could not be read: ${decidedOn(holds.expression, finding.target.key, planning.known)}`];
  });

const gravity: Readonly<Record<Standing['is'], number>> = { held: 3, guarded: 2, confirm: 1, ready: 0 };
/** Two confirmations are one that names both hazards: one change serves both controls. */
function stricter(a: Standing | undefined, b: Standing): Standing {
  if (a?.is === 'confirm' && b.is === 'confirm') return { ...a, understand: [...new Set([...a.understand, ...b.understand])] };
  return a && gravity[a.is] >= gravity[b.is] ? a : b;
}

/** Its rollback waits through the restart of the host, which ends the run. */
const endsTheRun = ({ standing }: Change): boolean => standing.is === 'guarded' && standing.danger.when === 'afterRestart';

/** Changes that act at once come before those that wait for the restart, and last those that the run waits for through it; inside, the order of the controls stays. */
const inWindows = (changes: readonly Change[]): Change[] => [
  ...changes.filter((change) => !endsTheRun(change) && change.takesEffect === 'now'),
  ...changes.filter((change) => !endsTheRun(change) && change.takesEffect === 'afterRestart'),
  ...changes.filter(endsTheRun),
];

export function oldest(facts: Facts): string {
  return (
    Object.values(facts)
      .map((reading) => reading.at)
      .sort()[0] ?? ''
  );
}

/** The plan with its id: the digest of everything else in it. */
export function sealPlan(plan: Omit<Plan, 'id'>, digest: Digest): Plan {
  return { ...plan, id: digest(plan).slice(0, 16) };
}

/** Whether the content still is what its id says. */
export function isSealed(plan: Plan, digest: Digest): boolean {
  const { id, ...rest } = plan;
  return sealPlan(rest, digest).id === id;
}
