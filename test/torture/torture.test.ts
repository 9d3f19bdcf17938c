import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTorture } from '../../scripts/tools/build-torture.mjs';
import { openPracticeMemory } from '../../main/storage/practice-memory-file.ts';
import { root } from '../laws/code/generated-file.ts';
import { wrapHost } from '../wrap-host.ts';
import { killProcessOf } from './kill-process.ts';
import { practiceRig } from './practice-rig.ts';
import { prepare, type Prepared } from './prepare.ts';
import type { Rig } from './rig.ts';
import { runTorture, type Tortured } from './run-torture.ts';

const seed = 13;
/** What comes before changes nothing: npm run torture kills there as well. */
const changing = ['apply', 'undo', 'start after an interrupted apply', 'start after an interrupted undo'];
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
const run = (job: Prepared, kills: readonly number[]): Promise<Tortured> =>
  runTorture({ seed, kills, jobs: [job], killProcess: killProcessOf(program, join(root, 'test')), say: (line) => said.push(line) });

describe('Castellan killed on a practice host', () => {
  it('at every point of an apply, of an undo and of the starts after them loses nothing, does nothing twice and says nothing false', async () => {
    const prepared = await prepare(practiceRig('neglected'), seed);
    const job = { ...prepared, points: prepared.points.filter(({ phase }) => changing.includes(phase)) };
    const done = await run(job, [...job.points.keys()]);
    console.log(done.lines.join('\n'));
    expect([said, done.missed]).toEqual([[], []]);
    expect(done).toMatchObject({ kills: job.points.length, points: job.points.length, lost: 0, doubled: 0, untrue: 0 });
    // A kill was made before and after each of these steps.
    for (const step of [
      'disk.append',
      'owner.issue',
      'append changeIntended',
      'host.set',
      'append changeSettled',
      'disk.replace undo-',
      'append verified',
      'append runEnded',
    ])
      expect([step, job.points.filter(({ phase, point }) => phase === 'apply' && point.includes(step)).length >= 2]).toEqual([step, true]);
  });

  it('is found out when a change is written twice', async () => {
    const plain = practiceRig('neglected');
    const twice: Rig = {
      ...plain,
      open: async (mode, points) => {
        const host = await plain.open(mode, points);
        const memory = openPracticeMemory(plain.dataBase, plain.world);
        return wrapHost(host, {
          set: async (request) => {
            const settled = await host.set(request);
            await memory.append({ event: 'set', address: request.address, to: request.to });
            return settled;
          },
        });
      },
    };
    const prepared = await prepare(twice, seed);
    const job = { ...prepared, points: prepared.points.filter(({ phase, point }) => phase === 'apply' && point === 'storage.journal.append runEnded, before') };
    said.length = 0;
    expect((await run(job, [0])).doubled).toBeGreaterThan(0);
    expect(said[0]).toContain(`npm run torture -- --seed ${String(seed)} --kill 0`);
  });
});
