import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { staleAccounts } from '../../../../main/resources/identity/stale-accounts.ts';
import { absent, computed, denied, factsOf, value } from '../facts-of.ts';

const account = (name: string, rid: number, enabled: FactState, lastLogon: FactState, passwordLastSet: FactState = absent) => ({
  key: { user: `S-1-5-21-1-2-3-${String(rid)}` },
  facts: { name: value(name), enabled, lastLogon, passwordLastSet },
});
const on = value(true);
const names = (...rows: readonly ReturnType<typeof account>[]) => computed(staleAccounts.resource, factsOf({ localUser: rows }))[0]?.facts['names'];

describe('local accounts that are not in use', () => {
  it('are enabled and did not sign in for 35 days, or got no password where no sign-in is recorded', () => {
    const old = value('2026-10-01T08:00:00Z');
    expect(names(account('svc_old', 1001, on, old), account('anna', 1002, on, value('2026-11-20T08:00:00Z')))).toEqual(value(['svc_old']));
    expect(names(account('new', 1003, on, absent, value('2026-11-20T08:00:00Z')), account('never', 1004, on, absent))).toEqual(value(['never']));
    expect(names(account('off', 1005, value(false), old))).toEqual(value([]));
    // An administrator who sets a password does not use the account, and a sign-in is enough to know that it is used.
    expect(names(account('reset', 1006, on, old, value('2026-11-20T08:00:00Z')))).toEqual(value(['reset']));
    expect(names(account('anna', 1007, on, value('2026-11-20T08:00:00Z'), denied))).toEqual(value([]));
  });

  it('leave out the accounts of Windows and of the failover cluster', () => {
    expect(names(account('Administrator', 500, on, absent), account('Guest', 501, on, absent), account('CLIUSR', 1006, on, absent))).toEqual(value([]));
  });

  it('are unknown where one account could not be read', () => {
    expect(names(account('anna', 1002, denied, absent))).toMatchObject({ is: 'unread' });
    expect(names(account('anna', 1002, on, denied))).toMatchObject({ is: 'unread' });
    expect(names(account('anna', 1002, on, denied, value('2026-11-20T08:00:00Z')))).toMatchObject({ is: 'unread' });
    expect(names(account('new', 1003, on, absent, denied))).toMatchObject({ is: 'unread' });
    expect(names(account('anna', 1002, on, value('not a time')))).toMatchObject({ is: 'unread' });
  });
});
