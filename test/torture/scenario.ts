import fc from 'fast-check';
import type { Rig, Who } from './rig.ts';

/** How Castellan ends. `abort`: inside this process, its calls get no answer. `sigkill`: the operating system kills a separate process. */
export type Way = 'abort' | 'sigkill';

export interface Scenario {
  readonly phase: string;
  readonly point: string;
  readonly who: Who;
  /** When it comes by there for the nth time, counted from 0. */
  readonly nth: number;
  readonly way: Way;
  /** Whether a change that waits after the kill is kept; else its countdown ends. */
  readonly keeps: boolean;
}

/** A point, who is killed there, and how often a program that is not killed comes by there. */
export interface Counted {
  readonly phase: string;
  readonly point: string;
  readonly who: Who;
  readonly times: number;
}

/** So many of twenty are killed by the system, by the kind of the host: over PowerShell it shows more than inside one process. */
const sigkillsOfTwenty: Readonly<Record<Rig['kind'], number>> = { practice: 1, simulated: 4 };

const drawn = <T>(seed: number, value: fc.Arbitrary<T>): T => {
  const [first] = fc.sample(fc.noBias(value), { seed, numRuns: 1 });
  if (first === undefined) throw new Error('Nothing was drawn.');
  return first;
};

/** Numbers that belong to a seed and a place: the same for the same two. */
const seedOf = (seed: number, place: number): number => (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(place + 1, 0x85ebca6b)) | 0;

/** These in an order that belongs to the seed. */
export function shuffled<T>(seed: number, all: readonly T[]): readonly T[] {
  return all
    .map((each, place) => [drawn(seedOf(seed, place), fc.integer()), each] as const)
    .sort(([a], [b]) => a - b)
    .map(([, each]) => each);
}

/** Points of the same name on hosts of the same kind are one point; it counts once for each program that is killed there. */
export const pointName = (kind: string, { phase, point, who }: Pick<Counted, 'phase' | 'point' | 'who'>): string => `${kind}, ${phase}: ${point} (${who})`;

/** The kills of a run by their number: first every point once, in an order that belongs to the seed, then any of any job. */
export function scenarios(
  seed: number,
  jobs: readonly { readonly kind: Rig['kind']; readonly points: readonly Counted[] }[],
): (kill: number) => Scenario & { readonly job: number } {
  const all = jobs.flatMap(({ kind, points }, job) => points.map((each) => ({ ...each, job, kind, name: pointName(kind, each) })));
  const once = shuffled(seed, [...new Map(all.toReversed().map((each) => [each.name, each])).values()]);
  return (kill) => {
    const own = seedOf(seed, 1_000_000 + kill);
    const { job, kind, phase, point, who, times } = once[kill] ?? drawn(own, fc.constantFrom(...all));
    const { nth, chance } = drawn(own, fc.record({ nth: fc.nat({ max: times - 1 }), chance: fc.nat({ max: 19 }) }));
    return {
      job,
      phase,
      point,
      who,
      nth,
      way: chance < sigkillsOfTwenty[kind] && (who === 'Castellan' || who === 'both') ? 'sigkill' : 'abort',
      keeps: chance % 2 === 0,
    };
  };
}
