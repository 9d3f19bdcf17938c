import { expect, it } from 'vitest';
import type { EvidenceRecord } from '../../../../../main/contract/record/record.ts';
import { changes } from '../../../../../main/reports/document/changes/changes.ts';
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

it('a planned change of a list counts by its elements: those that are not made, and until a later run has made each of them', async () => {
  const bench = await PracticeBench.open('neglected');
  await bench.apply((await bench.plan()).plan);
  const record = await recordOfBench(bench);
  const [run] = record.runs;
  const [step] = run?.steps ?? [];
  if (!run || !step) throw new Error('The run has a change.');
  const value = (...list: readonly string[]) => ({ is: 'value' as const, value: [...list] });
  type Step = EvidenceRecord['runs'][number]['steps'][number];
  /** A run that adds and removes elements of the list `old`, and leaves the list that was read after it. */
  const edits = (id: string, edit: { add: string[]; remove: string[] }, after: readonly string[], became: Step['became']) => {
    const settled = { outcome: became === 'made' ? ('done' as const) : ('held' as const), was: value('old'), is: value(...after), message: '' };
    return {
      ...run,
      id,
      steps: [{ ...step, change: { ...step.change, edit: { how: 'difference' as const, ...edit } }, settled, became, inPlace: became === 'made' }],
    };
  };
  const both = { add: ['A', 'B'], remove: ['old'] };
  const said = (...runs: EvidenceRecord['runs']): string => changed({ ...record, runs });
  expect(said(edits('1', both, ['old'], 'notMade'))).toContain('1 planned change was not made');
  expect(said(edits('1', both, ['A', 'B'], 'made'))).not.toContain('not made');
  expect(said(edits('1', both, ['A'], 'made'))).toContain('1 planned change was not made');
  expect(said(edits('1', both, ['A', 'B', 'old'], 'made'))).toContain('1 planned change was not made');
  // The later run asks for what is left only.
  expect(said(edits('1', both, ['old'], 'notMade'), edits('2', { add: ['A'], remove: ['old'] }, ['A'], 'made'))).toContain('1 planned change was not made');
  expect(said(edits('1', both, ['A', 'old'], 'made'), edits('2', { add: ['B'], remove: ['old'] }, ['A', 'B'], 'made'))).not.toContain('not made');
  expect(said(edits('1', both, ['old'], 'notMade'), edits('2', { add: ['C'], remove: [] }, ['old'], 'notMade'))).toContain('2 planned changes were not made');
});

it('a change with an unknown result is never left out of what is in place', async () => {
  const bench = await PracticeBench.open('neglected');
  await bench.apply((await bench.plan()).plan);
  const record = await recordOfBench(bench);
  const [run] = record.runs;
  const step = run?.steps.find(({ became }) => became === 'made');
  if (!run || !step) throw new Error('The run has a change.');
  const unknown = { ...step, became: 'unknown' as const, inPlace: false };
  const of = (...steps: (typeof step)[]) => ({ ...record, runs: [{ ...run, steps }] });
  expect(changed(of(unknown))).toContain('No change by Castellan is known to be in place. Of 1 change it is not known whether it was made.');
  expect(changed(of(step, unknown, unknown))).toMatch(/^1 change by Castellan is in place.*\. Of 2 changes it is not known whether they were made\./);
  expect(changed(of())).toContain('No change by Castellan is in place.');
  const result = changes(of(step, unknown)).flatMap((block) => (block.is === 'pairs' ? block.pairs.filter(({ label }) => label === 'Result') : []));
  expect(result.map((pair) => pair.value)).toEqual([expect.stringContaining('1 in place, 1 with an unknown result')]);
});
