import type { Address, Key } from '../../contract/address.ts';
import type { Control } from '../../catalogue/control.ts';
import { writesOf } from '../../grammar/expect.ts';
import { evaluate, type Known } from './evaluate.ts';
import { readFact } from './read-fact.ts';
import { addressText } from '../../words/key-text.ts';

/** One of our changes that is in place, and when it was made. */
export interface AppliedChange {
  readonly address: Address;
  readonly at: string;
  readonly takesEffect: 'now' | 'afterRestart';
}
type Applying = Known & { readonly applied: readonly AppliedChange[] };

/** What the fix of this control writes for this target. */
function writtenBy(control: Control, key: Key, known: Known): ReadonlySet<string> {
  if (control.fix?.kind !== 'set') return new Set();
  const goals = [control.fix.set ?? control.expect, ...(control.fix.optionalGroups ?? []).map((group) => group.set)];
  const facts = goals.flatMap((goal) => (goal ? writesOf(goal.expression) : []));
  return new Set(facts.map((fact) => addressText(readFact(known.facts, fact, key).address)));
}

function lastBootOf({ facts }: Known): number {
  const state = facts['machine']?.rows[0]?.facts['lastBootAt'];
  return state?.is === 'value' && typeof state.value === 'string' ? Date.parse(state.value) : Number.NaN;
}

/** Whether one of our changes waits for a restart. Where the last start could not be read, none is proven to be over. */
export function waitsForRestart(control: Control, key: Key, known: Applying): boolean {
  if (control.fix?.kind !== 'set' || !known.applied.some((change) => change.takesEffect === 'afterRestart')) return false;
  const written = writtenBy(control, key, known);
  const lastBoot = lastBootOf(known);
  return known.applied.some(
    (change) => change.takesEffect === 'afterRestart' && written.has(addressText(change.address)) && !(lastBoot >= Date.parse(change.at)),
  );
}
export const waitsWords = 'Set. It takes effect at the next restart of the host.';

/**
 * Why a control that is configured is not in force: our change waits for a restart (`waits`), or the host has started since and
 * it still is not, which is a finding with a cause. Undefined where it is not configured.
 */
export function pendingCause(control: Control, key: Key, known: Applying): { readonly waits: boolean; readonly why: string } | undefined {
  if (control.fix?.kind !== 'set' || control.fix.takesEffect !== 'afterRestart' || !control.expect) return undefined;
  const goal = control.fix.set ?? control.expect;
  if (evaluate(goal.expression, key, known).is !== 'yes') return undefined;
  const written = writtenBy(control, key, known);
  const ours = known.applied.filter((change) => written.has(addressText(change.address)));
  const lastBoot = lastBootOf(known);
  if (ours.some((change) => Date.parse(change.at) > lastBoot)) return { waits: true, why: waitsWords };
  const left = (control.fix.optionalGroups ?? []).filter((group) => evaluate(group.set.expression, key, known).is === 'no').map((group) => `“${group.title}”`);
  if (left.length > 0) return { waits: false, why: `Set, apart from ${left.join(', ')}, which is a separate option.` };
  if (ours.length > 0 && !Number.isNaN(lastBoot))
    return {
      waits: false,
      why: 'Set, and the host has restarted since, but it is not in effect. Check firmware settings, drivers and policies.',
    };
  return { waits: false, why: 'Set, but not in effect: the host has not restarted since, or a firmware setting, driver or policy prevents it.' };
}
