import { describe, expect, it } from 'vitest';
import type { FindingRow } from '../../../main/contract/finding-row.ts';
import { worstVms } from '../../../renderer/overview/worst-vms.ts';
import { rowOf } from '../sample-groups.ts';

const on = (vm: string, severity: FindingRow['severity'], more: Partial<FindingRow> = {}): FindingRow =>
  rowOf('A', `${vm} ${severity}`, { kind: 'vm', key: { vm }, label: vm.toUpperCase(), vms: [vm], severity, ...more });

describe('the VMs with the most severe findings', () => {
  it('stand by their most severe findings and not by the number of lesser ones, then by name', () => {
    const rows = [on('a', 'medium'), on('a', 'medium'), on('a', 'medium'), on('c', 'high'), on('b', 'high'), on('d', 'critical')];
    expect(worstVms(rows).vms.map(({ name, toFix }) => [name, toFix])).toEqual([
      ['D', 1],
      ['B', 1],
      ['C', 1],
      ['A', 3],
    ]);
  });

  it('count findings about their adapters and folders, and one about two VMs on both', () => {
    const shared = rowOf('B', 'x', { kind: 'folder', key: { path: 'D:\\VMs' }, vms: ['A', 'b'], severity: 'critical' });
    expect(worstVms([on('a', 'low'), on('b', 'low'), shared]).vms).toEqual([
      { id: 'a', name: 'A', severity: 'critical', toFix: 2 },
      { id: 'b', name: 'B', severity: 'critical', toFix: 2 },
    ]);
  });

  it('leave out what is OK or accepted', () => {
    expect(worstVms([on('a', 'high', { verdict: 'met' }), on('b', 'high', { waived: true })])).toEqual({ vms: [], of: 0 });
  });

  it('are counted where their name is not known, and not shown', () => {
    expect(worstVms([rowOf('B', 'x', { kind: 'folder', key: { path: 'D:\\VMs' }, vms: ['z'] })])).toEqual({ vms: [], of: 1 });
  });

  it('keep two VMs of one name apart', () => {
    expect(worstVms([on('a', 'high', { label: 'WEB01' }), on('b', 'high', { label: 'WEB01' })]).vms.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
