import type { Json } from '../../contract/json.ts';
import type { Profile } from '../../contract/profile.ts';
import type { Facts } from '../../contract/reading.ts';
import type { Asked } from '../../grammar/asked.ts';
import { accountEntries, nameKey, type AccountEntry } from '../../resources/formats/account-entries.ts';
import { askedValues } from '../../resources/questions/asked-values.ts';
import { resolveAccounts } from './resolve-accounts.ts';

/** The questions whose answers are accounts. */
export const accountQuestions: readonly Asked<unknown>[] = (Object.values(askedValues) as readonly Asked<unknown>[]).filter(
  ({ accounts }) => accounts === true,
);

/** An entry with the same name keeps the SID that it had: only without its entry, a name can come to mean another account. */
export function keepPins(entries: Json, before: Json | undefined): Json {
  const known = before === undefined ? [] : accountEntries.parse(before);
  const pinned = new Map(known.flatMap((entry) => (typeof entry === 'string' ? [] : [[nameKey(entry.name).name, entry] as const])));
  return accountEntries.parse(entries).map((entry) => (typeof entry === 'string' ? entry : (pinned.get(nameKey(entry.name).name) ?? entry))) as unknown as Json;
}

/** The profile with the SID beside each name that the host has resolved for the first time. The same profile where there is none. */
export function pinAccounts(profile: Profile, facts: Facts, host: string, at: string): Profile {
  const changed = accountQuestions.flatMap(({ asked }) => {
    const value = profile.values[asked];
    if (value === undefined) return [];
    const resolved = resolveAccounts(value, facts);
    if (!resolved.some((each) => each.is === 'found')) return [];
    const entries = accountEntries.parse(value).map((entry, index): AccountEntry => {
      const found = resolved[index];
      return typeof entry === 'string' || entry.sid !== undefined || found?.is !== 'found' ? entry : { ...entry, sid: found.sid, host, at };
    });
    return JSON.stringify(entries) === JSON.stringify(accountEntries.parse(value)) ? [] : [[asked, entries as unknown as Json] as const];
  });
  return changed.length === 0 ? profile : { ...profile, values: { ...profile.values, ...Object.fromEntries(changed) } };
}
