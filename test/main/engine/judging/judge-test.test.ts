import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { emptyProfile } from '../../../../main/contract/profile.ts';
import { judgeTest } from '../../../../main/engine/judging/judge-test.ts';
import { askedValues } from '../../../../main/resources/questions/asked-values.ts';
import { atLeast, atMost, between, contains, excludes, is, oneOf, within } from '../../../../main/grammar/expect.ts';
import { absent } from '../../../../main/grammar/kind.ts';
import type { Predicate } from '../../../../main/grammar/fact.ts';
import { accountPolicy } from '../../../../main/resources/identity/account-policy.ts';
import { firewallRule } from '../../../../main/resources/network/firewall-rule.ts';
import { dword } from '../../../../main/resources/windows/registry.ts';
import { userRight } from '../../../../main/resources/identity/user-right.ts';

function judged(predicate: Predicate<never>, state: FactState, values: typeof emptyProfile.values = {}): string {
  const { expression } = predicate;
  if (expression.op !== 'test') throw new Error('not a test');
  return judgeTest(expression.fact, state, expression.test, { facts: {}, profile: { ...emptyProfile, values } }).is;
}
const value = (json: number | string | readonly string[] | boolean): FactState => ({ is: 'value', value: json });
const flag = dword('HKLM\\SYSTEM\\X', 'Y');
const right = userRight('SeServiceLogonRight');
const { minimumPasswordLength: length } = accountPolicy;

describe('a test on one value', () => {
  it.each([
    ['is', is(flag, 1), value(1), value(2)],
    ['is absent', is(flag, absent), { is: 'absent' }, value(0)],
    ['is one of, absent among them', oneOf(flag, [4, absent]), { is: 'absent' }, value(2)],
    ['is at least', atLeast(length, 14), value(14), value(13)],
    ['is at most', atMost(length, 14), value(14), value(15)],
    ['lies between, zero left out', between(length, 1, 900), value(900), value(0)],
    ['contains', contains(right, ['S-1-5-83-0']), value(['S-1-5-80-0', 'S-1-5-83-0']), value(['S-1-5-80-0'])],
    ['excludes', excludes(right, ['S-1-1-0']), value([]), value(['S-1-1-0'])],
    ['lies within', within(right, ['S-1-5-80-0']), value(['S-1-5-80-0']), value(['S-1-5-80-0', 'S-1-1-0'])],
    [
      'lies within networks',
      within(firewallRule.remoteAddresses, ['10.0.0.0/8']),
      value(['10.0.4.0/255.255.255.0', '10.1.2.3']),
      value(['10.0.4.0/24', 'Any']),
    ],
  ] as readonly (readonly [string, Predicate<never>, FactState, FactState])[])('%s: yes, no, and cannot tell', (_name, predicate, good, bad) => {
    expect([judged(predicate, good), judged(predicate, bad)]).toEqual(['yes', 'no']);
    for (const lost of [{ is: 'unread', why: 'x' }, { is: 'notAsked' }, { is: 'unsupported', why: 'x' }] as const)
      expect(judged(predicate, lost)).toBe('cannotTell');
  });

  it('takes the default of a number, and waits for an identity', () => {
    expect(judged(atLeast(length, askedValues.minimumPasswordLength), value(14))).toBe('yes');
    expect(judged(atLeast(length, askedValues.minimumPasswordLength), value(14), { minimumPasswordLength: 20 })).toBe('no');
    expect(judged(within(firewallRule.remoteAddresses, askedValues.managementNetworks), value(['10.0.0.1']))).toBe('cannotTell');
    expect(judged(within(firewallRule.remoteAddresses, askedValues.managementNetworks), value(['10.0.0.1']), { managementNetworks: ['10.0.0.0/8'] })).toBe(
      'yes',
    );
  });
});
