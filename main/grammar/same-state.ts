import type { SettledState } from '../contract/fact-state.ts';
import type { Kind } from './kind.ts';

/** Whether two states of a property are the same, absence included. */
export function sameState(kind: Kind<unknown>, a: SettledState, b: SettledState): boolean {
  if (a.is === 'absent') return b.is === 'absent' || kind.sameAsAbsent?.(b.value) === true;
  if (b.is === 'absent') return kind.sameAsAbsent?.(a.value) === true;
  return kind.same(a.value, b.value);
}
