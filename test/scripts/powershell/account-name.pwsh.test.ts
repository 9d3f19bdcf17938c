import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../../main/contract/reading.ts';
import type { LocalHost } from '../../../main/hosts/local/local-host.ts';
import { accountEntries, longestAccountName, nameKey, type AccountEntry } from '../../../main/resources/formats/account-entries.ts';
import { resourceNamed } from '../../../main/resources/resource-named.ts';
import { resolveAccounts } from '../../../main/engine/judging/resolve-accounts.ts';
import { changeAnyWorld } from '../../simulator/change-world.ts';
import { copyOfWorld, openSimulated } from '../../simulated-host.ts';

const domain = 'S-1-5-21-1004336348-1177238915-682003330';
const groups = `${domain}-1300`;
/** Names that do harm where one becomes script text, a pattern or a path; each is an account in this world. */
const hostile = [
  "CORP\\O'Hara ’; Remove-Item *",
  'CORP\\"quoted" ‘single’',
  'CORP\\$(Get-Date)',
  'CORP\\$env:USERNAME`n',
  'CORP\\an\u202ena',
  'CORP\\[a-z]*?',
  'CORP\\ﬀ İıſ 名前',
  `CORP\\${'x'.repeat(300)}`,
];

describe('the names of accounts', () => {
  const world = copyOfWorld('neglected');
  let host: LocalHost;
  const read = async (...names: readonly string[]): Promise<Reading> => {
    const keys = accountEntries.parse(names).flatMap((entry) => (typeof entry === 'string' ? [] : [nameKey(entry.name)]));
    return host.read({ resource: resourceNamed('accountName'), keys });
  };
  /** What becomes of each entry, with the reading of exactly these. */
  const resolved = async (...names: readonly string[]) => resolveAccounts(names, { accountName: await read(...names) });

  beforeAll(async () => {
    changeAnyWorld(world, (it) => {
      const accounts = (it as unknown as { accounts: Record<string, string> }).accounts;
      hostile.forEach((name, index) => (accounts[`${domain}-${String(2000 + index)}`] = name));
      accounts[groups] = 'CORP\\hv-admins';
      accounts['S-1-5-21-3623811015-3361044348-30300820-1009'] = 'HV01\\ben';
      it.conditions.faults = [
        { command: 'Find-SeamAccountSid', of: 'lost\\anna', message: 'The trust relationship failed.', id: 'SystemException', category: 'NotSpecified' },
      ];
    });
    host = await openSimulated(world, 'read');
  });
  afterAll(() => host.close());

  it('are resolved as DOMAIN\\name, without the domain, as a UPN, and in each case', async () => {
    const found = await resolved('CORP\\hv-admins', 'hv-admins', 'hv-admins@corp.example', 'corp\\HV-Admins', 'Everyone');
    expect(found.map((each) => ('sid' in each ? each.sid : each.why))).toEqual([groups, groups, groups, 'S-1-1-0']);
    expect(found[1]).toMatchObject({ is: 'found', called: 'CORP\\hv-admins' });
  });

  it('mean the account of the computer before that of its domain, and say which one it is', async () => {
    expect(await resolved('ben', 'CORP\\ben')).toMatchObject([
      { is: 'found', called: 'HV01\\ben', sid: 'S-1-5-21-3623811015-3361044348-30300820-1009' },
      { is: 'found', called: 'CORP\\ben', sid: `${domain}-1131` },
    ]);
  });

  it.each(hostile.map((name, index) => [name.slice(0, 40), name, index] as const))('are data: %s', async (_title, name, index) => {
    expect(await resolved(name)).toMatchObject([{ is: 'found', sid: `${domain}-${String(2000 + index)}` }]);
  });

  it('mean no account where one character differs, also one that cannot be seen', async () => {
    for (const name of [
      'CORP\\anna\u202e',
      'CORP\\ann\u200ba',
      'CORP\\[a-z]',
      "CORP\\O'Hara",
      '*',
      'CORP\\',
      `CORP\\${'x'.repeat(299)}`,
      'x'.repeat(longestAccountName),
    ])
      expect(
        (await resolved(name)).map((each) => each.is),
        name,
      ).toEqual(['none']);
  });

  it('are unread, never unknown to Windows, where Windows gave no answer; the others are there', async () => {
    const [lost, anna] = await resolved('lost\\anna', 'CORP\\anna');
    expect(lost).toMatchObject({ is: 'unread' });
    expect(lost && 'why' in lost ? lost.why : '').toContain('The trust relationship failed.');
    expect(anna).toMatchObject({ is: 'found' });
  });

  it('are another account where the SID of the answer is not the one that the host has', async () => {
    const facts = { accountName: await read('CORP\\hv-admins') };
    const entries = (sid: string): readonly AccountEntry[] => [{ name: 'CORP\\hv-admins', sid, host: 'HV09' }];
    expect(resolveAccounts(entries(groups), facts)).toMatchObject([{ is: 'found' }]);
    const [other] = resolveAccounts(entries(`${domain}-9999`), facts);
    expect(other).toMatchObject({ is: 'other' });
    for (const said of [groups, `${domain}-9999`, 'HV09']) expect(other && 'why' in other ? other.why : '').toContain(said);
  });
});
