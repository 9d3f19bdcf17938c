import { describe, expect, it } from 'vitest';
import { InTurn } from '../../../../main/storage/json/in-turn.ts';

describe('work in turn', () => {
  it('begins when the work before it is over, in the order of asking', async () => {
    const turns = new InTurn();
    const seen: string[] = [];
    let release = (): void => undefined;
    const open = new Promise<void>((resolve) => (release = resolve));
    const first = turns.run(async () => {
      seen.push('first begins');
      await open;
      seen.push('first ends');
      return 1;
    });
    const second = turns.run(() => Promise.resolve(seen.push('second')));
    await Promise.resolve();
    expect(seen).toEqual(['first begins']);
    release();
    expect([await first, await second]).toEqual([1, 3]);
    expect(seen).toEqual(['first begins', 'first ends', 'second']);
  });

  it('begins after work that failed, which fails for its caller alone', async () => {
    const turns = new InTurn();
    const failed = turns.run(() => Promise.reject(new Error('no')));
    const next = turns.run(() => Promise.resolve('yes'));
    await expect(failed).rejects.toThrow('no');
    await expect(next).resolves.toBe('yes');
  });

  it('is over after the last, also when that one failed', async () => {
    const turns = new InTurn();
    let ended = false;
    const failed = turns.run(async () => {
      await Promise.resolve();
      ended = true;
      throw new Error('no');
    });
    await turns.over();
    expect(ended).toBe(true);
    await expect(failed).rejects.toThrow('no');
  });
});
