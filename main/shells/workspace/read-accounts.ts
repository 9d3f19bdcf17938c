import { keepProfile } from '../../application/statements/keep-profile.ts';
import { lookUpAccounts } from '../../application/statements/look-up-accounts.ts';
import { accountNamesIn, accountSidsIn } from '../../resources/identity/account-name.ts';
import { keyText } from '../../words/key-text.ts';
import type { HostSession } from './host-session.ts';
import type { Workspace } from './workspace.ts';

/** Whether the saved answers name accounts that this host was not asked for yet. */
export function hasUnreadAccounts({ profile, facts }: Pick<HostSession, 'profile' | 'facts'>): boolean {
  const isRead = (resource: string, key: Readonly<Record<string, string>>): boolean =>
    facts[resource]?.problem !== undefined || facts[resource]?.rows.some((row) => keyText(row.key) === keyText(key)) === true;
  return accountNamesIn(profile).some((key) => !isRead('accountName', key)) || accountSidsIn(profile).some((sid) => !isRead('account', { sid }));
}

/** Asks the host for the accounts of the saved answers, and saves the SID beside each name that it resolves for the first time. */
export async function readAccounts(workspace: Workspace, reference: string, session: HostSession): Promise<void> {
  const { application } = workspace;
  const { profile, facts } = await workspace.inTurn(reference, () => lookUpAccounts(application, reference, session.profile, session.facts));
  const { account, accountName, machine } = facts;
  session.facts = { ...session.facts, ...(machine && { machine }), ...(account && { account }), ...(accountName && { accountName }) };
  if (profile !== session.profile) session.profile = await keepProfile(application, session, profile);
}
