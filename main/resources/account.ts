import type { Key } from '../contract/address.ts';
import type { Facts } from '../contract/reading.ts';
import { optional, resource } from './grammar/resource.ts';
import { text } from './grammar/kinds.ts';
import { sidNames } from './names/sid-names.ts';

/** Properties with SIDs that have to be shown with names. */
export const namedIn: Readonly<Record<string, readonly string[]>> = { userRight: ['holders'], localGroup: ['members'], folder: ['owner', 'access', 'audit'] };

/** Windows has no name for the capability of VM processes; the account of a VM is named by the VM. */
const isNameless = (sid: string): boolean => /^S-1-(5-83-1|15-3-1024)-/.test(sid);

/** Every SID in these facts, but for those that have the same name everywhere. */
export function accountKeys(facts: Facts): readonly Key[] {
  const found = new Set<string>();
  for (const [name, properties] of Object.entries(namedIn))
    for (const row of facts[name]?.rows ?? [])
      for (const property of properties) {
        const state = row.facts[property];
        if (state?.is === 'value') for (const [sid] of JSON.stringify(state.value).matchAll(/\bS-1(?:-\d+)+\b/g)) found.add(sid);
      }
  return [...found]
    .filter((sid) => sidNames[sid] === undefined && !isNameless(sid))
    .sort()
    .map((sid) => ({ sid }));
}

/** What Windows calls the accounts and groups that were found. One without a name is deleted, or of a domain that is out of reach. */
export const account = resource({
  name: 'account',
  title: 'Names of accounts and groups',
  keyNames: ['sid'],
  needs: 'none',
  native: 'SecurityIdentifier.Translate',
  scope: { is: 'derived', from: [], keys: accountKeys },
  facts: { name: optional('name', text('CORP\\Domain Admins', 'HV01\\Administrator'), { volatile: true }) },
});
