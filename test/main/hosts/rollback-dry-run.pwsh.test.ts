import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { hangLimitMs } from '../../hang-limit.ts';
import { openRig, rollbackName, type Rig } from '../../rollback-rig.ts';

const ticket = 'run-9#4\n';
const wdigest = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest';
let rig: Rig;
let setter: ChildProcess | undefined;
beforeAll(async () => {
  rig = await openRig();
}, hangLimitMs);
afterEach(async () => {
  await release();
  rig.renew();
});
afterAll(() => rig.end());

const lockPath = (): string => join(dirname(rig.folder), 'set.lock');
/** Another process makes a change: it has the lock, and the value is half made. */
async function beginChange(): Promise<void> {
  writeFileSync(lockPath(), ticket);
  const share = process.platform === 'win32' ? 'Read' : 'None';
  const open = `$null = [IO.File]::Open($env:CASTELLAN_TEST_LOCK, 'Open', 'ReadWrite', '${share}'); 'open'; [Console]::In.ReadLine()`;
  const holder = spawn(findPowerShell(), ['-NoProfile', '-NonInteractive', '-Command', open], {
    env: { ...process.env, CASTELLAN_TEST_LOCK: lockPath() },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  setter = holder;
  await once(holder.stdout, 'data');
  setValue(7);
}
async function release(): Promise<void> {
  const holder = setter;
  setter = undefined;
  if (!holder) return;
  const ended = once(holder, 'exit');
  holder.stdin?.end('\n');
  await ended;
}
function setValue(value: number): void {
  rig.change((it) => {
    it.registry[wdigest] = { UseLogonCredential: { kind: 'DWord', value } };
  });
}
/** The process of the task is up: it writes this before it proves itself. */
const started = (): Promise<unknown> => vi.waitUntil(() => existsSync(join(rig.folder, rollbackName, 'beat')), { timeout: hangLimitMs, interval: 50 });

describe('the dry run of a rollback', { timeout: 3 * hangLimitMs }, () => {
  it('reads a value only when the change that is being made beside it has ended, and leaves the lock as it was', async () => {
    await beginChange();
    const planting = rig.plant();
    await started();
    // Long enough for a process that does not wait.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    setValue(1);
    await release();
    expect(await planting).toMatchObject({ is: 'planted', proof: { steps: [{ reads: { is: 'value', value: 1 }, canSet: true }] } });
    expect(readFileSync(lockPath(), 'utf8')).toBe(ticket);
  });

  it('proves nothing where the change beside it does not end, and says why', async () => {
    await beginChange();
    const planting = rig.plant();
    await started();
    // In two parts, so that a process that is slow to start has its 30 seconds before the planter has its 60.
    for (const seconds of [16, 16]) {
      await new Promise((resolve) => setTimeout(resolve, 2000));
      rig.pass(seconds);
    }
    const planted = await planting;
    expect(planted).toMatchObject({
      is: 'notPlanted',
      why: expect.stringContaining('cannot restore WDigest of HV01. A change of Castellan is still') as string,
    });
    expect(readFileSync(lockPath(), 'utf8')).toBe(ticket);
    expect([await rig.rollback.pending(), existsSync(join(rig.folder, rollbackName))]).toEqual([[], false]);
  });
});
