import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import type { Facts, Reading } from '../../../../main/contract/reading.ts';
import { accountMarks } from '../../../../main/engine/judging/account-marks.ts';
import { accountQuestions, keepPins, pinAccounts } from '../../../../main/engine/judging/pin-accounts.ts';
import { resolveAccounts, type ResolvedAccount } from '../../../../main/engine/judging/resolve-accounts.ts';
import { emptyProfile, type Profile } from '../../../../main/contract/profile.ts';
import { nameKey } from '../../../../main/resources/formats/account-entries.ts';
import { absentNow, at, factsOf, reading, row, unread, value } from '../known.ts';

const sid = 'S-1-5-21-1-2-3-1104';
const admins = 'CORP\\hv-admins';
const machine = reading('machine', [row({}, { name: value('HV01') })]);
const named = (state: FactState, called: FactState = value('CORP\\hv-admins'), more: Partial<Reading> = {}): Facts =>
  factsOf(machine, reading('accountName', [row(nameKey(admins), { sid: state, name: called })], more));
const only = (facts: Facts, entry: unknown = admins): ResolvedAccount | undefined => resolveAccounts([entry], facts)[0];

describe('an account of an answer', () => {
  it('is the SID that was entered, or the SID that the host has for the name', () => {
    expect(only({}, sid)).toEqual({ is: 'sid', sid });
    expect(only(named(value(sid)))).toEqual({ is: 'found', name: admins, sid, called: 'CORP\\hv-admins' });
    expect(only(named(value(sid), absentNow))).toMatchObject({ is: 'found', called: admins });
  });

  it.each<[string, Facts, ResolvedAccount['is'], string]>([
    ['no account has the name', named(absentNow), 'none', 'No account has the name “CORP\\hv-admins” on HV01.'],
    ['the look-up failed', named(unread), 'unread', 'could not be looked up on HV01: access denied'],
    ['the SID is no text', named(value(5)), 'unread', 'Windows gave no SID.'],
    ['nothing was looked up', factsOf(machine), 'notLookedUp', 'was not looked up on HV01 yet'],
    ['the host is not known', {}, 'notLookedUp', 'was not looked up on this host yet'],
    ['nobody asked for it', named({ is: 'notAsked' }), 'notLookedUp', 'was not looked up'],
    ['names could not be read at all', factsOf(machine, reading('accountName', [], { problem: { kind: 'unread', why: 'no answer' } })), 'unread', 'no answer'],
  ])('cannot be used where %s, and the reason says so', (_what, facts, is, why) => {
    const account = only(facts);
    expect(account).toMatchObject({ is, name: admins });
    expect(account && 'why' in account ? account.why : '').toContain(why);
  });

  it('cannot be used where the name means another account than before', () => {
    const facts = named(value(sid));
    expect(only(facts, { name: admins, sid })).toMatchObject({ is: 'found' });
    for (const host of [undefined, 'HV02'])
      expect(only(facts, { name: admins, sid: 'S-1-5-21-9-9-9-500', ...(host && { host }) })).toMatchObject({ is: 'other', name: admins });
  });

  it('is one that cannot be used where the saved answer is no list of accounts', () => {
    expect(resolveAccounts({ no: 'list' }, {})).toMatchObject([{ is: 'unread' }]);
    expect(accountMarks({ no: 'list' }, {})).toMatchObject([{ counts: false }]);
  });
});

describe('the mark beside an account', () => {
  it('shows name and SID, and counts only what can be judged with', () => {
    expect(accountMarks([admins], named(value(sid)))).toEqual([{ entry: admins, counts: true, says: `CORP\\hv-admins · ${sid}` }]);
    expect(accountMarks(['S-1-5-32-544'], {})).toEqual([{ entry: 'S-1-5-32-544', counts: true, says: 'Administrators · S-1-5-32-544' }]);
    expect(accountMarks([sid], {})).toEqual([{ entry: sid, counts: true, says: `Windows gave no name for this SID · ${sid}` }]);
    expect(accountMarks([admins], named(absentNow))).toMatchObject([{ entry: admins, counts: false }]);
  });
});

describe('the SID beside a name of the profile', () => {
  const [question] = accountQuestions;
  const asked = question?.asked ?? expect.fail('no question asks for accounts');
  const profile = (...entries: readonly unknown[]): Profile => ({ ...emptyProfile, values: { [asked]: entries } as Profile['values'] });

  it('is written once, with host and time', () => {
    const pinned = pinAccounts(profile(admins, sid), named(value(sid)), 'HV01', at);
    expect(pinned.values[asked]).toEqual([{ name: admins, sid, host: 'HV01', at }, sid]);
    expect(pinAccounts(pinned, named(value('S-1-5-21-9-9-9-500')), 'HV02', at)).toBe(pinned);
    expect(pinAccounts(pinned, named(value(sid)), 'HV02', at)).toBe(pinned);
  });

  it('is not written where nothing was found or asked', () => {
    for (const each of [profile(admins), profile(sid), emptyProfile]) expect(pinAccounts(each, named(absentNow), 'HV01', at)).toBe(each);
  });

  it('stays with its entry in upper and lower case, and goes with it', () => {
    const before = [{ name: admins, sid }, sid];
    expect(keepPins(['corp\\HV-ADMINS', sid], before)).toEqual([{ name: admins, sid }, sid]);
    expect(keepPins([admins], ['CORP\\other'])).toEqual([{ name: admins }]);
    expect(keepPins([admins], undefined)).toEqual([{ name: admins }]);
  });
});
