import { describe, expect, it } from 'vitest';
import type { Key } from '../../../../main/contract/address.ts';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { toward, type WantedState, type StepToward } from '../../../../main/engine/planning/toward.ts';
import { absent } from '../../../../main/grammar/kind.ts';
import {
  all,
  any,
  atLeast,
  atMost,
  between,
  contains,
  exceeds,
  excludes,
  is,
  not,
  oneOf,
  orAbsent,
  referredBy,
  satisfies,
  some,
  whenever,
  within,
} from '../../../../main/grammar/expect.ts';
import type { Predicate } from '../../../../main/grammar/fact.ts';
import { askedValues } from '../../../../main/resources/questions/asked-values.ts';
import { accountPolicy } from '../../../../main/resources/identity/account-policy.ts';
import { userRight } from '../../../../main/resources/identity/user-right.ts';
import { firewallRule } from '../../../../main/resources/network/firewall-rule.ts';
import { machine } from '../../../../main/resources/windows/machine.ts';
import { dword } from '../../../../main/resources/windows/registry.ts';
import { vmHost } from '../../../../main/resources/hyper-v/host/vm-host.ts';
import { vmNetworkAdapter } from '../../../../main/resources/hyper-v/devices/vm-network-adapter.ts';
import { vmSwitch } from '../../../../main/resources/hyper-v/host/vm-switch.ts';
import { absentNow, factsOf, judging, reading, row, unread, value } from '../known.ts';

const entry = dword('HKLM\\SOFTWARE\\Test', 'Limit');
const right = userRight('SeServiceLogonRight');
const known = (state: FactState, more: Parameters<typeof judging>[1] = {}) =>
  judging(
    factsOf(
      reading('registry', [row(entry.address ?? {}, { value: state })]),
      reading('userRight', [row(right.address ?? {}, { holders: state })]),
      reading('firewallRule', [row({ rule: 'r' }, { remoteAddresses: state })]),
      reading('accountPolicy', [row({}, { minimumPasswordLength: state })]),
      reading('vmHost', [row({}, { virtualHardDiskPath: state })]),
      reading('machine', [row({}, { hyperV: state })]),
    ),
    more,
  );
const steps = (goal: Predicate<never>, state: FactState, key: Key = {}, chosen: WantedState = new Map()): readonly StepToward[] =>
  toward(goal.expression, key, known(state), chosen);
const aimOf = (goal: Predicate<never>, state: FactState, key: Key = {}): unknown => {
  const [step] = steps(goal, state, key);
  if (!step) return 'nothing to do';
  return step.is === 'move' ? step.to : step.why;
};
const numbers = entry as unknown as Parameters<typeof atLeast>[0];

describe('the nearest value that makes a goal true', () => {
  it.each([
    ['the value itself', is(entry, 1), value(0), value(1)],
    ['nothing where it is so', is(entry, 1), value(1), 'nothing to do'],
    ['the first of several', oneOf(entry, [2, 3]), value(0), value(2)],
    ['absence', is(entry, absent), value(0), absentNow],
    ['the least', atLeast(numbers, 5), value(3), value(5)],
    ['the most', atMost(numbers, 5), value(9), value(5)],
    ['the low end from below', between(numbers, 2, 5), value(1), value(2)],
    ['the high end from above', between(numbers, 2, 5), value(9), value(5)],
    ['the high end from zero, which means never', between(numbers, 2, 5), value(0), value(5)],
    ['the high end from absence', between(numbers, 2, 5), absentNow, value(5)],
    ['the missing elements, after those that are there', contains(right, ['a', 'b']), value(['c', 'a']), value(['c', 'a', 'b'])],
    ['the rest without what is excluded', excludes(right, ['a']), value(['a', 'c']), value(['c'])],
    ['only what is allowed', within(right, ['a']), value(['a', 'c']), value(['a'])],
    [
      'what a test of its own says',
      satisfies(
        entry,
        'is even',
        (it) => it === 2,
        () => 2,
      ),
      value(1),
      value(2),
    ],
    [
      'what a test of its own says about absence',
      satisfies(
        entry,
        'is set',
        (it) => it !== absent,
        (was) => (was === absent ? 7 : 8),
      ),
      absentNow,
      value(7),
    ],
    [
      'absence, where a test of its own says so',
      satisfies(
        entry,
        'is not set',
        (it) => it === absent,
        () => absent,
      ),
      value(1),
      absentNow,
    ],
    ['the default of a question', is(accountPolicy.minimumPasswordLength, askedValues.minimumPasswordLength), value(7), value(14)],
    ['the least of a question', atLeast(accountPolicy.minimumPasswordLength, askedValues.minimumPasswordLength), value(7), value(14)],
  ] as const)('is %s', (_name, goal, state, to) => {
    expect(aimOf(goal, state)).toEqual(to);
  });

  it('never empties a list of addresses, which Windows reads as any address', () => {
    const inside = within(firewallRule.remoteAddresses, ['10.0.0.0/255.0.0.0']);
    expect(aimOf(inside, value(['192.168.0.0/255.255.0.0']), { rule: 'r' })).toEqual(value(['10.0.0.0/255.0.0.0']));
  });

  it('is written in the canonical form of its kind', () => {
    const inside = within(firewallRule.remoteAddresses, ['10.0.0.0/8']);
    expect(aimOf(inside, value(['192.168.0.0/255.255.0.0']), { rule: 'r' })).toEqual(value(['10.0.0.0/255.0.0.0']));
  });

  it.each([
    ['a value that could not be read', is(entry, 1), unread, 'access denied'],
    ['a question without an answer', is(vmHost.virtualHardDiskPath, askedValues.machineDiskFolder), value('C:\\x'), 'Not answered yet'],
    ['a list of a question without an answer', within(right, askedValues.trustedHyperVAdministrators), value(['S-1-1-0']), 'Not answered yet'],
    [
      'a test of its own without a value',
      { expression: { op: 'test', fact: entry, test: { test: 'satisfies', say: 's', holds: () => false } } } as const,
      value(1),
      'no single value',
    ],
    ['no value at all', oneOf(entry, []), value(1), 'no single value'],
    ['a limit that is no number', atLeast(entry as never, 'x' as never), value(1), 'no single value'],
    [
      'a list of a question that was answered with something else',
      contains(right, { ...askedValues.minimumPasswordLength } as never),
      value(['a']),
      'Not answered yet',
    ],
  ] as const)('is not known for %s', (_name, goal, state, why) => {
    expect(aimOf(goal, state)).toContain(why);
  });
});

describe('the steps of a goal', () => {
  const one = is(entry, 1);
  it('are those of all its parts, in their order', () => {
    expect(steps(all(one, contains(right, ['a'])), value([])).map((step) => step.is === 'move' && step.setting.property)).toEqual(['value', 'holders']);
  });
  it('depend on the condition of the goal', () => {
    const rule = whenever(is(machine.hyperV, true), is(entry, 1));
    const on = (hyperV: FactState): readonly StepToward[] =>
      toward(
        rule.expression,
        {},
        judging(factsOf(reading('machine', [row({}, { hyperV })]), reading('registry', [row(entry.address ?? {}, { value: value(0) })]))),
        new Map(),
      );
    expect(on(value(true))).toMatchObject([{ is: 'move', to: value(1) }]);
    expect(on(value(false))).toEqual([]);
    expect(on(unread)).toEqual([{ is: 'blocked', setting: undefined, address: undefined, why: 'access denied' }]);
  });
  it('are none for what no single setting makes true', () => {
    const facts = [
      any(one, one),
      not(one),
      some(vmSwitch.targets),
      referredBy(vmNetworkAdapter.targets, vmNetworkAdapter.switch),
      exceeds(askedValues.minimumPasswordLength, 1),
    ];
    expect([...facts, is(machine.hyperV, true)].flatMap((goal) => steps(goal, value(0)))).toEqual([]);
  });

  it('start from the value that an earlier control of the plan has chosen, and are its change as well', () => {
    const chosen: WantedState = new Map();
    expect(steps(atLeast(numbers, 5), value(1), {}, chosen)).toMatchObject([{ is: 'move', from: value(1), to: value(5) }]);
    expect(steps(atLeast(numbers, 3), value(1), {}, chosen)).toMatchObject([{ is: 'move', from: value(1), to: value(5) }]);
    expect(steps(atLeast(numbers, 1), value(1), {}, chosen)).toEqual([]);
    expect(steps(atLeast(numbers, 9), value(1), {}, chosen)).toMatchObject([{ is: 'move', from: value(1), to: value(9) }]);
  });

  it('remember absence as the old value where it can be put back, and what it means where it cannot', () => {
    const meansZero = orAbsent(entry, 0);
    expect(steps(is(meansZero, 1), absentNow)).toMatchObject([{ is: 'move', from: absentNow, to: value(1) }]);
    const refusing = { ...meansZero, setting: { ...meansZero.setting, accepts: (state: FactState) => state.is === 'value' } };
    expect(steps(is(refusing, 1), absentNow)).toMatchObject([{ is: 'move', from: value(0), to: value(1) }]);
  });
});
