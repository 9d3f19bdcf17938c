import { expect, it } from 'vitest';
import type { EvidenceRecord } from '../../../../main/contract/record/record.ts';
import { indexed } from '../../../../main/reports/document/counting.ts';
import { openWork } from '../../../../main/reports/document/open-work.ts';
import { vmOwnerOf } from '../../../../main/reports/document/vm/vm-owner-of.ts';
import { recordOfBench } from '../../application/evidence/bench-record.ts';
import { PracticeBench } from '../../engine/practice-bench.ts';
import { testWorlds } from '../../../practice/worlds.ts';

const linesOf = (record: EvidenceRecord): string =>
  openWork(indexed(record))
    .flatMap((block) => (block.is === 'paragraph' ? [block.text] : []))
    .join(' ');
const ownersOf = (record: EvidenceRecord): readonly unknown[] =>
  openWork(indexed(record)).flatMap((block) => (block.is === 'table' ? block.rows.map((row) => row[4]) : []));
const numberIn = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);

it.each(Object.keys(testWorlds))('the action list of %s counts each kind of finding by its verdict', async (world) => {
  const record = await recordOfBench(await PracticeBench.open(world));
  const text = linesOf(record);
  const count = (verdict: string): number => record.findings.filter((finding) => finding.verdict === verdict && !finding.waived).length;
  expect(numberIn(text, /(\d+) to fix/)).toBe(count('notMet'));
  expect(numberIn(text, /(\d+) could not be read/)).toBe(count('unknown'));
  expect(numberIn(text, /(\d+) needs? your answer/)).toBe(count('manual'));
  expect(numberIn(text, /(\d+) restarts? pending/)).toBe(count('pending'));
  expect(numberIn(text, /^(\d+) findings?: /)).toBe(['notMet', 'unknown', 'manual', 'pending'].reduce((sum, verdict) => sum + count(verdict), 0));
});

it('the action list names the owner of a VM where a finding has no assignment, as the next steps do', async () => {
  const read = await recordOfBench(await PracticeBench.open('neglected'));
  const record = { ...read, assignments: [], vms: (read.vms ?? []).map((vm) => ({ ...vm, owner: `Owner of ${vm.name}` })) };
  const open = record.findings.filter(({ verdict, waived }) => !waived && verdict !== 'met' && verdict !== 'notApplicable');
  const expected = new Set(open.map((finding) => vmOwnerOf(indexed(record), finding) ?? 'no owner'));
  expect(expected.size).toBeGreaterThan(5);
  expect(new Set(ownersOf(record))).toEqual(expected);
  const without = open.filter((finding) => vmOwnerOf(indexed(record), finding) === undefined).length;
  expect(linesOf(record)).toContain(` ${String(without)} findings have no owner.`);
});
