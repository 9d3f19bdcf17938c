import type { FactState } from '../../contract/fact-state.ts';

/** Why a state holds no value that can be drawn; undefined where it is known, or known to be absent. */
export function whyUnread(state: FactState): string | undefined {
  if (state.is === 'value' || state.is === 'absent') return undefined;
  return state.is === 'notAsked' ? 'It was not read.' : state.why;
}
