import { describe, expect, it } from 'vitest';
import type { VmRole } from '../../../../main/contract/vm-detail.ts';
import type { VmView } from '../../../../main/contract/wizard/vm-view.ts';
import { filterVms, orderVms, vmColumns } from '../../../../renderer/vms/list/vm-order.ts';
import type { VmLine } from '../../../../renderer/vms/list/vm-lines.ts';
import { rowOf } from '../../sample-groups.ts';
import { sampleVm } from '../sample-vm.ts';

const line = (name: string, role: VmRole | undefined, toFix: VmLine['toFix'], more: Partial<VmView> = {}): VmLine => ({
  id: name,
  name,
  vm: { ...sampleVm(name), ...(role && { role }), ...more },
  rows: toFix,
  toFix,
  unlisted: 0,
  cells: new Map(),
});
const high = rowOf('A', '1', { severity: 'high' });
const low = rowOf('A', '2', { severity: 'low' });
const lines = [
  line('VM10', 'lab', [low, low]),
  line('VM2', 'service', [high], { owner: 'Anna' }),
  line('VM1', undefined, [], { guest: { is: 'notRead', why: 'off' } }),
];
const names = (of: readonly VmLine[]): readonly string[] => of.map(({ name }) => name);
const all = { role: 'all', onlyToFix: false, wanted: '' } as const;

describe('the list of VMs', () => {
  it('is sorted by name with numbers in order, by severity, and by number of findings', () => {
    expect(names(orderVms(lines, { by: 'name', descending: false }))).toEqual(['VM1', 'VM2', 'VM10']);
    expect(names(orderVms(lines, { by: 'highest', descending: true }))).toEqual(['VM2', 'VM10', 'VM1']);
    expect(names(orderVms(lines, { by: 'toFix', descending: true }))).toEqual(['VM10', 'VM2', 'VM1']);
    expect(names(orderVms(lines, { by: 'role', descending: false }))).toEqual(['VM10', 'VM2', 'VM1']);
  });
  it.each(vmColumns)('keeps every VM in either direction: %s', (by) => {
    for (const descending of [true, false]) expect(names(orderVms(lines, { by, descending })).toSorted()).toEqual(['VM1', 'VM10', 'VM2']);
  });
  it('is filtered by role, by what is to fix, and by text', () => {
    expect(names(filterVms(lines, { ...all, role: 'lab' }))).toEqual(['VM10']);
    expect(names(filterVms(lines, { ...all, role: 'none' }))).toEqual(['VM1']);
    expect(names(filterVms(lines, { ...all, onlyToFix: true }))).toEqual(['VM10', 'VM2']);
    expect(names(filterVms(lines, { ...all, wanted: ' anna ' }))).toEqual(['VM2']);
    expect(names(filterVms(lines, { ...all, wanted: 'vswitch-prod' }))).toHaveLength(3);
    expect(filterVms(lines, { ...all, role: 'lab', wanted: 'anna' })).toEqual([]);
  });
});
