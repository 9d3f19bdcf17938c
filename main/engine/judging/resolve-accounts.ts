import { shown } from '../../contract/foreign-text.ts';
import { textOf } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { accountEntries, nameKey, type AccountEntry, type NamedAccount } from '../../resources/formats/account-entries.ts';
import { keyText } from '../../words/key-text.ts';

/** What one entry of an answer is on this host. Only `sid` and `found` can be judged with. */
export type ResolvedAccount =
  | { readonly is: 'sid'; readonly sid: string }
  /** `called`: the name that Windows gives the account. */
  | { readonly is: 'found'; readonly name: string; readonly sid: string; readonly called: string }
  | { readonly is: 'none' | 'other' | 'unread' | 'notLookedUp'; readonly name: string; readonly why: string };

/** Each entry of an answer about accounts, as the host resolves it. A value that is no such answer is one entry that cannot be used. */
export function resolveAccounts(value: unknown, facts: Facts): readonly ResolvedAccount[] {
  try {
    return accountEntries.parse(value).map((entry) => resolveAccount(entry, facts));
  } catch (error) {
    return [{ is: 'unread', name: '', why: `The saved answer cannot be used: ${error instanceof Error ? error.message : String(error)}. Enter it again.` }];
  }
}

function resolveAccount(entry: AccountEntry, facts: Facts): ResolvedAccount {
  if (typeof entry === 'string') return { is: 'sid', sid: entry };
  const reading = facts['accountName'];
  const [host, name] = [hostIn(facts), shown(entry.name)];
  const open = (is: 'none' | 'unread' | 'notLookedUp', why: string): ResolvedAccount => ({ is, name: entry.name, why });
  const row = reading?.rows.find((each) => keyText(each.key) === keyText(nameKey(entry.name)));
  const state = row?.facts['sid'];
  if (!state || state.is === 'notAsked') {
    if (reading?.problem) return open('unread', `“${name}” could not be looked up on ${host}: ${reading.problem.why}`);
    return open('notLookedUp', `“${name}” was not looked up on ${host} yet. Scan the host.`);
  }
  if (state.is === 'absent')
    return open(
      'none',
      `No account has the name “${name}” on ${host}. Correct the name in your answer, or enter the SID. For an account of a domain, check that ${host} can reach a domain controller.`,
    );
  if (state.is !== 'value' || typeof state.value !== 'string')
    return open('unread', `“${name}” could not be looked up on ${host}: ${state.is === 'value' ? 'Windows gave no SID.' : state.why}`);
  if (entry.sid !== undefined && entry.sid !== state.value) return other(entry, entry.sid, state.value, host);
  return { is: 'found', name: entry.name, sid: state.value, called: textOf(row.facts['name']) ?? entry.name };
}

/** Which of the two is meant, only a user can say: the account was replaced, or the answer comes from another computer or domain. */
const other = ({ name, host }: NamedAccount, meant: string, found: string, here: string): ResolvedAccount => ({
  is: 'other',
  name,
  why: `“${shown(name)}” is another account on ${here} (${found}) than in your answer (${meant}${host === undefined ? '' : `, looked up on ${shown(host)}`}). Castellan uses neither. Remove the name from your answer and save; then enter the account that you mean.`,
});

const hostIn = (facts: Facts): string => shown(textOf(facts['machine']?.rows[0]?.facts['name']) ?? 'this host');
