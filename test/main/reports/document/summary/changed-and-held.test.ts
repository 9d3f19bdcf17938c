import { expect, it } from 'vitest';
import type { EvidenceRecord } from '../../../../../main/contract/record/record.ts';
import { indexed } from '../../../../../main/reports/document/counting.ts';
import { changedAndHeld } from '../../../../../main/reports/document/summary/changed-and-held.ts';
import { recordOfBench } from '../../../application/evidence/bench-record.ts';
import { PracticeBench } from '../../../engine/practice-bench.ts';

const changed = (record: EvidenceRecord): string => (changedAndHeld(indexed(record)).parts[0]?.items ?? []).join(' ');

it('a planned change that was not made counts once, and no longer when a later run has made it', async () => {
  const bench = await PracticeBench.open('neglected');
  await bench.apply((await bench.plan()).plan);
  const record = await recordOfBench(bench);
  const [run] = record.runs;
  const step = run?.steps.find(({ became }) => became === 'made');
  if (!run || !step?.settled) throw new Error('The run has a change.');
  const left = { ...run, steps: [{ ...step, became: 'notMade' as const, inPlace: false, settled: { ...step.settled, outcome: 'held' as const } }] };
  const made = { ...run, steps: [step] };
  expect(changed({ ...record, runs: [left] })).toContain('1 planned change was not made');
  expect(changed({ ...record, runs: [left, left] })).toContain('1 planned change was not made');
  expect(changed({ ...record, runs: [made, left] })).toContain('1 planned change was not made');
  expect(changed({ ...record, runs: [left, made] })).not.toContain('not made');
});
