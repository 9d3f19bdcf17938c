import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../../../../main/contract/finding.ts';
import type { EvidenceRecord } from '../../../../../main/contract/record/record.ts';
import { indexed } from '../../../../../main/reports/document/counting.ts';
import { nextSteps } from '../../../../../main/reports/document/summary/next-steps.ts';
import { groupBy } from '../../../../../main/words/group-by.ts';
import type { HoldReason } from '../../../../../main/words/changes/hold-words.ts';
import { recordOfBench } from '../../../application/evidence/bench-record.ts';
import { PracticeBench } from '../../../engine/practice-bench.ts';

let record: EvidenceRecord;
let group: readonly Finding[];
beforeAll(async () => {
  record = await recordOfBench(await PracticeBench.open('neglected'));
  const controls = new Set((record.held ?? []).flatMap((change) => change.controls));
  const byControl = groupBy(
    record.findings.filter(({ control, verdict, vms }) => verdict === 'notMet' && vms?.length === 1 && controls.has(control)),
    ({ control, severity }) => `${control} ${severity}`,
  );
  group = [...byControl.values()].sort((a, b) => b.length - a.length)[0] ?? [];
});

/** The row of these findings, with what persons have said. */
function rowOf(more: Partial<EvidenceRecord>): { readonly fix: string; readonly owner: string; readonly due: string } {
  const [table] = nextSteps(indexed({ ...record, findings: [...group], assignments: [], ...more }));
  const [row = []] = table?.is === 'table' ? table.rows : [];
  const [fix = '', owner = '', due = ''] = [row[2], row[4], row[5]].map((cell) => (typeof cell === 'string' ? cell : cell && 'text' in cell ? cell.text : ''));
  return { fix, owner, due };
}
const assigned = (who: (at: number) => string | undefined, when: (at: number) => string = () => '2026-12-24T00:00:00Z'): Partial<EvidenceRecord> => ({
  assignments: group.flatMap(({ control, target }, at) => {
    const owner = who(at);
    return owner === undefined ? [] : [{ control, target: target.key, owner, due: when(at) }];
  }),
});
const heldFor = (findings: readonly Finding[], byOf: (at: number) => HoldReason): Partial<EvidenceRecord> => {
  const [change] = record.held ?? [];
  if (!change) throw new Error('The host has a change on hold.');
  return {
    held: findings.map(({ control, target }, at) => ({
      ...change,
      ...{
        controls: [control],
        target,
        address: { ...change.address, key: target.key },
        standing: { is: 'held', by: byOf(at), reason: 'A reason.' } as const,
      },
    })),
  };
};

describe('a next step of several findings', () => {
  it('is of several findings here', () => {
    expect(group.length).toBeGreaterThan(2);
  });
  it('names an owner only where it is that of all', () => {
    expect(rowOf({})).toMatchObject({ owner: 'no owner', due: 'no due date' });
    expect(rowOf(assigned(() => 'T. Brandt'))).toMatchObject({ owner: 'T. Brandt', due: '24 December 2026' });
    expect(rowOf(assigned((at) => (at === 0 ? 'T. Brandt' : 'A. Meyer'))).owner).toBe('several owners');
    expect(rowOf(assigned((at) => (at === 0 ? 'T. Brandt' : undefined)))).toMatchObject({ owner: 'some have no owner', due: 'earliest 24 December 2026' });
  });
  it('takes the owner of each VM', () => {
    const vms = (record.vms ?? []).map((vm, at) => ({ ...vm, owner: `Owner ${String(at)}` }));
    expect(rowOf({ vms }).owner).toBe('several owners');
  });
  it('has the earliest due date, whichever finding comes first', () => {
    // As words, 2 February would stand before 30 January.
    const days = (at: number): string => (at === group.length - 1 ? '2027-01-30T00:00:00Z' : '2027-02-02T00:00:00Z');
    expect(rowOf(assigned(() => 'T. Brandt', days)).due).toBe('earliest 30 January 2027');
  });
  it('says how many are on hold, and why only where it is why all are', () => {
    expect(rowOf({ held: [] }).fix).not.toContain('On hold');
    for (const some of [group.slice(0, 1), group.slice(1)])
      expect(rowOf(heldFor(some, () => 'running')).fix).toBe(`On hold: ${String(some.length)} of ${String(group.length)}`);
    expect(rowOf(heldFor(group, () => 'running')).fix).toBe('On hold: the VM is not off');
    expect(rowOf(heldFor(group, (at) => (at === 0 ? 'running' : 'owner'))).fix).toBe(`On hold: ${String(group.length)} of ${String(group.length)}`);
  });
});
