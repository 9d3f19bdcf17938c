import { command } from './castellan.ts';
import { phases } from './phases.ts';
import { Points } from './points.ts';
import { practiceRig } from './practice-rig.ts';
import type { Rig, RigFolder } from './rig.ts';
import type { Scenario } from './scenario.ts';
import { simulatedRig } from './simulated-rig.ts';

/** A phase that is run in a process of its own, and killed by the system at a point. */
export interface Victim {
  readonly kind: Rig['kind'];
  readonly world: string;
  readonly folder: string;
  /** The folder of the tests. */
  readonly tests: string;
  readonly controls: readonly string[];
  readonly scenario: Scenario;
  /** The time of the process that kills, in milliseconds since 1970; each reading of the clock adds one. */
  readonly atMs: number;
}

const rigOf = ({ kind, world, tests }: Victim, given: RigFolder): Rig => (kind === 'practice' ? practiceRig(world, given) : simulatedRig(world, tests, given));

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
    if (scenario.who === 'both') rig.strike('PowerShell', scenario.point);
    process.kill(process.pid, 'SIGKILL');
    return false;
  });
  const phase = phases.find((each) => each.name === scenario.phase);
  await command(rig, phase?.argv(rig, controls) ?? [], points);
}
