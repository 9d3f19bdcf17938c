import { describe, expect, it } from 'vitest';
import { evaluate, type Witness } from '../../../../main/engine/judging/evaluate.ts';
import type { Facts, Reading } from '../../../../main/contract/reading.ts';
import type { Predicate } from '../../../../main/grammar/fact.ts';
import { all, any, exceeds, is, not, referredBy, some, whenever } from '../../../../main/grammar/expect.ts';
import { askedValues } from '../../../../main/resources/questions/asked-values.ts';
import { firewallRule, isManagementRule } from '../../../../main/resources/network/firewall-rule.ts';
import { machine } from '../../../../main/resources/windows/machine.ts';
import { vmGpuPartition } from '../../../../main/resources/hyper-v/devices/vm-gpu-partition.ts';
import { vmNetworkAdapter } from '../../../../main/resources/hyper-v/devices/vm-network-adapter.ts';
import { vmSwitch } from '../../../../main/resources/hyper-v/host/vm-switch.ts';
import { absentNow, factsOf, judging, reading, row, unread, value } from '../known.ts';

const judged = (predicate: Predicate<never>, facts: Facts, key: Readonly<Record<string, string>> = {}): string =>
  evaluate(predicate.expression, key, judging(facts)).is;
const machineIs = (facts: Reading['rows'][number]['facts']): Facts => factsOf(reading('machine', [row({}, facts)]));

describe('connectives', () => {
  const hyperV = is(machine.hyperV, true);
  const clustered = is(machine.clustered, true);
  it('combine what is known with what is not', () => {
    const half = machineIs({ hyperV: value(true), clustered: unread });
    expect([judged(all(hyperV, clustered), half), judged(any(hyperV, clustered), half), judged(not(clustered), half)]).toEqual([
      'cannotTell',
      'yes',
      'cannotTell',
    ]);
  });
  it('demand the second only where the first holds', () => {
    const rule = whenever(hyperV, clustered);
    expect(judged(rule, machineIs({ hyperV: value(false), clustered: unread }))).toBe('yes');
    expect(judged(rule, machineIs({ hyperV: value(true), clustered: value(false) }))).toBe('no');
    expect(judged(rule, machineIs({ hyperV: unread, clustered: value(false) }))).toBe('cannotTell');
    expect(judged(rule, machineIs({ hyperV: unread, clustered: value(true) }))).toBe('yes');
  });
  it('report every fact that was used', () => {
    const seen: Witness[] = [];
    evaluate(all(hyperV, not(clustered)).expression, {}, judging(machineIs({ hyperV: value(true) })), (witness) => seen.push(witness));
    expect(seen.map((witness) => [witness.address.property, witness.state.is])).toEqual([
      ['hyperV', 'value'],
      ['clustered', 'notAsked'],
    ]);
  });
});

describe('a target that others refer to', () => {
  const used = referredBy(vmNetworkAdapter.targets, vmNetworkAdapter.switch);
  const with_ = (rows: Reading['rows'], more: Partial<Reading> = {}): string => judged(used, factsOf(reading('vmNetworkAdapter', rows, more)), { switch: 's' });
  it('is found', () => {
    expect(with_([row({ adapter: '1' }, { switch: value('s') })])).toBe('yes');
    expect(with_([row({ adapter: '1' }, { switch: value('s') })], { complete: false })).toBe('yes');
  });
  it('is not referred to only where every reference was read', () => {
    const other = row({ adapter: '1' }, { switch: value('t') });
    expect(with_([other])).toBe('no');
    expect(with_([other, row({ adapter: '2' }, { switch: absentNow })])).toBe('no');
    expect(with_([])).toBe('no');
    expect(with_([other], { complete: false })).toBe('cannotTell');
    expect(with_([], { complete: false })).toBe('cannotTell');
    expect(with_([other, row({ adapter: '2' }, { switch: unread })])).toBe('cannotTell');
    expect(with_([other, row({ adapter: '2' }, {})])).toBe('cannotTell');
    expect(judged(used, {}, { switch: 's' })).toBe('cannotTell');
    expect(vmSwitch.resource.keyNames).toEqual(['switch']);
  });
  it('is open where a row stands for what could not be read of it, and not referred to on a Windows without such objects', () => {
    const partOf = (name: Reading['rows'][number]['facts'][string], vm = 'v'): string =>
      judged(
        referredBy(vmGpuPartition.targets, vmGpuPartition.vm),
        factsOf(reading('vmGpuPartition', [row({ vm, partition: `unread:${vm}` }, { vm: value(vm), vmName: value('WEB01'), name })])),
        { vm: 'v' },
      );
    expect(partOf(unread)).toBe('cannotTell');
    expect(partOf({ is: 'notAsked' })).toBe('cannotTell');
    expect(partOf(value('GPU'))).toBe('cannotTell');
    expect(partOf({ is: 'unsupported', why: 'this Windows has no cmdlet Get-VMGpuPartitionAdapter' })).toBe('no');
    expect(partOf(unread, 'w')).toBe('no');
  });
});

describe('some rows', () => {
  const open = some(firewallRule.targets.where(isManagementRule));
  const of = (rows: Reading['rows'], more: Partial<Reading> = {}): string => judged(open, factsOf(reading('firewallRule', rows, more)));
  const rule = (name: ReturnType<typeof value>): Reading['rows'][number] => row({ rule: 'r' }, { name, opens: value([]) });
  it('are there, are not, or cannot be told', () => {
    expect(of([rule(value('WINRM-HTTP-In-TCP'))], { complete: false })).toBe('yes');
    expect(of([rule(value('Other'))])).toBe('no');
    expect(of([])).toBe('no');
    expect(of([rule(value('Other'))], { complete: false })).toBe('cannotTell');
    expect(of([rule(unread)])).toBe('cannotTell');
    expect(judged(open, {})).toBe('cannotTell');
  });
});

describe('what the organisation asks for', () => {
  const more = exceeds(askedValues.minimumPasswordLength, 14).expression;
  const asking = (values: Readonly<Record<string, number>>): string =>
    evaluate(more, {}, { facts: {}, profile: { version: 1, values, answers: [], waivers: [] } }).is;
  it('is compared, with its default where there is one', () => {
    expect([asking({ minimumPasswordLength: 15 }), asking({ minimumPasswordLength: 14 }), asking({})]).toEqual(['yes', 'no', 'no']);
    expect(judged(exceeds({ ...askedValues.minimumPasswordLength, fallback: undefined }, 14), {})).toBe('cannotTell');
  });
});
