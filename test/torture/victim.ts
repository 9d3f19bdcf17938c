import { command } from './castellan.ts';
import { phaseNamed, type JobKind } from './phases.ts';
import { Points } from './points.ts';
import { practiceRig } from './practice-rig.ts';
import type { Rig, RigFolder } from './rig.ts';
import type { Scenario } from './scenario.ts';
import { simulatedRig } from './simulated-rig.ts';

/** A phase that is run in a process of its own, and killed by the system at a point. */
export interface Victim {
  readonly kind: Rig['kind'];
  readonly world: string;
  readonly job: JobKind;
  readonly windows: readonly string[];
  readonly folder: string;
  /** The folder of the tests. */
  readonly tests: string;
  readonly controls: readonly string[];
  readonly scenario: Scenario;
  /** The time of the process that kills, in milliseconds since 1970; each reading of the clock adds one. */
  readonly atMs: number;
}

const rigOf = ({ kind, world, job, windows, tests }: Victim, given: RigFolder): Rig =>
  kind === 'practice' ? practiceRig(world, given, job, windows) : simulatedRig(world, tests, given, job, windows);

/** Runs the phase. Ends only where the program does not come by the point. */
export async function runVictim(victim: Victim): Promise<void> {
  const { scenario, controls, folder } = victim;
  let atMs = victim.atMs;
  const now = (): string => {
    atMs += 1;
    return new Date(atMs).toISOString();
  };
  const rig = rigOf(victim, { folder, now });
  const points = new Points(scenario, () => {
    if (scenario.who !== 'Castellan') rig.strike(scenario.who === 'both' ? 'PowerShell' : scenario.who, scenario.point);
    process.kill(process.pid, 'SIGKILL');
    return false;
  });
  const phase = phaseNamed(victim.job, scenario.phase);
  await command(rig, phase.argv(rig, controls), points, phase.operator?.());
}
