import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { KillProcess } from './torture.ts';
import type { Victim } from './victim.ts';

/** Kills in a process of this built program (torture-program.ts). */
export const killProcessOf =
  (program: string, tests: string): KillProcess =>
  async ({ rig, controls }, scenario) => {
    const victim: Victim = {
      kind: rig.kind,
      world: rig.world,
      job: rig.job,
      windows: rig.windows,
      folder: rig.folder,
      tests,
      controls,
      scenario,
      atMs: Date.parse(rig.now()),
    };
    const child = spawn(process.execPath, [program, 'victim', JSON.stringify(victim)], { stdio: ['ignore', 'ignore', 'inherit'] });
    const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
    return signal === 'SIGKILL';
  };
