import type { Address } from '../../contract/address.ts';
import type { FactState, SettledState } from '../../contract/fact-state.ts';
import type { Json } from '../../contract/json.ts';
import { withheld, type Pseudonyms } from './pseudonyms.ts';

/** Accounts that are the same on every Windows. */
const wellKnownSid = /^S-1-(?:0-0|1-0|2-[01]|3-[0-4]|5-(?:[1-9]|1[0-9]|20)|5-32-\d+|5-83-0|15-2-[12]|16-\d+)$/;

export interface Redaction {
  readonly pseudonyms: Pseudonyms;
  readonly sweep: (text: string) => string;
  /** Whether the values of a property are a closed list, numbers, times, or yes and no. */
  readonly isClosed: (address: Address) => boolean;
}

export const redactAddress = ({ pseudonyms }: Redaction, address: Address): Address => ({
  ...address,
  key: { ...pseudonyms.key(address.resource, address.key) },
});

/** A value that can hold a name: texts become made-up ones, lists keep their length, everything else keeps its shape. */
export function redactValue(redaction: Redaction, value: Json): Json {
  if (typeof value === 'string') return wellKnownSid.test(value) ? value : redaction.pseudonyms.value(value);
  if (Array.isArray(value)) return (value as readonly Json[]).map((each) => redactValue(redaction, each));
  if (typeof value === 'object' && value !== null) return withheld;
  return value;
}

export function redactState<S extends FactState | SettledState>(redaction: Redaction, address: Address, state: S): S {
  if (state.is === 'value') return redaction.isClosed(address) ? state : { ...state, value: redactValue(redaction, state.value) };
  if (state.is === 'unread' || state.is === 'unsupported') return { ...state, why: redaction.sweep(state.why) };
  return state;
}

/** How a state is shown: what is shown of an open value follows from its made-up one. */
export function redactShown(redaction: Redaction, address: Address, state: FactState, shown: string): string {
  if (redaction.isClosed(address) && (state.is === 'value' || state.is === 'absent')) return shown;
  if (state.is !== 'value') return redaction.sweep(shown);
  const value = redactValue(redaction, state.value);
  if (Array.isArray(value)) return value.length === 0 ? shown : value.map(String).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
