import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { proofFault } from '../../../main/engine/running/planting.ts';
import { hangLimitMs } from '../../hang-limit.ts';
import { guardedChange, openRig, rollbackName, type Rig } from '../../rollback-rig.ts';
import { isRunning } from '../powershell/is-running.ts';

/** One session for all tests: each has the world and the folder as at first. */
let rig: Rig;
const others: Rig[] = [];
beforeAll(async () => {
  rig = await openRig();
}, hangLimitMs);
const open = (): Rig => rig;
/** A further program on the same host. */
const beside = async (mode: 'read' | 'change'): Promise<Rig> => {
  const other = await openRig(mode, rig);
  others.push(other);
  return other;
};
afterEach(async () => {
  for (const other of others.splice(0)) await other.host.close();
  rig.renew();
});
afterAll(() => rig.end());
const claim = { by: 'CORP\\anna', proofs: ['path'] };
const slow = { timeout: 5 * hangLimitMs };

describe('a rollback on the host', () => {
  it('proves itself as SYSTEM with the value that it reads, and is removed without a trace where nothing was applied', slow, async () => {
    const { plant, value, look, rollback, folder, waiter } = open();
    const planted = await plant();
    expect(planted).toMatchObject({
      is: 'planted',
      proof: {
        sid: 'S-1-5-18',
        languageMode: 'FullLanguage',
        hashesMatch: true,
        steps: [{ label: 'WDigest of HV01', reads: { is: 'value', value: 1 }, canSet: true }],
      },
    });
    // What a local host must prove holds with the PowerShell of a host, too.
    if (planted.is !== 'planted') throw new Error('The rollback was not planted.');
    for (const kind of ['local', 'simulated'] as const) expect(proofFault(planted.proof, guardedChange, kind)).toBeUndefined();
    expect(value()).toBe(1);
    const task = look().tasks?.[rollbackName];
    expect(task).toMatchObject({
      flags: 2,
      logon: 5,
      sddl: 'D:P(A;;FA;;;SY)(A;;FA;;;BA)',
      principal: { UserId: 'S-1-5-18', LogonType: 5, RunLevel: 1 },
      settings: {
        Enabled: true,
        AllowDemandStart: true,
        StartWhenAvailable: true,
        DisallowStartIfOnBatteries: false,
        StopIfGoingOnBatteries: false,
        RunOnlyIfNetworkAvailable: false,
        RunOnlyIfIdle: false,
        WakeToRun: false,
        ExecutionTimeLimit: 'PT0S',
        MultipleInstances: 2,
        Priority: 4,
        DeleteExpiredTaskAfter: '',
      },
      triggers: [
        { Type: 1, StartBoundary: '2000-01-01T00:00:00Z', EndBoundary: '', Repetition: { Interval: 'PT1M', Duration: '' } },
        { Type: 8, EndBoundary: '', Repetition: { Interval: 'PT1M', Duration: '' } },
      ],
    });
    expect(task?.actions[0]?.Arguments).toContain(
      `-NoProfile -NonInteractive -ExecutionPolicy Bypass -File ${join(folder, rollbackName, 'scripts', 'rollback.ps1')}`,
    );
    expect(readFileSync(join(folder, rollbackName, 'reserve'))).toHaveLength(65_536);
    expect(await rollback.prove(rollbackName)).toMatchObject({ is: 'proved', proof: { sid: 'S-1-5-18', steps: [{ canSet: true }] } });
    expect(await rollback.state(rollbackName)).toMatchObject({ name: rollbackName, phase: 'waiting', restarted: false });
    const process = waiter();
    await rollback.remove(rollbackName);
    expect([await rollback.pending(), existsSync(join(folder, rollbackName)), Object.keys(look().tasks ?? {})]).toEqual([[], false, []]);
    await expect.poll(() => isRunning(process), { timeout: 20_000 }).toBe(false);
  });

  it('restores the value at the deadline where no one keeps the change, also without Castellan and its PowerShell', slow, async () => {
    const first = await beside('change');
    await first.count();
    expect(first.value()).toBe(0);
    await expect(first.rollback.remove(rollbackName)).rejects.toThrow(/still counting down/);
    const process = first.waiter();
    await first.host.close();
    first.pass(601);
    await expect.poll(() => first.value(), { timeout: hangLimitMs }).toBe(1);
    await expect.poll(() => isRunning(process), { timeout: hangLimitMs }).toBe(false);
    expect(Object.keys(first.look().tasks ?? {})).toEqual([]);
    const next = await beside('read');
    expect(await next.rollback.pending()).toEqual([rollbackName]);
    expect(await next.rollback.state(rollbackName)).toMatchObject({
      phase: 'returned',
      claim: { side: 'rollback' },
      result: { steps: [{ outcome: 'done', is: { is: 'value', value: 1 } }] },
    });
  });

  it('is ended by Keep from another program, and the claim says by whom', slow, async () => {
    const first = open();
    await first.count();
    const process = first.waiter();
    const other = await beside('change');
    expect(await other.rollback.keep(rollbackName, claim)).toMatchObject({ phase: 'kept', claim: { side: 'keep', ...claim } });
    await expect.poll(() => isRunning(process), { timeout: hangLimitMs }).toBe(false);
    expect(Object.keys(first.look().tasks ?? {})).toEqual([]);
    first.pass(10_000);
    expect([first.value(), (await first.rollback.returnNow(rollbackName, 'late')).phase]).toEqual([0, 'kept']);
    await first.rollback.remove(rollbackName);
    expect(await first.rollback.pending()).toEqual([]);
  });

  it('restores the value at once where that is asked for', slow, async () => {
    const { count, until, value, rollback } = open();
    await count();
    await rollback.returnNow(rollbackName, 'the operator');
    expect(await until(({ phase }) => phase === 'returned')).toMatchObject({ claim: { by: 'the operator' } });
    expect(value()).toBe(1);
  });

  it('takes no Keep after the deadline, nor while the process that waits does not answer', slow, async () => {
    const { count, pass, rollback, killWaiter, value, control, until } = open();
    await count();
    await killWaiter();
    pass(6);
    expect(await rollback.keep(rollbackName, claim)).toMatchObject({
      phase: 'counting',
      message: expect.stringContaining('has not answered for more than 5 seconds') as string,
    });
    pass(600);
    expect(await rollback.keep(rollbackName, claim)).toMatchObject({
      phase: 'counting',
      message: expect.stringContaining('time to keep the change is over') as string,
    });
    expect((await rollback.state(rollbackName))?.beatAgeSeconds).toBeGreaterThan(600);
    // The next tick of the task finds the same deadline.
    control('tick');
    await until(({ phase }) => phase === 'returned');
    expect(value()).toBe(1);
  });

  it('goes on with the same deadline after its process was killed, and finishes an undo that was begun', slow, async () => {
    const { count, rollback, waiter, killWaiter, value, control, until, folder } = open();
    await count(600);
    const { remainingSeconds } = await until(({ remainingSeconds }) => remainingSeconds !== undefined);
    const first = waiter();
    await killWaiter();
    control('tick');
    // The last heartbeat of the killed process is fresh for a few seconds.
    const again = await until(({ phase, beatAgeSeconds }) => phase === 'counting' && beatAgeSeconds < 5 && waiter() !== first);
    expect([again.remainingSeconds ?? 0, (remainingSeconds ?? 0) - (again.remainingSeconds ?? 0)].map((seconds) => seconds > 0)).toEqual([true, true]);
    await killWaiter();
    // The claim of the rollback, without a result: as one that is killed in the middle leaves it.
    writeFileSync(join(folder, rollbackName, 'claim'), '{"side":"rollback","by":"the deadline","nonce":"x","second":1}');
    expect((await rollback.state(rollbackName))?.phase).toBe('returning');
    control('tick');
    await until(({ phase }) => phase === 'returned');
    expect(value()).toBe(1);
  });

  it('is removed after a claim to restore where its process is gone', slow, async () => {
    const { count, rollback, pass, folder, killWaiter } = open();
    await count(600);
    await killWaiter();
    writeFileSync(join(folder, rollbackName, 'claim'), '{"side":"rollback","by":"the deadline","nonce":"x","second":1}');
    pass(10);
    await rollback.remove(rollbackName);
    expect(existsSync(join(folder, rollbackName))).toBe(false);
  });

  it.each(['', '{"side":"ke', '{"side":"nobody"}'])('counts a claim that holds %j as the rollback', slow, async (text) => {
    const { count, rollback, value, until, folder } = open();
    await count();
    writeFileSync(join(folder, rollbackName, 'claim'), text);
    // As time passes for it, the claim does not become readable.
    const state = await until(({ phase }) => phase === 'returned');
    expect([state.claim?.side, value()]).toEqual(['rollback', 1]);
    expect((await rollback.keep(rollbackName, claim)).phase).toBe('returned');
  });

  it('gets a new deadline at an expected restart, and restores the value at a second one', slow, async () => {
    const { count, value, control, until } = open();
    await count(600, 700);
    control('restart');
    control('tick');
    const after = await until(({ phase, restarted, beatAgeSeconds }) => phase === 'counting' && restarted && beatAgeSeconds < 5);
    expect(after.remainingSeconds).toBeGreaterThan(600);
    expect(after.remainingSeconds).toBeLessThanOrEqual(700);
    expect(value()).toBe(0);
    control('restart');
    control('tick');
    await until(({ phase }) => phase === 'returned');
    expect(value()).toBe(1);
  });

  it('waits from its start on where a file of it cannot be written at that moment', slow, async () => {
    const { count, control, until, folder } = open();
    await count(600, 700);
    control('restart');
    const beat = join(folder, rollbackName, 'beat');
    rmSync(beat);
    mkdirSync(beat);
    control('tick');
    await vi.waitUntil(() => existsSync(join(folder, rollbackName, 'restart.json')), { timeout: hangLimitMs, interval: 100 });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    rmdirSync(beat);
    // No trigger brings a further process.
    expect((await until(({ phase, beatAgeSeconds }) => phase === 'counting' && beatAgeSeconds < 5)).restarted).toBe(true);
  });

  it('restores the value after a restart that was not expected, however long the host was off', slow, async () => {
    const { count, value, control, until, pass } = open();
    await count(600);
    control('restart');
    pass(3 * 86_400);
    control('tick');
    expect((await until(({ phase }) => phase === 'returned')).restarted).toBe(true);
    expect(value()).toBe(1);
  });

  it('restores the value on a full disk with the space that it has set aside', slow, async () => {
    const { count, value, until, pass, change, folder } = open();
    await count(600);
    change((it) => {
      it.conditions['diskFull'] = 'reserve';
    });
    pass(601);
    await until(({ phase }) => phase === 'returned');
    expect([value(), existsSync(join(folder, rollbackName, 'reserve'))]).toEqual([1, false]);
  });

  it('leaves a value alone that another program has changed meanwhile, and says so', slow, async () => {
    const { count, value, until, pass, change } = open();
    await count(600);
    change((it) => {
      it.registry['HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest'] = { UseLogonCredential: { kind: 'DWord', value: 7 } };
    });
    pass(601);
    const state = await until(({ phase }) => phase === 'notReturned');
    expect(state.result?.steps).toMatchObject([{ outcome: 'moved', is: { is: 'value', value: 7 } }]);
    expect(value()).toBe(7);
  });

  it('tries again where Windows did not let the value be restored, and says so only after the last attempt', slow, async () => {
    const { count, value, until, pass, change, folder } = open();
    const refuseWrites = (refused: boolean): void => {
      change((it) => {
        it.conditions['writeFault'] = refused ? { at: 'before', half: '' } : undefined;
      });
    };
    const attempts = (): number => {
      const file = join(folder, rollbackName, 'failed.json');
      return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { attempts: number }).attempts : 0;
    };
    await count(600);
    refuseWrites(true);
    pass(601);
    const { failed } = await until((state) => state.failed !== undefined);
    expect([value(), failed]).toMatchObject([0, { attempts: 1, of: 20, message: expect.stringContaining('full') as string }]);
    refuseWrites(false);
    await until(({ phase }) => phase === 'returned');
    expect([value(), attempts()]).toEqual([1, 1]);
  });

  it('gives up after 20 attempts, with the reason', slow, async () => {
    const { count, value, pass, change, until, folder } = open();
    await count(600);
    change((it) => {
      it.conditions['writeFault'] = { at: 'before', half: '' };
    });
    writeFileSync(join(folder, rollbackName, 'failed.json'), '{"attempts":19,"nextSecond":0,"message":""}');
    pass(601);
    const { result } = await until(({ phase }) => phase === 'notReturned');
    expect([value(), result?.steps.map(({ outcome }) => outcome)]).toEqual([0, ['failed']]);
    expect(result?.steps[0]?.message).toMatch(/full/);
  });

  it('ends without restoring anything where it was never armed', slow, async () => {
    const { plant, until, pass, value } = open();
    await plant();
    pass(901);
    expect(await until(({ phase }) => phase === 'returned')).toMatchObject({ result: { steps: [] }, message: 'Nothing had been applied.' });
    expect(value()).toBe(1);
  });

  it('restores the value where the program ends between the change and the start of the countdown', slow, async () => {
    const { plant, rollback, set, value, until, pass } = open();
    await plant({ seconds: 60 });
    await rollback.arm(rollbackName);
    await set();
    pass(120 + 61);
    await until(({ phase }) => phase === 'returned');
    expect(value()).toBe(1);
  });
});
