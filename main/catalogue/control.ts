import type { Severity } from '../contract/severity.ts';
import type { AnyFact, Fact, HostKey, Goal, Predicate } from '../grammar/fact.ts';
import type { Targets } from '../grammar/resource-shape.ts';
import type { Asked } from '../grammar/asked.ts';
import type { AreaId } from './area.ts';
import type { Demand } from './demand.ts';
import { deriveExamples } from './derive-examples.ts';
import type { SourceId } from './source.ts';

export type Words = string;

/** A good or a bad case, fact by fact: the laws judge it, the documentation prints it. */
export interface Given {
  readonly fact: AnyFact | Asked<unknown>;
  readonly value: unknown;
}
export function given<T, K>(fact: Fact<T, K>, value: NoInfer<T>): Given;
export function given<T>(value: Asked<T>, answer: NoInfer<T>): Given;
export function given(fact: AnyFact | Asked<unknown>, value: unknown): Given {
  return { fact, value };
}

/**
 * What must be so before the change. A fact decides it (`holds`): no holds the change, and so does a fact that could not be read,
 * unless the user can answer for it then (`else: 'ask'`). Where no fact can decide, it is the user’s own statement, and
 * `undecided` says in one line why no fact can.
 */
export type Precheck<K> =
  | { readonly say: Words; readonly holds: Predicate<K>; readonly else?: 'ask'; readonly undecided?: never }
  | { readonly say: Words; readonly undecided: Words; readonly holds?: never; readonly else?: never };

/** A group of settings that is chosen apart from the rest, because it costs something of its own. */
export interface OptionalGroup<in K> {
  readonly id: string;
  readonly title: Words;
  readonly set: Goal<K>;
  readonly consequence: Words;
}

/**
 * `auto`: no user and no VM loses anything, which the control has to state. `guarded`: only after its prechecks; `loses` names who may lose
 * what, for the user who decides.
 */
type Grade = { readonly class: 'auto'; readonly loses: 'nobody' } | { readonly class: 'guarded'; readonly loses: Words };

export type SetFix<K> = Grade & SetFixBody<K>;
interface SetFixBody<K> {
  readonly kind: 'set';
  /** The goal to reach, where it is not simply what is expected. */
  readonly set?: Goal<K>;
  readonly optionalGroups?: readonly OptionalGroup<K>[];
  readonly takesEffect: 'now' | 'afterRestart';
  readonly consequence: Words;
  readonly prechecks?: readonly Precheck<K>[];
  readonly endangers?: 'connection';
  /** Declared where undo does not give back exactly what was: kept on purpose, or irreversible. */
  readonly undo?: { readonly not: Words };
}
export interface StepsFix {
  readonly kind: 'steps';
  readonly steps: readonly Words[];
}
export interface ActionFix {
  readonly kind: 'action';
  readonly action: string;
  /** The same as manual steps. */
  readonly steps: readonly Words[];
  readonly consequence: Words;
  readonly undo: { readonly action: string } | { readonly not: Words };
}

/** What only a user can say. It lapses when one of the facts it was given on changes. */
export interface Question<in K = never> {
  readonly question: Words;
  readonly evidence: Words;
  readonly validForDays: number;
  readonly lapsesWith?: readonly AnyFact[];
  /** Where this does not hold, there is nothing to ask: what is expected decides alone. */
  readonly askedWhen?: Predicate<K>;
}

interface Common {
  readonly id: string;
  /** Ids that refer to this owner of the fact. Never reused. */
  readonly aka?: readonly string[];
  readonly area: AreaId;
  readonly serves: readonly Demand[];
  /** The good state, as a sentence without a verb of command. */
  readonly title: Words;
  /** The state found; `{target}` stands for the target's name. */
  readonly titleWhenNotMet: Words;
  readonly severity: Severity;
  readonly depth: 'essential' | 'recommended' | 'strict';
  readonly why: Words;
  readonly sources: readonly SourceId[];
  /** Ids of controls whose changes come before this one's. */
  readonly after?: readonly string[];
}

interface Examples {
  /** Written where they cannot be derived (derive-examples.ts), or where a case is worth knowing. */
  readonly examples?: { readonly good: readonly Given[]; readonly bad: readonly Given[] };
}
interface Applies<in K> {
  /** Where it is not so, the control does not apply. */
  readonly appliesWhen?: { readonly holds: Predicate<K>; readonly otherwise: Words };
  /** Raises or lowers a finding's severity where this holds. */
  readonly severityWhen?: { readonly holds: Predicate<K>; readonly severity: Severity };
}

/** Judged from facts; where `expect` cannot be set itself, the fix must say what to set. */
type Judged<K> = Examples &
  Applies<K> &
  (
    | {
        readonly expect: Goal<K>;
        readonly report?: { readonly half: Predicate<K>; readonly because: Words };
        readonly fix: SetFix<K> | StepsFix | ActionFix;
        readonly answer?: never;
        readonly manual?: never;
      }
    | {
        readonly expect: Predicate<K>;
        readonly report?: { readonly half: Predicate<K>; readonly because: Words };
        readonly fix: (SetFix<K> & { readonly set: Goal<K> }) | StepsFix | ActionFix;
        readonly answer?: Question<K>;
        readonly manual?: never;
      }
  );

/** Only a user can say, where the question arises at all. */
interface Manual<in K> {
  readonly manual: Omit<Question, 'askedWhen'>;
  readonly appliesWhen?: Applies<K>['appliesWhen'];
  readonly expect?: never;
  readonly fix?: never;
}

type Body<K> = Common & (Judged<K> | Manual<K>);

/** A control as the engine sees it: types have done their work. */
export interface Control extends Common {
  readonly each?: Targets<never>;
  readonly expect?: Predicate<never>;
  readonly report?: { readonly half: Predicate<never>; readonly because: Words };
  readonly appliesWhen?: { readonly holds: Predicate<never>; readonly otherwise: Words };
  readonly severityWhen?: { readonly holds: Predicate<never>; readonly severity: Severity };
  readonly fix?: SetFix<never> | StepsFix | ActionFix;
  readonly answer?: Question;
  readonly manual?: Question;
  readonly examples?: { readonly good: readonly Given[]; readonly bad: readonly Given[] };
}

/** One thing that should be true, written as one literal. */
export function control<K>(written: { readonly each: Targets<K> } & Body<NoInfer<K>>): Control;
export function control(written: { readonly each?: never } & Body<HostKey>): Control;
export function control(written: object): Control {
  const own = written as Control;
  const examples = own.examples ?? deriveExamples(own);
  return examples ? { ...own, examples } : own;
}

/** The word of the catalogue for what can be done about it. */
export function fixClass(control: Control): 'auto' | 'guarded' | 'guided' | 'answer' | 'question' {
  if (control.manual !== undefined) return 'question';
  if (control.answer !== undefined) return 'answer';
  if (control.fix?.kind === 'set') return control.fix.class;
  return control.fix?.kind === 'action' ? 'guarded' : 'guided';
}
