import type { Key } from '../../../main/contract/address.ts';
import type { FactState } from '../../../main/contract/fact-state.ts';
import type { Json } from '../../../main/contract/json.ts';
import { emptyProfile } from '../../../main/contract/profile.ts';
import type { Facts, Reading, Row } from '../../../main/contract/reading.ts';
import type { Judging } from '../../../main/engine/judging/judging.ts';

export const at = '2026-11-24T08:00:00.000Z';
export const value = (json: Json): FactState => ({ is: 'value', value: json });
export const absentNow: FactState = { is: 'absent' };
export const unread: FactState = { is: 'unread', why: 'access denied' };

export const row = (key: Key, facts: Readonly<Record<string, FactState>>): Row => ({ key, facts });
export const reading = (resource: string, rows: readonly Row[], more: Partial<Reading> = {}): Reading => ({ resource, at, complete: true, rows, ...more });
export const factsOf = (...readings: readonly Reading[]): Facts => Object.fromEntries(readings.map((each) => [each.resource, each]));
export const judging = (facts: Facts, more: Partial<Judging> = {}): Judging => ({ facts, profile: emptyProfile, now: at, applied: [], ...more });
