import type { Key } from '../../contract/address.ts';
import type { Facts } from '../../contract/reading.ts';
import { optional, resource } from '../../grammar/resource.ts';
import { text } from '../../grammar/kinds.ts';
import { sidNames } from '../../grammar/sid-names.ts';
import { accountSidsIn } from './account-name.ts';

/** Properties with SIDs that have to be shown with names. */
export const namedIn: Readonly<Record<string, readonly string[]>> = {
  userRight: ['holders'],
  localGroup: ['members'],
  folder: ['owner', 'access', 'audit'],
  mediaFolder: ['owner', 'access', 'audit'],
  diskFileSecurity: ['owner', 'access', 'audit'],
};

/** Windows has no name for the capability of VM processes; the account of a VM is named by the VM. */
const isNameless = (sid: string): boolean => /^S-1-(5-83-1|15-3-1024)-/.test(sid);

/** Every SID in these values, but for those that have the same name everywhere. */
export function accountsIn(values: unknown): readonly { readonly sid: string }[] {
  const found = new Set(Array.from(JSON.stringify(values).matchAll(/\bS-1(?:-\d+)+\b/g), ([sid]) => sid));
  return [...found]
    .filter((sid) => sidNames[sid] === undefined && !isNameless(sid))
    .sort()
    .map((sid) => ({ sid }));
}

/** Every account in these facts. */
export const accountKeys = (facts: Facts): readonly Key[] =>
  accountsIn(
    Object.entries(namedIn).flatMap(([name, properties]) =>
      (facts[name]?.rows ?? []).flatMap((row) =>
        properties.flatMap((property) => {
          const state = row.facts[property];
          return state?.is === 'value' ? [state.value] : [];
        }),
      ),
    ),
  );

/** What Windows calls the accounts and groups that were found. One without a name is deleted, or of a domain that is out of reach. */
export const account = resource({
  name: 'account',
  title: 'Names of accounts and groups',
  keyNames: ['sid'],
  needs: 'none',
  lane: 'policy',
  native: 'SecurityIdentifier.Translate',
  scope: { is: 'derived', from: [], after: Object.keys(namedIn), keys: (facts, profile) => accountsIn([accountKeys(facts), accountSidsIn(profile)]) },
  facts: { name: optional('name', text('CORP\\Domain Admins', 'HV01\\Administrator'), { volatile: true }) },
});
