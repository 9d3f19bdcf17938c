import { describe, expect, it } from 'vitest';
import { groupedChanges, numbersOf } from '../../../../../main/reports/document/changes/grouped-changes.ts';
import type { Settled } from '../../../../../main/contract/journal.ts';
import { outcomeSchema } from '../../../../../main/contract/outcome.ts';
import { recordOfBench } from '../../../application/evidence/bench-record.ts';
import { PracticeBench } from '../../../engine/practice-bench.ts';

type Outcome = Settled['outcome'];

describe('the numbers of steps', () => {
  it.each([
    [[], ''],
    [[4], '#4'],
    [[3, 1, 2], '#1–#3'],
    [[1, 2, 4, 9, 10], '#1–#2, #4, #9–#10'],
  ])('of %j read %s', (numbers, words) => {
    expect(numbersOf(numbers)).toBe(words);
  });
});

describe('the changes of a run', () => {
  it('share a row where setting, values, outcome and undo are the same, and each step stands in one row', async () => {
    const bench = await PracticeBench.open('neglected');
    await bench.apply((await bench.plan()).plan);
    const steps = (await recordOfBench(bench)).runs[0]?.steps ?? [];
    const { rows } = groupedChanges({ steps });
    expect(steps.length).toBeGreaterThan(rows.length * 1.5);
    const numbers = rows.flatMap(([cell]) =>
      (typeof cell === 'string' ? cell : '').split(', ').flatMap((range) => {
        const [from = 0, to = from] = [...range.matchAll(/#(\d+)/g)].map(([, number]) => Number(number));
        return Array.from({ length: to - from + 1 }, (_, at) => from + at);
      }),
    );
    expect([...numbers].sort((a, b) => a - b)).toEqual(steps.map(({ step }) => step).sort((a, b) => a - b));
    expect(rows.map((row) => Number(row[1])).reduce((sum, each) => sum + each, 0)).toBe(steps.length);
    const targets = JSON.stringify(rows);
    for (const { change } of steps) expect(targets).toContain(JSON.stringify(change.target.label).slice(1, -1));
  });

  it('have an “After” only where the target has the new value, and else “Planned”', async () => {
    const bench = await PracticeBench.open('neglected');
    await bench.apply((await bench.plan()).plan);
    const [first] = (await recordOfBench(bench)).runs[0]?.steps ?? [];
    if (!first?.settled) throw new Error('The run has a step.');
    const valuesOf = (became: typeof first.became, outcome: Outcome): string =>
      JSON.stringify(groupedChanges({ steps: [{ ...first, became, settled: { ...settled, outcome } }] }).rows[0]?.[3]);
    const { settled } = first;
    for (const became of ['made', 'notMade', 'unknown'] as const)
      for (const outcome of outcomeSchema.options)
        expect(valuesOf(became, outcome).includes('After: '), `${became}, ${outcome}`).toBe(became === 'made' || outcome === 'already');
    expect(valuesOf('notMade', 'held')).toContain(JSON.stringify(`Planned: ${first.change.shownTo}`).slice(1, -1));
  });

  it('name the reset of the practice host in place of “undone”, unless there was nothing to undo', async () => {
    const bench = await PracticeBench.open('neglected');
    await bench.apply((await bench.plan()).plan);
    const [first] = (await recordOfBench(bench)).runs[0]?.steps ?? [];
    if (!first) throw new Error('The run has a step.');
    const undoIn = (step: Partial<typeof first>, resetAt?: string) =>
      groupedChanges({ steps: [{ ...first, ...step }], ...(resetAt !== undefined && { resetAt }) }).rows[0]?.[5];
    const at = '2026-11-28T08:00:00.000Z';
    const notExact = { ...first.change, undo: { is: 'not' as const, reason: 'Windows cannot.' } };
    for (const step of [{}, { became: 'unknown' as const }, { change: notExact }])
      expect(undoIn({ inPlace: false, ...step }, at)).toBe('the practice host was reset on 28 November 2026, 08:00:00 UTC');
    expect(undoIn({ inPlace: false, became: 'notMade' }, at)).toBe('nothing to undo');
    expect(undoIn({ inPlace: false, change: { ...first.change, undoes: 'r#0' } }, at)).toBe('undoes r#0');
    expect([undoIn({}), undoIn({ inPlace: false })]).toEqual(['in place', 'undone']);
  });
});
