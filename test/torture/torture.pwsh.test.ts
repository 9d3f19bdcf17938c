import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildTorture } from '../../scripts/tools/build-torture.mjs';
import { hangLimitMs } from '../hang-limit.ts';
import { root } from '../laws/code/generated-file.ts';
import { killProcessOf } from './kill-process.ts';
import { prepare } from './prepare.ts';
import { runTorture } from './run-torture.ts';
import { simulatedControls, simulatedRig } from './simulated-rig.ts';

const seed = 13;
const tests = join(root, 'test');
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

describe.runIf(process.platform === 'linux')('Castellan, PowerShell and both killed around a change on the simulator', () => {
  it(
    'at every point before, inside and after it, lose nothing, do nothing twice and say nothing false',
    async () => {
      const rig = simulatedRig('neglected', tests);
      try {
        const prepared = await prepare(rig, seed, simulatedControls);
        const points = prepared.points.filter(({ phase, point }) => phase === 'apply' && point.startsWith('host.set'));
        const done = await runTorture({
          seed,
          kills: [...points.keys()],
          jobs: [{ ...prepared, points }],
          killProcess: killProcessOf(program, tests),
          say: (line) => said.push(line),
        });
        console.log(done.lines.join('\n'));
        expect([said, done.missed]).toEqual([[], []]);
        expect(done).toMatchObject({ kills: points.length, lost: 0, doubled: 0, untrue: 0 });
        const inside = ['before', 'PowerShell before the write', 'PowerShell after the write', 'PowerShell before reading back', 'after'];
        expect(new Set(points.map(({ point }) => point))).toEqual(
          new Set(inside.map((each) => (each.startsWith('P') ? `host.set: ${each}` : `host.set, ${each}`))),
        );
      } finally {
        await rig.close();
      }
    },
    30 * hangLimitMs,
  );
});
