import { addressText, type Address, type Key } from '../contract/address.ts';
import type { Control } from '../catalogue/control.ts';
import { writesOf } from '../resources/grammar/expect.ts';
import { evaluate, type Known } from './evaluate.ts';
import { readFact } from './read-fact.ts';

/** One of our changes that is in place, and when it was made. */
export interface AppliedChange {
  readonly address: Address;
  readonly at: string;
}

/**
 * Why a control that is configured is not in force: our change waits for a restart (`waits`), or the host has started since and
 * it still is not, which is a finding with a cause. Undefined where it is not configured.
 */
export function pendingCause(
  control: Control,
  key: Key,
  known: Known & { readonly applied: readonly AppliedChange[] },
): { readonly waits: boolean; readonly why: string } | undefined {
  if (control.fix?.kind !== 'set' || control.fix.takesEffect !== 'afterRestart' || !control.expect) return undefined;
  const goal = control.fix.set ?? control.expect;
  if (evaluate(goal.expression, key, known).is !== 'yes') return undefined;
  const written = new Set(
    [goal, ...(control.fix.apart ?? []).map((apart) => apart.set)]
      .flatMap((each) => writesOf(each.expression))
      .map((fact) => addressText(readFact(known.facts, fact, key).address)),
  );
  const ours = known.applied.filter((change) => written.has(addressText(change.address)));
  const bootState = known.facts['machine']?.rows[0]?.facts['lastBootAt'];
  const lastBoot = bootState?.is === 'value' && typeof bootState.value === 'string' ? Date.parse(bootState.value) : Number.NaN;
  if (ours.some((change) => Date.parse(change.at) > lastBoot)) return { waits: true, why: 'Set. It takes effect at the next restart of the host.' };
  const left = (control.fix.apart ?? []).filter((apart) => evaluate(apart.set.expression, key, known).is === 'no').map((apart) => `“${apart.title}”`);
  if (left.length > 0) return { waits: false, why: `Set, apart from ${left.join(', ')}, which is chosen by itself.` };
  if (ours.length > 0 && !Number.isNaN(lastBoot))
    return {
      waits: false,
      why: 'Set, and the host has restarted since, but it is not in force. Look for a firmware setting, a driver or a policy that prevents it.',
    };
  return { waits: false, why: 'Set, but not in force: either the host has not restarted since, or something prevents it.' };
}
