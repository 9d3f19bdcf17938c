import { describe, expect, it } from 'vitest';
import { valueState } from '../../../../main/contract/fact-state.ts';
import { stepsInPlace } from '../../../../main/engine/history/runs.ts';
import { guardedBench } from '../guarded-bench.ts';

type Bench = ReturnType<typeof guardedBench>;
const outcomes = ({ steps }: Awaited<ReturnType<Bench['run']>>): readonly string[] => steps.map((step) => step.settled.outcome);

describe('the end of a rollback', () => {
  it('is restored where the claim cannot be read', async () => {
    const bench = guardedBench();
    bench.rollback.faults.claimUnreadable = true;
    bench.rollback.onSecond = async (second) => {
      if (second === 3) await bench.keep();
    };
    expect(outcomes(await bench.run())).toEqual(['returned']);
  });
  it('is set back by this program where the waiting process could not restore the value', async () => {
    const bench = guardedBench();
    bench.rollback.faults.restore = 'Access is denied.';
    const { steps } = await bench.run();
    expect(steps[0]?.settled).toMatchObject({ outcome: 'returned', message: expect.stringContaining('Castellan restored it itself') as string });
    expect(bench.ends()).toMatchObject([{ end: 'returned', message: expect.not.stringContaining('The host restored') as string }]);
    expect(stepsInPlace(bench.journalled())).toEqual([]);
  });
  it('takes the registry keys away that the run has created, where this program sets the value back', async () => {
    const bench = guardedBench('W07-01');
    const path = bench.plan.changes[0]?.address.key['path'] ?? expect.fail('This is no registry value.');
    bench.host.missing = [path];
    bench.rollback.faults.restore = 'Access is denied.';
    await bench.run();
    expect([bench.plan.changes[0]?.from.is, bench.host.removedKeys.at(-1)]).toEqual(['absent', [path]]);
  });
  it('is set back by this program after half a minute in which the waiting process only tried again', async () => {
    const bench = guardedBench();
    bench.rollback.faults.isTryingAgain = true;
    const { steps } = await bench.run();
    expect(steps[0]?.settled).toMatchObject({ outcome: 'returned', message: expect.stringContaining('Castellan restored it itself') as string });
    expect([bench.ends().map(({ end }) => end), stepsInPlace(bench.journalled())]).toEqual([['returned'], []]);
    const words = bench.progress.map(({ message }) => message);
    expect(words).toContain('Attempt 1 of 20 to restore the old value failed: The disk is full. The host tries again.');
    expect(words).toContain('Attempt 2 of 20 to restore the old value failed: The disk is full. The host tries again.');
  });
  it('says why the host failed where this program fails too, before the host has given up', async () => {
    const bench = guardedBench();
    bench.rollback.faults.isTryingAgain = true;
    refuseAfterFirst(bench, 'The service does not answer.');
    await bench.run();
    expect(bench.ends()).toMatchObject([{ message: expect.stringMatching(/The host reported: The disk is full\..*The service does not answer\./) as string }]);
  });
  it('says what neither the host nor this program could restore, and leaves the change in place', async () => {
    const bench = guardedBench();
    bench.rollback.faults.restore = 'Access is denied.';
    refuseAfterFirst(bench, 'The service does not answer.');
    const { steps } = await bench.run();
    expect(steps[0]?.settled.outcome).toBe('failed');
    expect(bench.ends()).toMatchObject([{ end: 'notReturned', message: expect.stringMatching(/Access is denied\..*The service does not answer\./) as string }]);
    expect(stepsInPlace(bench.journalled())).toHaveLength(1);
  });
  it('leaves a value alone that another program has set, also where the waiting process gives up', async () => {
    const bench = guardedBench();
    const [change] = bench.plan.changes;
    if (!change) throw new Error('no change');
    bench.rollback.faults.restore = 'The value is no longer the one that was set.';
    bench.rollback.onSecond = (second) => {
      if (second === 10) bench.host.put(change.address, valueState('other'));
    };
    const { steps } = await bench.run();
    expect(steps[0]?.settled).toMatchObject({ outcome: 'failed', is: valueState('other') });
  });
  it('is set back once more where the value was set again after the return, and names who sets it after that', async () => {
    const bench = guardedBench();
    const [change] = bench.plan.changes;
    if (!change) throw new Error('no change');
    const set = bench.host.set.bind(bench.host);
    // After each return, Windows sets the value again at its refresh.
    let returns = 0;
    bench.host.set = async (request) => {
      const settled = await set(request);
      if (JSON.stringify(request.to) !== JSON.stringify(change.from)) return settled;
      returns += 1;
      bench.host.put(change.address, change.to);
      return settled;
    };
    const { steps } = await bench.run();
    expect(steps[0]?.settled.message).toMatch(/Afterwards it was changed by another program or user/);
    expect([returns, bench.host.log.filter((line) => line.startsWith('restore ')).length]).toEqual([2, 1]);
    expect(bench.ends()).toMatchObject([{ end: 'returned', is: change.to }]);
  });
});

/** The setters of this host refuse after the change was made. */
function refuseAfterFirst({ host }: Bench, why: string): void {
  const set = host.set.bind(host);
  let sets = 0;
  host.set = (request) => {
    sets += 1;
    return sets === 1 ? set(request) : Promise.resolve({ outcome: 'failed', was: { is: 'notAsked' }, is: { is: 'notAsked' }, message: why });
  };
}
