import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, platform, release } from 'node:os';
import { join } from 'node:path';
import { root } from '../laws/code/generated-file.ts';
import { benchTable, limitText, notKept, verdictOf, type Measurement } from './bench-table.ts';
import { promises } from './promises.ts';

export const benchData = join(root, 'assets', 'bench.json');
export const benchText = join(root, 'assets', 'bench.md');

/** What is kept between the benches: the measurements, and the promises that they do not show as kept. */
export const benchJson = (measurements: readonly Measurement[]): string => `${JSON.stringify({ measurements, notKept: notKept(measurements) }, null, 2)}\n`;
export const measurementsIn = (json: string): readonly Measurement[] => (JSON.parse(json) as { readonly measurements: readonly Measurement[] }).measurements;

const started = new Set<string>();

/** Notes a measurement. The first one of a bench takes the place of all that the bench noted in an earlier run. */
export function measure(bench: string, taken: Omit<Measurement, 'bench' | 'on'>): void {
  const on = `${cpus()[0]?.model.trim() ?? 'unknown processor'} × ${String(cpus().length)}, ${platform()} ${release()}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
  const before = existsSync(benchData) ? measurementsIn(readFileSync(benchData, 'utf8')) : [];
  const measurements = [...before.filter((each) => started.has(bench) || each.bench !== bench), { bench, on, ...taken }];
  started.add(bench);
  writeFileSync(benchData, benchJson(measurements));
  writeFileSync(benchText, benchTable(measurements));
  console.log(printedLine(taken));
}

/** What is printed of a measurement: one that is about a promise says whether it is kept. */
export function printedLine({ what, measured, about }: Pick<Measurement, 'what' | 'measured' | 'about'>): string {
  if (!about) return `${what}: ${measured}`;
  const promise = promises[about.promise];
  const verdict = { missed: 'MISSED', notMeasured: 'NOT MEASURED', kept: 'kept' }[verdictOf(promise, about.value)];
  return `${what}: ${measured} (promised ${limitText(promise)}: ${verdict})`;
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
