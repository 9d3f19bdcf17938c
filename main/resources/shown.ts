import type { SettledState } from '../contract/fact-state.ts';

/** A value inside a native command that is shown, never run: quoted so that eyes see where it begins and ends. */
export const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;
/** The value of a state that is set, as the native command would name it. */
export const shownValue = (state: SettledState): string =>
  state.is === 'absent' ? '' : typeof state.value === 'string' ? state.value : JSON.stringify(state.value);
export const list = (values: readonly unknown[]): string => values.map((value) => quoted(String(value))).join(', ');
