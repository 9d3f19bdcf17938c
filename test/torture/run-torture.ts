import type { Prepared } from './prepare.ts';
import { pointName, scenarios } from './scenario.ts';
import { torture, type KillProcess, type Outcome } from './torture.ts';

export interface TortureRequest {
  readonly seed: number;
  /** The numbers of the kills to make; the same number is the same kill for the same seed. */
  readonly kills: readonly number[];
  readonly jobs: readonly Prepared[];
  readonly killProcess: KillProcess;
  readonly say: (line: string) => void;
}
export interface Tortured {
  readonly kills: number;
  readonly points: number;
  readonly lost: number;
  readonly doubled: number;
  readonly untrue: number;
  /** Points at which nothing was killed. */
  readonly missed: readonly string[];
  readonly lines: readonly string[];
}

const wrongIn = ({ lost, doubled, untrue, struck }: Outcome): readonly string[] => [
  ...lost.map((line) => `lost: ${line}`),
  ...doubled.map((line) => `doubled: ${line}`),
  ...untrue.map((line) => `false: ${line}`),
  ...(struck ? [] : ['The program ended without coming by the point.']),
];

/** Makes the kills, one after the other, and adds up. */
export async function runTorture({ seed, kills, jobs, killProcess, say }: TortureRequest): Promise<Tortured> {
  const scenarioOf = scenarios(
    seed,
    jobs.map(({ rig, points }) => ({ kind: rig.kind, points })),
  );
  const open = new Set(jobs.flatMap(({ rig, points }) => points.map((each) => pointName(rig.kind, each))));
  const points = new Set<string>();
  const sum = { lost: 0, doubled: 0, untrue: 0, struck: 0, sigkill: 0 };
  for (const kill of kills) {
    const scenario = scenarioOf(kill);
    const prepared = jobs[scenario.job];
    if (!prepared) throw new Error(`There is no job ${String(scenario.job)}.`);
    const outcome = await torture(prepared, scenario, killProcess);
    const name = pointName(prepared.rig.kind, scenario);
    if (outcome.struck) {
      points.add(name);
      open.delete(name);
      sum.struck += 1;
      if (scenario.way === 'sigkill') sum.sigkill += 1;
    }
    sum.lost += outcome.lost.length;
    sum.doubled += outcome.doubled.length;
    sum.untrue += outcome.untrue.length;
    const wrong = wrongIn(outcome);
    if (wrong.length > 0) {
      say(
        `Kill ${String(kill)} (${scenario.way}) on ${prepared.rig.reference} at ${name}, time ${String(scenario.nth + 1)}. Again: npm run torture -- --seed ${String(seed)} --kill ${String(kill)}`,
      );
      for (const line of wrong) say(`  ${line}`);
    }
  }
  const { lost, doubled, untrue, struck, sigkill } = sum;
  return {
    kills: struck,
    points: points.size,
    lost,
    doubled,
    untrue,
    missed: [...open],
    lines: [
      `Killed by the system in a process of its own: ${String(sigkill)}. Ended inside one process, with calls that are never answered: ${String(struck - sigkill)}.`,
      `kills ${String(struck)}, points ${String(points.size)}, lost ${String(lost)}, doubled ${String(doubled)}, false ${String(untrue)}`,
    ],
  };
}
