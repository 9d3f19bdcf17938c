import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Turns, type Turn } from '../../../main/powershell/turns.ts';

const never = (): Error => new Error('aborted');
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('Turns', () => {
  it('gives lanes their turns side by side, each lane one, and what is alone has nothing beside it and is not overtaken', async () => {
    const turn: fc.Arbitrary<Turn> = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'main', 'd').map((lane) => ({ lane })) },
      { weight: 1, arbitrary: fc.constant('alone' as const) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 25 }), fc.integer({ min: 1, max: 5 }), fc.nat(7), async (asked, atOnce, pick) => {
        const turns = new Turns(atOnce);
        const open = new Map<number, () => void>();
        const begun: number[] = [];
        for (const [at, each] of asked.entries())
          void turns.take(each, undefined, never).then((release) => {
            open.set(at, release);
            begun.push(at);
          });
        await settled();
        while (open.size > 0) {
          const now = [...open.keys()].map((at) => asked[at]);
          expect(now.length).toBeLessThanOrEqual(atOnce);
          if (now.includes('alone')) expect(now).toHaveLength(1);
          const lanes = now.flatMap((each) => (each === 'alone' || each === undefined ? [] : [each.lane]));
          expect(new Set(lanes).size).toBe(lanes.length);
          const [at, release] = [...open][pick % open.size] ?? [];
          if (at === undefined || release === undefined) throw new Error('nothing has a turn');
          open.delete(at);
          release();
          await settled();
        }
        expect(begun).toHaveLength(asked.length);
        for (const [at, each] of asked.entries())
          if (each === 'alone') expect([...begun.slice(0, begun.indexOf(at))].sort((a, b) => a - b)).toEqual(asked.slice(0, at).map((_, before) => before));
      }),
      { numRuns: 200 },
    );
  });

  it('lets begin what waited behind a change that was given up', async () => {
    const turns = new Turns(4);
    const release = await turns.take({ lane: 'a' }, undefined, never);
    const abort = new AbortController();
    const change = turns.take('alone', abort.signal, never).catch((error: unknown) => error);
    const behind = turns.take({ lane: 'b' }, undefined, never);
    abort.abort();
    expect(await change).toBeInstanceOf(Error);
    (await behind)();
    release();
    await turns.idle();
  });

  it('let the longest lane go first, and never before what wants to be alone', async () => {
    const turns = new Turns(1);
    const begun: string[] = [];
    const release = await turns.take({ lane: 'a' }, undefined, never);
    const ask = (turn: Turn, name: string): void => {
      void turns.take(turn, undefined, never).then((end) => {
        begun.push(name);
        end();
      });
    };
    ask({ lane: 'b' }, 'b');
    ask({ lane: 'main' }, 'main');
    ask('alone', 'alone');
    ask({ lane: 'main' }, 'main that asked later');
    release();
    await expect.poll(() => begun).toEqual(['main', 'b', 'alone', 'main that asked later']);
  });
});
