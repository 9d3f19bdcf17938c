import { beforeAll, describe, expect, it } from 'vitest';
import type { EvidenceRecord } from '../../../../../main/contract/record/record.ts';
import { indexed } from '../../../../../main/reports/document/counting.ts';
import { managementSummary } from '../../../../../main/reports/document/summary/management-summary.ts';
import { vmByVm } from '../../../../../main/reports/document/vm/vm-by-vm.ts';
import { recordOfBench } from '../../../application/evidence/bench-record.ts';
import { PracticeBench } from '../../../engine/practice-bench.ts';

let read: EvidenceRecord;
beforeAll(async () => {
  read = await recordOfBench(await PracticeBench.open('fresh'));
});

/** The record as it is where the list of VMs came like this. */
function record(complete: boolean, keptVms: 'all' | 'none' | 'absent'): EvidenceRecord {
  const { vms, ...rest } = read;
  const readings = rest.readings.map((each) => (each.resource === 'vm' ? { ...each, complete, ...(!complete && { problem: 'Access is denied.' }) } : each));
  return { ...rest, readings, ...(keptVms !== 'absent' && { vms: keptVms === 'all' ? (vms ?? []) : [] }) };
}
const summary = (of: EvidenceRecord): string => JSON.stringify(managementSummary(indexed(of)));
const section = (of: EvidenceRecord): string => JSON.stringify(vmByVm(indexed({ ...of, findings: of.findings.filter(({ vms }) => !vms) })));

describe('the number of VMs on the management page', () => {
  it('is a number where the whole list was read, and “at least” where a part was', () => {
    const count = String(read.vms?.length);
    expect(summary(record(true, 'all'))).toContain(` · ${count} virtual machines (VMs)`);
    expect(summary(record(true, 'all'))).toContain(` on the host and ${count} VMs, with`);
    expect(summary(record(false, 'all'))).toContain(` · at least ${count} virtual machines (VMs)`);
    expect(summary(record(false, 'all'))).toContain(` on the host and at least ${count} VMs, with`);
    expect(section(record(false, 'all'))).toContain('The list of VMs is not complete: Access is denied.');
  });
  it.each(['none', 'absent'] as const)('is “could not be read” and never “no VMs” where the list was not read (list: %s)', (kept) => {
    const unread = record(false, kept);
    expect(summary(unread)).toContain('virtual machines (VMs): could not be read');
    expect(summary(unread)).toContain('The VMs could not be read.');
    expect(summary(unread)).not.toMatch(/no (virtual machines|VMs)/);
    expect(section(unread)).toContain('The VMs could not be read: Access is denied.');
    expect(section(unread)).not.toContain('has no VMs');
  });
  it('is none where the whole list was read and has none, and is not given where an older record has no list', () => {
    expect(summary(record(true, 'none'))).toContain(' · no virtual machines (VMs)');
    expect(section(record(true, 'none'))).toContain('This host has no VMs.');
    expect(summary(record(true, 'absent'))).not.toMatch(/virtual machines|and (no|at least|\d+) VMs/);
  });
});
