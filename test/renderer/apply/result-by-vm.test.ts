import { describe, expect, it } from 'vitest';
import type { AppliedStepView } from '../../../main/contract/wizard/plan-view.ts';
import { findingId } from '../../../main/words/findings/finding-id.ts';
import { resultByVm } from '../../../renderer/apply/result-by-vm.ts';
import { resultParts } from '../../../renderer/fix/result-parts.ts';
import { sampleStep } from '../../../renderer/gallery/sample-data.ts';
import { rowOf } from '../sample-groups.ts';

const step = (outcome: Parameters<typeof sampleStep>[0], number: number, target: AppliedStepView['change']['target']): AppliedStepView => {
  const sample = sampleStep(outcome, number);
  return { ...sample, change: { ...sample.change, controls: ['A'], target } };
};
const adapter = (name: string): AppliedStepView['change']['target'] => ({ kind: 'vmNetworkAdapter', key: { adapter: name }, label: name });
const onHost = (): boolean => false;
const aboutVms = (): boolean => true;
const notInCatalogue = (): undefined => undefined;
const none = { done: 0, pending: 0, changedSince: 0, already: 0, held: 0, notDone: 0 };

describe('the result of a run by VM', () => {
  it('counts each change on the VMs that its findings name, with problems first and the host last', () => {
    const row = (name: string, vms: readonly string[]) => ({ ...rowOf('A', name), id: findingId('A', { adapter: name }), vms: [...vms] });
    const byControl = new Map([['A', [row('one', ['VM-1']), row('two', ['vm-1', 'VM-2']), row('three', ['VM-3']), row('host', [])]]]);
    const steps = [step('done', 1, adapter('one')), step('done', 2, adapter('two')), step('failed', 3, adapter('three')), step('done', 4, adapter('host'))];
    const left = { controls: ['A'], target: adapter('two') };
    expect(resultByVm(resultParts(steps, byControl), [left], byControl, onHost)).toEqual([
      { of: { is: 'vm', vm: 'vm-3', label: undefined }, counts: { ...none, notDone: 1 } },
      { of: { is: 'vm', vm: 'vm-1', label: undefined }, counts: { ...none, done: 2, notDone: 1 } },
      { of: { is: 'vm', vm: 'vm-2', label: undefined }, counts: { ...none, done: 1, notDone: 1 } },
      { of: { is: 'host' }, counts: { ...none, done: 1 } },
    ]);
  });

  it('takes the VM from the key of the target where no finding is known, as after a restart of the program', () => {
    const target = { kind: 'vm', key: { vm: 'VM-7' }, label: 'WEB07' };
    expect(resultByVm(resultParts([step('held', 1, target)], new Map()), [], new Map(), notInCatalogue)).toEqual([
      { of: { is: 'vm', vm: 'vm-7', label: 'WEB07' }, counts: { ...none, held: 1 } },
    ]);
    // The key of an adapter holds no id of a VM: it is not counted as a change of the host.
    expect(resultByVm(resultParts([step('done', 1, adapter('one'))], new Map()), [], new Map(), notInCatalogue)).toEqual([
      { of: { is: 'notKnown' }, counts: { ...none, done: 1 } },
    ]);
    expect(resultByVm(resultParts([step('done', 1, { kind: 'host', key: {}, label: 'HV01' })], new Map()), [], new Map(), notInCatalogue)).toEqual([
      { of: { is: 'host' }, counts: { ...none, done: 1 } },
    ]);
  });

  it('says that the VM is not known of a change about VMs, and never counts it on the host', () => {
    const withoutVm = new Map([['A', [{ ...rowOf('A', 'one'), id: findingId('A', { adapter: 'one' }), vms: [] }]]]);
    const parts = resultParts([step('done', 1, adapter('one'))], withoutVm);
    expect(resultByVm(parts, [], withoutVm, aboutVms).map(({ of }) => of.is)).toEqual(['notKnown']);
    expect(resultByVm(parts, [], withoutVm, onHost).map(({ of }) => of.is)).toEqual(['host']);
    // Without a finding, the catalogue alone says it.
    expect(resultByVm(parts, [], new Map(), onHost).map(({ of }) => of.is)).toEqual(['host']);
    const host = resultParts([step('done', 1, { kind: 'host', key: {}, label: 'HV01' })], new Map());
    expect(resultByVm(host, [], new Map(), aboutVms).map(({ of }) => of.is)).toEqual(['notKnown']);
  });

  it('ranks a VM with a failed change first, then not done, then on hold, then done', () => {
    const on = (vm: string) => ({ kind: 'vm', key: { vm }, label: vm });
    const steps = [step('done', 1, on('d')), step('held', 2, on('c')), step('moved', 3, on('b')), step('failed', 4, on('a')), step('moved', 5, on('b'))];
    expect(resultByVm(resultParts(steps, new Map()), [], new Map(), aboutVms).map(({ of }) => of.is === 'vm' && of.vm)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps a change apart that another program or user has changed since', () => {
    const target = { kind: 'vm', key: { vm: 'vm-1' }, label: 'WEB01' };
    const [line] = resultByVm(resultParts([step('done', 1, target)], new Map(), new Set([1])), [], new Map(), aboutVms);
    expect(line?.counts).toEqual({ ...none, changedSince: 1 });
  });

  it('has no step twice on a line and leaves none out', () => {
    const outcomes = ['done', 'already', 'held', 'failed', 'moved', 'refused', 'returned'] as const;
    const steps = outcomes.map((outcome, index) => step(outcome, index + 1, { kind: 'vm', key: { vm: `vm-${String(index % 2)}` }, label: 'VM' }));
    const lines = resultByVm(resultParts(steps, new Map()), [], new Map(), aboutVms);
    expect(lines.flatMap(({ counts }) => Object.values(counts)).reduce((sum, count) => sum + count, 0)).toBe(steps.length);
  });
});
