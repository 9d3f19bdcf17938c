import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valueState } from '../../main/contract/fact-state.ts';
import type { RollbackPort } from '../../main/engine/ports.ts';
import { LocalHost } from '../../main/hosts/local/local-host.ts';
import { findPowerShell } from '../../main/powershell/find-powershell.ts';
import { isElevated } from '../../main/shells/is-elevated.ts';
import { rollbackPlaceOf } from '../../main/shells/hosts.ts';
import { localPowerShells } from '../../main/shells/local-powershell.ts';
import { protectFolder } from '../../main/shells/protect-folder.ts';
import { openStorage } from '../../main/storage/host-storage.ts';
import { guardedChange, guardedUndo } from '../rollback-rig.ts';
import { inPowerShell, scripts } from './this-computer.ts';

const path = 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest';
const { address } = guardedChange;

describe.runIf(isElevated())('a rollback on this computer', () => {
  let host: LocalHost;
  let rollback: RollbackPort;
  beforeAll(async () => {
    // Below the folder of a user SYSTEM must not run scripts.
    const base = join(mkdtempSync(join(process.env['ProgramData'] ?? 'C:\\ProgramData', 'castellan-test-')), 'data');
    await protectFolder(scripts, findPowerShell(), base, []);
    inPowerShell(`New-ItemProperty -LiteralPath '${path}' -Name UseLogonCredential -PropertyType DWord -Value 1 -Force | Out-Null`);
    host = await LocalHost.open(
      'local',
      'local',
      localPowerShells(scripts, 'change', base),
      () => new Date().toISOString(),
      (identity) => rollbackPlaceOf(base, identity),
    );
    await (await openStorage(base, host.identity.machineId)).close();
    if (!host.rollback) throw new Error('no rollback can be planted');
    rollback = host.rollback;
  });
  afterAll(async () => {
    for (const name of await rollback.pending()) await rollback.remove(name).catch(() => undefined);
    await host.close();
    inPowerShell(`Remove-ItemProperty -LiteralPath '${path}' -Name UseLogonCredential`);
  });
  const value = (): string => inPowerShell(`(Get-ItemProperty -LiteralPath '${path}').UseLogonCredential`);
  const count = async (name: string, seconds: number): Promise<number> => {
    const planted = await rollback.plant({ name, run: 'run', step: 0, change: guardedChange, undo: guardedUndo, seconds, throughRestart: false });
    expect(planted).toMatchObject({ is: 'planted', proof: { sid: 'S-1-5-18', languageMode: 'FullLanguage', hashesMatch: true, steps: [{ canSet: true }] } });
    await rollback.arm(name);
    expect((await host.set({ address, from: valueState(1), to: valueState(0), edit: { how: 'replace' } })).outcome).toBe('done');
    await rollback.start(name);
    return planted.is === 'planted' ? planted.proof.process : 0;
  };
  const returned = async (name: string): Promise<void> => {
    for (let turn = 0; turn < 180 && (await rollback.state(name))?.phase !== 'returned'; turn += 1) await wait(1000);
    expect([(await rollback.state(name))?.phase, value()]).toEqual(['returned', '1']);
    expect(inPowerShell("@(Get-ScheduledTask -TaskPath '\\Castellan\\' -ErrorAction SilentlyContinue).Count")).toBe('0');
    await rollback.remove(name);
  };

  it('runs as SYSTEM and restores the value at the deadline', { timeout: 300_000 }, async () => {
    await count('windows-1', 20);
    expect(value()).toBe('0');
    await returned('windows-1');
  });

  it('is started again by its task within a minute where its process is ended', { timeout: 400_000 }, async () => {
    const process = await count('windows-2', 90);
    inPowerShell(`Stop-Process -Id ${String(process)} -Force`);
    await returned('windows-2');
  });

  it('is kept, and the task is gone', { timeout: 300_000 }, async () => {
    await count('windows-3', 120);
    expect(await rollback.keep('windows-3', { by: 'test', proofs: [] })).toMatchObject({ phase: 'kept' });
    await wait(5000);
    expect(value()).toBe('0');
    inPowerShell(`Set-ItemProperty -LiteralPath '${path}' -Name UseLogonCredential -Value 1`);
    await rollback.remove('windows-3');
  });

  it('reads this session in the connections and in the security log', { timeout: 300_000 }, async () => {
    const ways = await rollback.waysIn();
    expect(ways.unread).toEqual([]);
    expect(ways.signIns.filter(({ sid, elevated }) => sid === ways.session.sid && elevated === true).length).toBeGreaterThan(0);
  });
});
