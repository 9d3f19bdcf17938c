import type { FactState, SettledState } from '../../contract/fact-state.ts';
import type { Json } from '../../contract/json.ts';
import type { Right } from '../../contract/right.ts';
import type { WireState } from '../../powershell/wire.ts';

/** `PermissionDenied` and its like: the categories in which a missing right shows itself. */
const deniedCategories = new Set(['PermissionDenied', 'SecurityError', 'AuthenticationError']);

export function stateFromWire(state: WireState, needs: Right): FactState {
  if ('v' in state) return { is: 'value', value: state.v };
  if ('absent' in state) return { is: 'absent' };
  if ('unsupported' in state) return { is: 'unsupported', why: state.unsupported };
  const denied = deniedCategories.has(state.unread.category);
  return { is: 'unread', why: state.unread.message, ...(denied && needs !== 'none' && { missingRight: needs }) };
}

export const stateToWire = (state: SettledState): { readonly v: Json } | { readonly absent: true } =>
  state.is === 'value' ? { v: state.value } : { absent: true };

export const isDenied = (category: string | undefined): boolean => category !== undefined && deniedCategories.has(category);
