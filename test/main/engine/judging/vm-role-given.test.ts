import { describe, expect, it } from 'vitest';
import type { VmDetail } from '../../../../main/contract/vm-detail.ts';
import { emptyProfile } from '../../../../main/contract/profile.ts';
import { decidedOn } from '../../../../main/engine/judging/decided-on.ts';
import { describeExpression } from '../../../../main/engine/judging/describe.ts';
import { evaluate } from '../../../../main/engine/judging/evaluate.ts';
import { is, not, roleIs, roleIsOr } from '../../../../main/grammar/expect.ts';
import { vm } from '../../../../main/resources/hyper-v/vm.ts';
import { vmNetworkAdapter } from '../../../../main/resources/hyper-v/devices/vm-network-adapter.ts';
import { factsOf, judging, reading, row, unread, value } from '../known.ts';

const id = '11111111-2222-4333-8444-555555555555';
const adapters = (vm: ReturnType<typeof value>) => factsOf(reading('vmNetworkAdapter', [row({ adapter: 'N' }, { vm })]));
const judged = (vms: VmDetail[], vm = value(id)): readonly string[] => {
  const known = judging(adapters(vm), { profile: { ...emptyProfile, vms } });
  return [
    evaluate(roleIs(['appliance', 'lab']).expression, { vm: id }, known).is,
    evaluate(roleIs(['appliance', 'lab'], vmNetworkAdapter.vm).expression, { adapter: 'N' }, known).is,
    evaluate(not(roleIs(['appliance', 'lab'])).expression, { vm: id }, known).is,
  ];
};

describe('the role of a VM', () => {
  it('is what a person gave, for the VM and for its parts', () => {
    expect(judged([{ vm: id.toUpperCase(), role: 'lab' }])).toEqual(['yes', 'yes', 'no']);
    expect(judged([{ vm: id, role: 'service' }])).toEqual(['no', 'no', 'yes']);
  });
  it('cannot be told where none was given, or where the VM of a part was not read', () => {
    expect(judged([])).toEqual(['cannotTell', 'cannotTell', 'cannotTell']);
    expect(judged([{ vm: id, owner: 'Anna' }])).toEqual(['cannotTell', 'cannotTell', 'cannotTell']);
    expect(judged([{ vm: id, role: 'lab' }], unread)[1]).toBe('cannotTell');
  });
  it('counts as last given where a profile names a VM twice', () => {
    expect(
      judged([
        { vm: id, role: 'lab' },
        { vm: id, role: 'parked' },
      ])[0],
    ).toBe('no');
  });
  it('decides where it is given, and another fact where it is not', () => {
    const decides = (vms: VmDetail[], name: string): string =>
      evaluate(
        roleIsOr(['template'], is(vm.name, 'TPL')).expression,
        { vm: id },
        judging(factsOf(reading('vm', [row({ vm: id }, { name: value(name) })])), { profile: { ...emptyProfile, vms } }),
      ).is;
    expect([decides([], 'TPL'), decides([], 'APP'), decides([{ vm: id, role: 'template' }], 'APP'), decides([{ vm: id, role: 'service' }], 'TPL')]).toEqual([
      'yes',
      'no',
      'yes',
      'no',
    ]);
  });
  it('is told in words', () => {
    const { expression } = roleIs(['appliance', 'lab']);
    expect(describeExpression(expression)).toBe('the role of the VM is “Appliance” or “Lab”');
    const on = (vms: VmDetail[]): string => decidedOn(expression, { vm: id }, judging({}, { profile: { ...emptyProfile, vms } }));
    expect(on([])).toBe('no role is given for this VM');
    expect(on([{ vm: id, role: 'lab' }])).toBe('role of the VM: Lab');
  });
});
