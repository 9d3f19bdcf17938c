import type { Json } from './json.ts';
import type { SettledState } from './fact-state.ts';

/** One step back as the setters take it: what a script needs that knows no plan. */
export interface UndoStep {
  readonly label: string;
  readonly setter: string;
  readonly property: string;
  readonly key: Readonly<Record<string, string>>;
  readonly change: { readonly from: SettledState; readonly to: SettledState } | { readonly add: readonly Json[]; readonly remove: readonly Json[] };
  /** Registry keys that the run has created: removed after the value, where they are empty then. */
  readonly madeKeys?: readonly string[];
}

/** A change that no step restores, and why. */
export interface LeftAsIs {
  readonly label: string;
  readonly why: string;
}
