import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../main/contract/plan.ts';
import { downtimeWords, vmDowntimes } from '../../../../main/words/changes/vm-downtime.ts';
import { changeWith, planOf } from '../../../renderer/sample-plan.ts';

const on = (vm: string, more: Partial<Change> = {}): Change =>
  changeWith({ address: { resource: 'vm', key: { vm }, property: 'x' }, target: { kind: 'vm', key: { vm }, label: vm.toUpperCase() }, ...more });
const running: Change['standing'] = { is: 'held', by: 'running', reason: 'It runs.' };
const of = (...changes: readonly Change[]): readonly (readonly [string, string])[] =>
  vmDowntimes(planOf(...changes)).map(({ label, downtime }) => [label, downtime] as const);

describe('the downtime of the VMs of a plan', () => {
  it('is none for a VM that was read as off, and for a change that the running VM takes', () => {
    const plan = planOf(on('a', { vmOff: 'a' }), on('b'));
    expect(vmDowntimes(plan).map(({ downtime, why }) => [downtime, why])).toEqual([
      ['none', 'The VM is off.'],
      ['none', 'The VM stays in its state.'],
    ]);
    expect(downtimeWords(plan)).toBe('None');
  });

  it('is not known for a VM that has to be shut down first, also when another of its changes needs no downtime', () => {
    const held = on('a', { vmOff: 'a', standing: running });
    for (const changes of [
      [held, on('a')],
      [on('a'), held],
    ])
      expect(of(...changes)).toEqual([['A', 'notKnown']]);
    expect(downtimeWords(planOf(held, on('b')))).toBe('Not known for 1 VM to shut down first');
  });

  it('is not known for a VM that the plan shuts down and starts again', () => {
    const shutDown = on('a', { vmOff: 'a', window: { domainController: false } });
    const plan = planOf(on('a'), shutDown, on('a'));
    expect(vmDowntimes(plan)).toMatchObject([{ downtime: 'notKnown', why: 'The VM is shut down for its changes and started again.' }]);
    expect(downtimeWords(plan)).toBe('Not known for 1 VM shut down and started again');
    expect(downtimeWords(planOf(shutDown, on('b', { vmOff: 'b', standing: running })))).toBe(
      'Not known for 1 VM shut down and started again and 1 VM to shut down first',
    );
  });

  it('is not known after a host restart, but for the VMs that are off', () => {
    const restart = changeWith({ takesEffect: 'afterRestart' });
    expect(of(on('a', { vmOff: 'a' }), on('b'), restart)).toEqual([
      ['A', 'none'],
      ['B', 'notKnown'],
    ]);
    expect(downtimeWords(planOf(restart))).toBe('Not known: the host restart stops VMs');
  });

  it('counts a VM once, also by the id of its network adapter, and not for a change that stays on hold for another reason', () => {
    const vm = 'd9e0eb0a-5b37-508e-9173-000000000007';
    const adapter = on('', { address: { resource: 'vmNetworkAdapter', key: { adapter: `Microsoft:${vm.toUpperCase()}\\${vm}` }, property: 'x' } });
    expect(of(on(vm), adapter)).toHaveLength(1);
    expect(of(on('a', { standing: { is: 'held', by: 'owner', reason: 'Group Policy' } }), changeWith())).toEqual([]);
  });
});
