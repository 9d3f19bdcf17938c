import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../laws/code/generated-file.ts';
import { benchTable, notKept, verdictOf, type Measurement } from './bench-table.ts';
import { benchData, benchJson, benchText, measurementsIn, printedLine } from './measure.ts';
import { promises, type BenchPromise, type PromiseId } from './promises.ts';

const ids = Object.keys(promises) as PromiseId[];
const taken = (promise: PromiseId, value: number): Measurement => ({
  bench: 'a',
  on: 'a computer, 2026-11-28',
  what: `about ${promise}`,
  measured: String(value),
  about: { promise, value },
});
const allAt = (value: (promise: BenchPromise) => number): readonly Measurement[] => ids.map((id) => taken(id, value(promises[id])));
const rowsOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| promise '));

describe('a promise', () => {
  it('is kept up to its limit, and at its limit only with ≤', () => {
    expect(verdictOf({ comparison: '≤', limit: 2.5 }, 2.5)).toBe('kept');
    expect(verdictOf({ comparison: '<', limit: 2.5 }, 2.5)).toBe('missed');
    expect(verdictOf({ comparison: '<', limit: 2.5 }, 2.49)).toBe('kept');
    expect(verdictOf({ comparison: '≤', limit: 2.5 }, 2.51)).toBe('missed');
  });

  it('is not kept without a measurement, or with one that is no number', () => {
    for (const value of [undefined, Number.NaN, Number.POSITIVE_INFINITY]) expect(verdictOf({ comparison: '≤', limit: 2 }, value)).toBe('notMeasured');
    expect(notKept([]).map(({ promise, verdict }) => [promise, verdict])).toEqual(ids.map((id) => [id, 'notMeasured']));
  });

  it('that is decided names a decision of the repository', () => {
    const named = ids.flatMap((id) => (promises[id] as BenchPromise).decision ?? []);
    expect(named.filter((file) => !existsSync(join(root, 'docs', 'decisions', file)))).toEqual([]);
  });
});

describe('a measurement that is printed', () => {
  it('says whether its promise is kept or missed, and nothing of a promise where it is about none', () => {
    const line = (value: number): string => printedLine({ what: 'growth', measured: `${value.toFixed(2)} ×`, about: { promise: 'scanGrowth', value } });
    expect(line(3.5)).toBe('growth: 3.50 × (promised ≤ 3.6 ×: kept)');
    expect(line(3.7)).toBe('growth: 3.70 × (promised ≤ 3.6 ×: MISSED)');
    expect(line(Number.NaN)).toContain('NOT MEASURED');
    expect(printedLine({ what: 'size', measured: '7 kB' })).toBe('size: 7 kB');
  });
});

describe('the table of measurements', () => {
  it('puts missed promises first, then those that were not measured, kept ones, and rows without a promise', () => {
    const [kept = 'judging', missed = 'judging'] = ids;
    const plain: Measurement = { bench: 'a', on: 'a computer, 2026-11-28', what: 'something else', measured: '7 s' };
    const rows = rowsOf(benchTable([plain, taken(kept, promises[kept].limit / 2), taken(missed, promises[missed].limit * 2)]));
    expect(rows[0]).toContain(`| **missed** | about ${missed} |`);
    expect(rows.slice(1, -2).every((line) => line.startsWith('| **not measured** | '))).toBe(true);
    expect(rows.at(-2)).toContain(`| kept | about ${kept} |`);
    expect(rows.at(-1)).toBe('| – | something else | 7 s | – |');
    expect(rows.length).toBe(ids.length + 1);
  });

  it('names each missed promise again, as decided or as open', () => {
    const text = benchTable(allAt(({ limit }) => limit * 2 + 1));
    const named = text.split('\n').filter((line) => /^- (Decided|Open): /.test(line));
    expect(named.length).toBe(ids.length);
    for (const id of ids) expect(named.some((line) => line.includes(promises[id].says))).toBe(true);
  });

  it('says so when every promise is kept', () => {
    const all = allAt(({ limit, comparison }) => (comparison === '≤' ? limit : limit / 2));
    expect(notKept(all)).toEqual([]);
    expect(benchTable(all)).toContain('Every promise is kept.');
    expect(benchTable(all)).not.toContain('missed');
  });

  it('and the kept data are what the promises make of the measurements', () => {
    const json = readFileSync(benchData, 'utf8');
    const measurements = measurementsIn(json);
    expect(json).toBe(benchJson(measurements));
    expect(readFileSync(benchText, 'utf8')).toBe(benchTable(measurements));
    expect(measurements.flatMap(({ about }) => about?.promise ?? []).filter((id) => !ids.includes(id))).toEqual([]);
  });
});
