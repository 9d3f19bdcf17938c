import { describe, expect, it } from 'vitest';
import { controls } from '../../../../main/catalogue/index.generated.ts';
import type { Danger } from '../../../../main/contract/danger.ts';
import { applyGuarded, type GuardedStep } from '../../../../main/engine/running/guarded-step.ts';
import { settleRollbacks } from '../../../../main/engine/running/settle-rollbacks.ts';
import { countdownTimes } from '../../../../main/words/rollback/countdown-times.ts';
import { guardedBench } from '../guarded-bench.ts';

/** The guarded change of the bench, as if the forecast had found this danger. */
function endangered(danger: Partial<Danger>) {
  const bench = guardedBench();
  const [change] = bench.plan.changes;
  if (change?.standing.is !== 'guarded') throw new Error('no guarded change');
  const given = { ...change.standing.danger, ...danger };
  const { host, journal, clock, rollback, plan } = bench;
  const making = { host, journal, clock, controls, run: 'run-1', by: 'test', madeKeys: [], keysToRemove: [], wait: rollback.wait };
  const apply = async (): Promise<GuardedStep> => {
    await journal.append({ entry: 'runStarted', at: clock.now(), run: 'run-1', plan, by: 'test', version: '0' });
    return applyGuarded(making, 0, { ...change, standing: { ...change.standing, danger: given } as typeof change.standing }, given);
  };
  return { ...bench, apply, change, settle: () => settleRollbacks({ host, journal, controls, clock }) };
}

describe('a change that can block its own rollback', () => {
  it('is kept on the host only after the second proof run', async () => {
    const bench = endangered({ wayBack: 'PowerShell of the task' });
    bench.rollback.keepsAtOnce = true;
    expect((await bench.apply()).settled.outcome).toBe('done');
    expect(bench.host.log.indexOf('prove run-1-0')).toBeLessThan(bench.host.log.indexOf('start run-1-0'));
    expect(bench.host.log.indexOf('changeSettled')).toBeLessThan(bench.host.log.indexOf('prove run-1-0'));
  });
  it('is undone at once where that run fails, and its countdown never starts', async () => {
    const bench = endangered({ wayBack: 'PowerShell of the task' });
    bench.rollback.faults.proveAgain = 'App Control blocks the script.';
    const { settled, endsRun } = await bench.apply();
    expect([settled.outcome, endsRun]).toEqual(['returned', true]);
    expect(bench.ends()[0]?.message).toContain('App Control blocks the script.');
    expect(bench.host.log).not.toContain('start run-1-0');
    expect(bench.rollback.seconds).toBeLessThan(60);
  });
  it('is undone by this program where the waiting process can no longer do it', async () => {
    const bench = endangered({ wayBack: 'PowerShell of the task' });
    bench.rollback.faults.proveAgain = 'It is blocked.';
    const set = bench.host.set.bind(bench.host);
    bench.host.set = (request) => {
      bench.rollback.alive = false;
      return set(request);
    };
    expect((await bench.apply()).settled.outcome).toBe('returned');
    expect(bench.ends()[0]?.message).toContain('Castellan restored it itself');
    expect(bench.host.log).not.toContain('restore run-1-0');
  });
});

describe('the countdown', () => {
  it.each(['now', 'nextSignIn', 'afterRestart'] as const)(
    'takes its time from the danger that shows itself %s, on the host, in the journal and for the watcher',
    async (when) => {
      const bench = endangered({ when });
      await bench.apply();
      const { seconds, afterRestartSeconds } = countdownTimes[when];
      expect(bench.rollback.seconds).toBe(seconds);
      const asked = bench.rollback.requests.map((each) => [each.seconds, each.throughRestart, each.restartSeconds]);
      expect(asked).toEqual([[seconds, when === 'afterRestart', afterRestartSeconds]]);
      const told = bench.journal.written.flatMap((entry) =>
        entry.entry === 'rollbackPlanted' ? [entry.seconds, entry.restartSeconds] : entry.entry === 'countdownStarted' ? [entry.seconds] : [],
      );
      expect(told).toEqual([seconds, afterRestartSeconds, seconds]);
      expect(bench.journalled()[0]?.steps[0]?.rollback?.seconds).toBe(seconds);
    },
  );
});

describe('a change that takes effect at a restart', () => {
  /** The host restarts in second 5 of the countdown, which ends the program. */
  async function restarted() {
    const bench = endangered({ when: 'afterRestart' });
    bench.rollback.onSecond = (second) => (second === 5 ? Promise.reject(new Error('the host restarts')) : undefined);
    await expect(bench.apply()).rejects.toThrow('the host restarts');
    bench.rollback.onSecond = undefined;
    await bench.rollback.restart();
    return bench;
  }
  it('counts again after the restart, and is restored after the second deadline', async () => {
    const bench = await restarted();
    await bench.rollback.pass(899);
    expect(await bench.settle()).toMatchObject({ ended: [], waiting: [{ name: 'run-1-0', phase: 'counting' }] });
    await bench.rollback.pass(1);
    expect(await bench.settle()).toMatchObject({ ended: [{ end: 'returned' }], waiting: [] });
    expect(bench.rollback.planted.size).toBe(0);
  });
  it('is restored at once at a second restart', async () => {
    const bench = await restarted();
    await bench.rollback.restart();
    expect(await bench.settle()).toMatchObject({ ended: [{ end: 'returned' }] });
  });
  it('stays where it was kept after the restart, and the next start puts that into the journal once', async () => {
    const bench = await restarted();
    await bench.keep();
    expect(await bench.settle()).toMatchObject({ ended: [{ end: 'kept', by: 'anna', proofs: ['a proof'] }] });
    expect(await bench.settle()).toEqual({ ended: [], waiting: [] });
    expect(bench.journalled()[0]?.steps[0]).toMatchObject({ settled: { outcome: 'done' }, rollback: { ended: { end: 'kept' } } });
  });
});
