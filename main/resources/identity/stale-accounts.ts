import { textOf, type FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import { listOf } from '../../grammar/kinds.ts';
import { fact, resource } from '../../grammar/resource.ts';
import { rowsIn } from '../../grammar/rows.ts';
import { localUser } from './local-user.ts';

const limitInMilliseconds = 35 * 86_400_000;
/** Windows' own: Administrator, Guest, DefaultAccount and the account of Application Guard have controls of their own. */
const builtIn = /-(?:500|501|503|504)$/;
/** Failover clusters sign in with it over the network alone. */
const clusterAccount = 'cliusr';

/**
 * Enabled accounts without use for 35 days, by name. One whose use is not known makes the list unknown. The day of the password counts only for an account
 * without any sign-in: an administrator who sets it does not use the account.
 */
function unusedIn(facts: Facts): FactState {
  const reading = facts[localUser.resource.name];
  const at = Date.parse(reading?.at ?? '');
  if (reading?.complete !== true || Number.isNaN(at)) return { is: 'unread', why: reading?.problem?.why ?? 'Not all local accounts were read.' };
  const unused: string[] = [];
  for (const row of rowsIn(facts, localUser)) {
    const [name, enabled] = [row.text('name') ?? '', row.state('enabled')];
    if (builtIn.test(row.part('user')) || name.toLowerCase() === clusterAccount) continue;
    if (enabled.is !== 'value') return { is: 'unread', why: 'Whether a local account is enabled could not be read.' };
    if (enabled.value !== true) continue;
    const logon = row.state('lastLogon');
    const use = logon.is === 'absent' ? row.state('passwordLastSet') : logon;
    if (use.is !== 'value' && use.is !== 'absent') return { is: 'unread', why: `The last sign-in of ${name} could not be read.` };
    const last = use.is === 'value' ? Date.parse(textOf(use) ?? '') : 0;
    if (Number.isNaN(last)) return { is: 'unread', why: `The last sign-in of ${name} is no time.` };
    if (at - last > limitInMilliseconds) unused.push(name === '' ? row.part('user') : name);
  }
  return { is: 'value', value: unused.sort() };
}

/** Local accounts that are enabled and not in use. */
export const staleAccounts = resource({
  name: 'staleAccounts',
  title: 'Local accounts that are not in use',
  keyNames: [],
  needs: 'none',
  native: 'Get-LocalUser: Enabled, LastLogon, or PasswordLastSet where no sign-in is recorded',
  scope: { is: 'computed', from: ['localUser'], addressed: [], rows: (facts) => [{ key: {}, facts: { names: unusedIn(facts) } }] },
  facts: { names: fact('enabled and not in use for 35 days', listOf('a list of accounts', [[], ['svc_old']])) },
});
