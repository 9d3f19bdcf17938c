import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hangLimitMs } from '../../hang-limit.ts';
import { openRig, rollbackName, type Rig } from '../../rollback-rig.ts';
import { isRunning } from '../powershell/is-running.ts';

/** One session for all tests: each has the world and the folder as at first. */
let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
}, hangLimitMs);
afterEach(() => {
  rig.renew();
});
afterAll(() => rig.end());
const slow = { timeout: 5 * hangLimitMs };
const condition = (name: string, is: unknown): void => {
  rig.change((it) => {
    it.conditions[name] = is;
  });
};

describe('a rollback on a host that runs on battery', () => {
  it('is planted there, goes on where the power supply is lost, and restores the value', slow, async () => {
    condition('onBattery', true);
    await rig.count();
    const waiter = rig.waiter();
    rig.control('tick');
    expect([isRunning(waiter), rig.waiter()]).toEqual([true, waiter]);
    rig.pass(601);
    await rig.until(({ phase }) => phase === 'returned');
    expect(rig.value()).toBe(1);
  });

  it('restores the value while battery saver is on, because its process needs no trigger', slow, async () => {
    await rig.count();
    condition('batterySaver', true);
    rig.pass(601);
    await rig.until(({ phase }) => phase === 'returned');
    expect(rig.value()).toBe(1);
  });

  it('restores the value with its next trigger after battery saver, where its process was ended meanwhile', slow, async () => {
    await rig.count();
    condition('batterySaver', true);
    await rig.killWaiter();
    rig.pass(601);
    rig.control('tick');
    expect([(await rig.rollback.state(rollbackName))?.phase, rig.value()]).toEqual(['counting', 0]);
    condition('batterySaver', false);
    rig.control('tick');
    await rig.until(({ phase }) => phase === 'returned');
    expect(rig.value()).toBe(1);
  });

  it('is not planted where battery saver keeps its process from starting', slow, async () => {
    condition('batterySaver', true);
    const planting = rig.plant();
    // The clock of the world: it waits 60 seconds for a sign of the process.
    const passing = setInterval(() => {
      rig.pass(61);
    }, 3000);
    const planted = await planting;
    clearInterval(passing);
    expect(planted).toMatchObject({ is: 'notPlanted', why: expect.stringContaining('did not answer within 60 seconds') as string });
    expect([await rig.rollback.pending(), existsSync(join(rig.folder, rollbackName)), Object.keys(rig.look().tasks ?? {}), rig.value()]).toEqual([
      [],
      false,
      [],
      1,
    ]);
  });
});

describe('a registered task that is read back', () => {
  it.each([
    ['DisallowStartIfOnBatteries', true],
    ['StopIfGoingOnBatteries', true],
    ['StartWhenAvailable', false],
    ['ExecutionTimeLimit', 'PT72H'],
    ['DeleteExpiredTaskAfter', 'PT0S'],
  ])('with %s = %s is no rollback, and nothing is left', slow, async (name, value) => {
    condition('taskSettings', { [name]: value });
    expect(await rig.plant()).toMatchObject({
      is: 'notPlanted',
      why: expect.stringMatching(new RegExp(`another form than was asked for: ${name} is ${String(value)}\\.`, 'i')) as string,
    });
    expect([await rig.rollback.pending(), Object.keys(rig.look().tasks ?? {}), rig.value()]).toEqual([[], [], 1]);
  });

  it('with another setting in the second proof is refused there, and the first one stays', slow, async () => {
    await rig.count();
    condition('taskSettings', { StopIfGoingOnBatteries: true });
    expect(await rig.rollback.prove(rollbackName)).toMatchObject({ is: 'notProved', why: expect.stringContaining('StopIfGoingOnBatteries is True') as string });
    expect(Object.keys(rig.look().tasks ?? {})).toEqual([rollbackName]);
  });
});
