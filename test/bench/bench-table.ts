import { promises, type BenchPromise, type PromiseId } from './promises.ts';

/** One line of assets/bench.json. Times are of one computer; only ratios can be compared with other computers. */
export interface Measurement {
  /** Name of the bench file that took it. */
  readonly bench: string;
  /** Computer and day. */
  readonly on: string;
  readonly what: string;
  readonly measured: string;
  /** The promise that it is about, and the number that is compared, in the unit of the promise. */
  readonly about?: { readonly promise: PromiseId; readonly value: number };
}
export type Verdict = 'missed' | 'notMeasured' | 'kept';
export interface NotKept {
  readonly promise: PromiseId;
  readonly verdict: Exclude<Verdict, 'kept'>;
  readonly says: string;
}

/** A value that is no number is no measurement. */
export function verdictOf({ comparison, limit }: Pick<BenchPromise, 'comparison' | 'limit'>, value: number | undefined): Verdict {
  if (value === undefined || !Number.isFinite(value)) return 'notMeasured';
  return (comparison === '<' ? value < limit : value <= limit) ? 'kept' : 'missed';
}

interface Line {
  readonly order: number;
  readonly cells: readonly [string, string, string, string];
}
const shown: Readonly<Record<Verdict, string>> = { missed: '**missed**', notMeasured: '**not measured**', kept: 'kept' };
const order: Readonly<Record<Verdict, number>> = { missed: 0, notMeasured: 1, kept: 2 };
/** The limit of a promise, in words: ≤ 3.6 ×. */
export const limitText = ({ comparison, limit, unit }: BenchPromise): string => `${comparison} ${limit.toLocaleString('en')} ${unit}`;
const ids = Object.keys(promises) as PromiseId[];
const numberOf = (measurements: readonly Measurement[], id: PromiseId): number | undefined =>
  measurements.find(({ about }) => about?.promise === id)?.about?.value;

/** The promises that these measurements do not show as kept, missed ones first. */
export function notKept(measurements: readonly Measurement[]): readonly NotKept[] {
  return ids
    .flatMap((promise): readonly NotKept[] => {
      const verdict = verdictOf(promises[promise], numberOf(measurements, promise));
      return verdict === 'kept' ? [] : [{ promise, verdict, says: `${promises[promise].says} (${limitText(promises[promise])})` }];
    })
    .sort((a, b) => order[a.verdict] - order[b.verdict]);
}

function linesOf(measurements: readonly Measurement[]): readonly Line[] {
  const taken = measurements.map(({ what, measured, about }): Line => {
    if (!about) return { order: 3, cells: ['–', what, measured, '–'] };
    const promise = promises[about.promise];
    const verdict = verdictOf(promise, about.value);
    return { order: order[verdict], cells: [shown[verdict], what, measured, limitText(promise)] };
  });
  const absent = ids
    .filter((id) => numberOf(measurements, id) === undefined)
    .map((id): Line => ({ order: order.notMeasured, cells: [shown.notMeasured, promises[id].says, '–', limitText(promises[id])] }));
  return [...taken, ...absent].sort((a, b) => a.order - b.order);
}

function notKeptText(measurements: readonly Measurement[]): readonly string[] {
  const left = notKept(measurements);
  if (left.length === 0) return ['Every promise is kept.'];
  return left.map(({ promise, verdict, says }) => {
    const { decision }: BenchPromise = promises[promise];
    if (verdict === 'notMeasured') return `- Not measured: ${says}.`;
    return decision === undefined ? `- Open: ${says}.` : `- Decided: ${says}, see [${decision}](../docs/decisions/${decision}).`;
  });
}

/** assets/bench.md: what is missed stands first, and is named again with its decision or as open. */
export function benchTable(measurements: readonly Measurement[]): string {
  const computers = [...new Set(measurements.map(({ on }) => on))];
  return [
    '# Measurements',
    '',
    `Written by “npm run bench” on ${computers.join('; and on ')}. Ratios are taken within one run; times are of that computer only.`,
    '',
    '| promise | what | measured | promised |',
    '|---|---|---|---|',
    ...linesOf(measurements).map(({ cells }) => `| ${cells.join(' | ')} |`),
    '',
    '## Promises that are not kept',
    '',
    ...notKeptText(measurements),
    '',
  ].join('\n');
}
