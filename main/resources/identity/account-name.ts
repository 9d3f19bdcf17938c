import type { Key } from '../../contract/address.ts';
import type { Profile } from '../../contract/profile.ts';
import { optional, resource } from '../../grammar/resource.ts';
import { text } from '../../grammar/kinds.ts';
import { accountEntries, nameKey, type AccountEntry } from '../formats/account-entries.ts';
import { askedValues } from '../questions/asked-values.ts';

/** The entries of all answers about accounts. A value that cannot be read as such holds none. */
const entriesIn = ({ values }: Pick<Profile, 'values'>): readonly AccountEntry[] =>
  Object.values(askedValues).flatMap((question) => {
    const value = 'accounts' in question ? values[question.asked] : undefined;
    if (value === undefined) return [];
    try {
      return accountEntries.parse(value);
    } catch {
      return [];
    }
  });

/** The names in them, as keys. */
export const accountNamesIn = (profile: Pick<Profile, 'values'>): readonly Key[] => [
  ...new Map(entriesIn(profile).flatMap((entry) => (typeof entry === 'string' ? [] : [[nameKey(entry.name).name, nameKey(entry.name)] as const]))).values(),
];

/** The SIDs that were entered as such. */
export const accountSidsIn = (profile: Pick<Profile, 'values'>): readonly string[] => entriesIn(profile).filter((entry) => typeof entry === 'string');

/** Which account or group the host means by a name of the profile. Absent: no account has this name there. */
export const accountName = resource({
  name: 'accountName',
  title: 'Accounts and groups of your answers',
  subject: ({ name = '' }) => `Account name “${name}”`,
  keyNames: ['name'],
  needs: 'none',
  lane: 'policy',
  native: 'NTAccount.Translate',
  scope: { is: 'derived', from: [], keys: (_facts, profile) => accountNamesIn(profile) },
  facts: {
    sid: optional('SID', text('S-1-5-21-1004336348-1177238915-682003330-1104', 'S-1-5-32-544'), { volatile: true }),
    // A name without its domain, or a UPN, can mean several accounts: this is the one that Windows took.
    name: optional('name', text('CORP\\hv-admins', 'BUILTIN\\Administrators'), { volatile: true }),
  },
});
