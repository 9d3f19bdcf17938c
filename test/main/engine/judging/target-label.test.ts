import { describe, expect, it } from 'vitest';
import { targetLabel } from '../../../../main/engine/judging/target-label.ts';
import { factsOf, reading, row, value } from '../known.ts';

const labels = (...ids: readonly string[]): readonly string[] => {
  const rows = ids.map((vm) => row({ vm }, { name: value('WEB01') }));
  return rows.map((each) => targetLabel('vm', each, factsOf(reading('vm', rows))));
};

describe('the label of a target', () => {
  it('is the name alone where its list was not read, or does not contain it', () => {
    const other = row({ vm: 'b' }, { name: value('WEB02') });
    const own = row({ vm: 'a' }, { name: value('WEB01') });
    expect(targetLabel('vm', own, {})).toBe('WEB01');
    expect(targetLabel('vm', own, factsOf(reading('vm', [other])))).toBe('WEB01');
  });
  it('carries the shortest part of the id that tells two of one name apart: its begin, its end, or all of it', () => {
    expect(labels('aaaaaaaa-0000-0000-0000-000000000001', 'bbbbbbbb-0000-0000-0000-000000000001')).toEqual(['WEB01 (id aaaaaaaa…)', 'WEB01 (id bbbbbbbb…)']);
    expect(labels('aaaaaaaa-0000-0000-0000-000000000001', 'aaaaaaaa-0000-0000-0000-000000000002')).toEqual([
      'WEB01 (id …000000000001)',
      'WEB01 (id …000000000002)',
    ]);
    expect(labels('aaaaaaaa-1-000000000001', 'aaaaaaaa-2-000000000001')).toEqual(['WEB01 (id aaaaaaaa-1-000000000001)', 'WEB01 (id aaaaaaaa-2-000000000001)']);
    expect(labels('a', 'b')).toEqual(['WEB01 (id a)', 'WEB01 (id b)']);
  });
  it('of a part of a VM carries the part of its VM, and its own where one VM has two of them', () => {
    const vms = reading(
      'vm',
      ['a', 'b', 'c'].map((vm) => row({ vm }, { name: value(vm === 'c' ? 'SQL01' : 'WEB01') })),
    );
    const adapter = (vm: string, id: string) =>
      row({ vm, adapter: id }, { vmName: value(vm === 'c' ? 'SQL01' : 'WEB01'), name: value('Network Adapter'), vm: value(vm) });
    const rows = [adapter('a', '1'), adapter('b', '2'), adapter('b', '3'), adapter('c', '4')];
    const own = rows.map((each) => targetLabel('vmNetworkAdapter', each, factsOf(vms, reading('vmNetworkAdapter', rows))));
    expect(new Set(own).size).toBe(4);
    expect(own.map((label) => label.includes('id a'))).toEqual([true, false, false, false]);
    expect(own[3]).not.toContain('(id');
  });
});
