import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTorture } from '../../scripts/tools/build-torture.mjs';
import { hangLimitMs } from '../hang-limit.ts';
import { root } from '../laws/code/generated-file.ts';
import { guardedControls, windowControls, windowVms } from './job-controls.ts';
import { killProcessOf } from './kill-process.ts';
import { practiceRig } from './practice-rig.ts';
import { prepare, type Prepared } from './prepare.ts';
import type { Rig } from './rig.ts';
import { runTorture, type Tortured } from './run-torture.ts';
import { shuffled } from './scenario.ts';

const seed = 13;
/** `npm run torture` kills at every point. */
const kills = 40;
const said: string[] = [];
let program = '';
const listeners = process.getMaxListeners();

beforeAll(async () => {
  program = await buildTorture(mkdtempSync(join(tmpdir(), 'castellan-torture-program-')));
  process.setMaxListeners(0);
});
afterAll(() => {
  process.setMaxListeners(listeners);
});

/** A part of the points of a job, and of them each that the names ask for. */
const some = (job: Prepared, ...names: readonly string[]): Prepared => {
  const asked = job.points.filter(({ phase, point }) => names.includes(`${phase}: ${point}`));
  const others = job.points.filter((point) => !asked.includes(point));
  return { ...job, points: [...asked, ...shuffled(seed, others).slice(0, kills - asked.length)] };
};
const run = (job: Prepared): Promise<Tortured> =>
  runTorture({ seed, kills: [...job.points.keys()], jobs: [job], killProcess: killProcessOf(program, join(root, 'test')), say: (line) => said.push(line) });
const slow = 30 * hangLimitMs;

describe('Castellan killed on a practice host', () => {
  it(
    'around a change under a rollback leaves it kept and in the journal, or restored with a message',
    async () => {
      const applies = ['apply under a rollback', 'apply under a rollback, with Keep'];
      const points = ['host.rollback.plant, after', 'host.rollback.arm, after', 'host.set, before', 'host.set, after', 'host.rollback.start, before'];
      const prepared = await prepare(practiceRig('neglected', undefined, 'rollback'), seed, guardedControls);
      const done = await run(some(prepared, ...applies.flatMap((phase) => points.map((point) => `${phase}: ${point}`)), 'Keep: host.rollback.keep, after'));
      console.log(done.lines.join('\n'));
      expect(said).toEqual([]);
      expect(done).toMatchObject({ kills, points: kills, lost: 0, doubled: 0, untrue: 0 });
    },
    slow,
  );

  it(
    'while a VM is off leaves no VM off that ran, and each shutdown in the journal',
    async () => {
      const prepared = await prepare(practiceRig('neglected', undefined, 'windows', windowVms), seed, windowControls);
      const phases = ['apply while VMs are off', 'undo while VMs are off', 'start the VMs'];
      const done = await run(some(prepared, ...phases.flatMap((phase) => ['host.set, before', 'host.set, after'].map((point) => `${phase}: ${point}`))));
      console.log(done.lines.join('\n'));
      expect(said).toEqual([]);
      expect(done).toMatchObject({ kills, points: kills, lost: 0, doubled: 0, untrue: 0 });
    },
    slow,
  );

  it(
    'is found out when a VM is left off, and when a rollback restores nothing',
    async () => {
      const windows = practiceRig('neglected', undefined, 'windows', windowVms);
      const blind: Rig = { ...windows, powered: () => [{ vm: 'a VM', to: 'Off' }] };
      const job = some(await prepare(blind, seed, windowControls), 'apply while VMs are off: host.set, after');
      said.length = 0;
      expect((await run({ ...job, points: job.points.slice(0, 1) })).lost).toBeGreaterThan(0);
      const guarded = practiceRig('neglected', undefined, 'rollback');
      const stuck: Rig = { ...guarded, passes: () => Promise.resolve() };
      const prepared = await prepare(guarded, seed, guardedControls);
      const waiting = some({ ...prepared, rig: stuck }, 'apply under a rollback: host.rollback.start, after');
      expect((await run({ ...waiting, points: waiting.points.slice(0, 1) })).lost).toBeGreaterThan(0);
    },
    slow,
  );
});
