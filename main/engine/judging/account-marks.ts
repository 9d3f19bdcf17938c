import { assertNever } from '../../words/assert-never.ts';
import { shown } from '../../contract/foreign-text.ts';
import type { AccountMark } from '../../contract/wizard/environment-view.ts';
import type { Facts } from '../../contract/reading.ts';
import { sidNames } from '../../grammar/sid-names.ts';
import { namesFrom } from '../../resources/names/names-from.ts';
import { resolveAccounts, type ResolvedAccount } from './resolve-accounts.ts';

/** What the host makes of each account of an answer, in words for a screen or a terminal. */
export function accountMarks(value: unknown, facts: Facts): readonly AccountMark[] {
  const resolved = resolveAccounts(value, facts);
  return resolved.map((each) => ({ entry: shown(typedIn(each)), counts: each.is === 'sid' || each.is === 'found', says: markOf(each, facts) }));
}

const nameOf = (sid: string, facts: Facts): string | undefined => namesFrom(facts)(sid) ?? sidNames[sid];
/** Whether Windows gave a name for this SID: the SID of a deleted account has none. */
export const hasName = (sid: string, facts: Facts): boolean => nameOf(sid, facts) !== undefined;

/** `CORP\\hv-admins · S-1-5-21-…` */
export function accountWords(sid: string, facts: Facts): string {
  const name = nameOf(sid, facts);
  return `${name === undefined ? 'Windows gave no name for this SID' : shown(name)} · ${sid}`;
}

/** What was typed: the SID, or the name. */
const typedIn = (account: ResolvedAccount): string => (account.is === 'sid' ? account.sid : account.name);

function markOf(account: ResolvedAccount, facts: Facts): string {
  switch (account.is) {
    case 'sid':
      return accountWords(account.sid, facts);
    case 'found':
      return `${shown(account.called)} · ${account.sid}`;
    case 'none':
    case 'other':
    case 'unread':
    case 'notLookedUp':
      return account.why;
    default:
      return assertNever(account);
  }
}
