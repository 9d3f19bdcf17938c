import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { resources } from '../../../main/resources/resource-named.ts';
import { hangLimitMs } from '../../hang-limit.ts';
import { changeAnyWorld, type AnyWorld } from '../../simulator/change-world.ts';
import { copyOfWorld } from '../../simulated-host.ts';

interface Row {
  readonly key: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, object>>;
}
interface Said {
  readonly collector: string;
  readonly calls: Readonly<Record<string, number>>;
  readonly replies: readonly { readonly rows?: readonly Row[] }[];
}

/** Collectors that ask Hyper-V about VMs, beside those that a subject declares. `vmWindow` reads the VMs that it is asked for, so it is not here. */
const written = ['keyProtector', 'kvp', 'vmConsoleAccess', 'vmDebugPort', 'vmHostItem', 'vmSystem'];
const declared = [...resources.values()].flatMap(({ name, cmdlets }) => (cmdlets?.each === 'vm' || cmdlets?.each === 'vmPart' ? [name] : []));
const script = fileURLToPath(new URL('calls-of-bulk.ps1', import.meta.url));

/** VMs of both generations, among them such with a checkpoint, a virtual TPM, devices of the host and accounts with console access. */
const names = ['WEB01', 'DC01', 'LNX01', 'SQL01', 'PRINT01', 'FILE01'];

/** What each collector asks of a world whose VMs are there this many times. */
function askedOf(times: number, change: (world: AnyWorld) => void = () => undefined, collectors = [...declared, ...written]): readonly Said[] {
  const world = copyOfWorld('neglected');
  changeAnyWorld(world, (it) => {
    change(it);
    it.vms = it.vms.filter(({ Name }) => names.includes(Name));
    const first = JSON.stringify(it.vms);
    // Hyper-V writes the id of the VM into the ids of its parts.
    for (let copy = 1; copy < times; copy += 1)
      it.vms.push(...(JSON.parse(first.replace(/(d9e0eb0a|c0ffee00)/giu, `${String(copy)}a0000a0`)) as typeof it.vms));
  });
  const ran = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-File', script, '-World', world, '-Collectors', collectors.join(',')], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    timeout: 5 * hangLimitMs,
  });
  if (ran.stderr !== '' || ran.status !== 0) throw new Error(`${ran.stderr} (${ran.signal ?? 'no signal'})`);
  return ran.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Said);
}
const rowsOf = (said: readonly Said[]): readonly Row[] => said.flatMap(({ replies }) => replies.flatMap(({ rows = [] }) => rows));
/** PowerShell gives the facts of a row in any order. */
const rowText = ({ key, facts }: Row): string => JSON.stringify([Object.entries(key).sort(), Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1))]);
const growing = (few: readonly Said[], many: readonly Said[]): readonly string[] =>
  many.flatMap(({ collector, calls }, index) =>
    Object.entries(calls).flatMap(([command, count]) => (count > (few[index]?.calls[command] ?? 0) ? [`${collector}: ${command}`] : [])),
  );
const fault = (command: string, of: string): object => ({ command, of, message: 'Not available.', id: 'OperationFailed', category: 'NotSpecified' });
const arrays = ['vmComPort', 'vmDvdDrive', 'vmHardDisk', 'vmNetworkAdapter', 'vmIntegrationService', 'vmConsoleAccess'];

describe('the calls to Hyper-V of each collector', () => {
  it('are as many for many VMs as for few, apart from this list, which may only shrink', () => {
    const [few, many] = [askedOf(1), askedOf(2)];
    expect(few.map(({ collector }) => collector)).toEqual([...declared, ...written]);
    expect(few.filter(({ calls }) => Object.keys(calls).length === 0)).toEqual([]);
    expect(rowsOf(many).length).toBe(2 * rowsOf(few).length);
    expect(growing(few, many)).toEqual([
      // Bytes without the id of their VM: asked for VMs with a virtual TPM alone.
      'keyProtector: Get-VMKeyProtector',
    ]);
  });

  it('are one more for a VM that fails, whose facts alone are not read', () => {
    const whole = askedOf(1, undefined, arrays);
    const broken = askedOf(
      1,
      (world) => {
        const commands = [...resources.values()].flatMap(({ name, cmdlets }) => (cmdlets && arrays.includes(name) ? [cmdlets.read] : []));
        world.conditions.faults = [...commands, 'Get-VMConnectAccess'].map((command) => fault(command, 'SQL01')) as never;
      },
      arrays,
    );
    const partCalls = (said: readonly Said[]): ReadonlyMap<string, number> =>
      new Map(said.flatMap(({ calls }) => Object.entries(calls).filter(([command]) => command !== 'Get-VM')));
    // Only the VM that fails has an entry. The others are asked by themselves too, because a call with an error may have ended before them.
    const expected = new Map([...partCalls(whole)].map(([command, count]) => [command, 2 * count]));
    expect(partCalls(broken)).toEqual(expected.set('Get-VMConnectAccess', 1 + names.length));
    const [all, kept] = [rowsOf(whole).map(rowText), new Set(rowsOf(broken).map(rowText))];
    const lost = [...kept].filter((row) => row.includes('"unread"'));
    expect(lost.length).toBe(arrays.length);
    expect(lost.filter((row) => !row.includes('SQL01'))).toEqual([]);
    expect(all.filter((row) => !kept.has(row) && !row.includes('SQL01'))).toEqual([]);
  });

  it('are one for each VM where an error does not name its VM', () => {
    const change =
      (untold: boolean) =>
      (world: AnyWorld): void => {
        world.conditions.faults = [fault('Get-VMHardDiskDrive', 'SQL01')] as never;
        Object.assign(world.conditions, { untoldTargets: untold });
      };
    const [told, untold] = [askedOf(1, change(false), ['vmHardDisk']), askedOf(1, change(true), ['vmHardDisk'])];
    expect(rowsOf(untold)).toEqual(rowsOf(told));
    expect(rowsOf(untold).filter((row) => rowText(row).includes('"unread"')).length).toBe(1);
    expect(growing(told, untold)).toEqual(['vmHardDisk: Get-VMHardDiskDrive']);
  });
});
