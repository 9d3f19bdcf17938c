// A program of its own: node <built file> run --kills N --seed N | node <built file> victim <JSON of Victim>. scripts/tools/torture.mjs builds it.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { guardedControls, windowControls, windowVms } from './job-controls.ts';
import { killProcessOf } from './kill-process.ts';
import type { JobKind } from './phases.ts';
import { practiceRig } from './practice-rig.ts';
import { prepare } from './prepare.ts';
import { runTorture } from './run-torture.ts';
import { simulatedControls, simulatedRig } from './simulated-rig.ts';
import { runVictim, type Victim } from './victim.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const practiceWorlds = ['neglected', 'hostile', 'laptop'];

async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      practice: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
      kills: { type: 'string', default: '1000' },
      seed: { type: 'string' },
      kill: { type: 'string' },
      tests: { type: 'string', default: '' },
    },
  });
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const only = values.kill === undefined ? undefined : Number(values.kill);
  const wanted = Number(values.kills);
  if (![seed, wanted, only ?? 0].every((each) => Number.isSafeInteger(each) && each >= 0)) {
    say('--kills, --seed and --kill take a whole number.');
    return 2;
  }
  say(`Seed ${String(seed)}.`);
  const jobs = [];
  const wantsJob = (job: JobKind): boolean => values.only === undefined || values.only.includes(job);
  if (wantsJob('changes')) for (const world of practiceWorlds) jobs.push(await prepare(practiceRig(world), seed));
  if (wantsJob('rollback')) jobs.push(await prepare(practiceRig('neglected', undefined, 'rollback'), seed, guardedControls));
  if (wantsJob('windows')) jobs.push(await prepare(practiceRig('neglected', undefined, 'windows', windowVms), seed, windowControls));
  if (!values.practice && wantsJob('changes') && process.env['CASTELLAN_PWSH'] !== undefined)
    jobs.push(await prepare(simulatedRig('neglected', values.tests), seed, simulatedControls));
  if (!values.practice && wantsJob('windows') && process.env['CASTELLAN_PWSH'] !== undefined)
    jobs.push(await prepare(simulatedRig('neglected', values.tests, undefined, 'windows', windowVms), seed, windowControls));
  for (const { rig, controls, plan, points } of jobs)
    say(`${rig.reference}: ${String(points.length)} points, ${String(plan.changes.length)} changes by ${controls.join(', ')}.`);
  const kills = only === undefined ? Array.from({ length: wanted }, (_, kill) => kill) : [only];
  const done = await runTorture({ seed, kills, jobs, killProcess: killProcessOf(fileURLToPath(import.meta.url), values.tests), say });
  for (const { rig } of jobs) await rig.close();
  const { lost, doubled, untrue, missed, lines } = done;
  if (only === undefined && missed.length > 0)
    say(`At ${String(missed.length)} points nothing was killed, for example ${missed[0] ?? ''}. More kills reach them.`);
  for (const line of lines) say(line);
  return lost + doubled + untrue === 0 && done.kills === kills.length && (only !== undefined || missed.length === 0) ? 0 : 1;
}

// Each Castellan that ends inside this process leaves what it would do at the end of its own.
process.setMaxListeners(0);
const [, , what, ...rest] = process.argv;
if (what === 'victim') await runVictim(JSON.parse(rest[0] ?? '') as Victim);
else process.exitCode = await run(rest);
