import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HostIdentity } from '../main/contract/host-identity.ts';
import type { RollbackPlace } from '../main/hosts/local/local-rollback.ts';
import { LocalHost } from '../main/hosts/local/local-host.ts';
import { openChildProcess } from './main/powershell/child-process-transport.ts';
import { findPowerShell } from '../main/powershell/find-powershell.ts';
import { PowerShellSupervisor } from '../main/powershell/powershell-supervisor.ts';
import type { OpenTransport } from '../main/powershell/powershell-transport.ts';
import type { PowerShellPort, PowerShells } from '../main/hosts/local/powershell-port.ts';
import { testClock } from './test-clock.ts';

const simulator = fileURLToPath(new URL('simulator', import.meta.url));

/** A world of its own for one test: a copy that may be changed. */
export function copyOfWorld(name: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'castellan-world-')), `${name}.json`);
  cpSync(join(simulator, 'worlds', `${name}.json`), file);
  return file;
}

/** The copy as it was at first; processes that have it open see it at their next read. */
export function resetWorld(file: string, name: string): void {
  cpSync(join(simulator, 'worlds', `${name}.json`), file);
}

/** PowerShell in which the simulator plays Windows over this world. */
export function simulatedPowerShells(world: string, readOnly: boolean, open: OpenTransport = openChildProcess): PowerShells {
  // Read by the entry script at its start; each process keeps the value it was started with.
  const inWorld: OpenTransport = (launch) => open({ ...launch, environment: { CASTELLAN_WORLD: world } });
  const supervise = (only: boolean): PowerShellSupervisor =>
    new PowerShellSupervisor({ open: inWorld, executable: findPowerShell(), script: join(simulator, 'session.ps1'), readOnly: only });
  return { main: supervise(readOnly), openSlow: () => supervise(true) };
}

const sharing = (main: PowerShellPort, read: PowerShellPort['read']): PowerShells => {
  const shared: Omit<PowerShellPort, 'stop'> = { read, set: (options) => main.set(options), act: (options) => main.act(options) };
  return { main: { ...shared, stop: () => main.stop() }, openSlow: () => ({ ...shared, stop: () => Promise.resolve() }) };
};

/** Slow reads in the same process, and every lane in its main one: another process or runspace for each would take most of the laws' time. */
export const inOneProcess = ({ main }: PowerShells): PowerShells => sharing(main, ({ lane: _, ...options }) => main.read(options));

/** Slow reads in the same process, each lane in a runspace of its own, as on a host: what measurements read with. */
export const inLanesOfOneProcess = ({ main }: PowerShells): PowerShells => sharing(main, (options) => main.read(options));

/** A host that is the simulator over this world. */
export function openSimulated(
  world: string,
  mode: 'read' | 'change',
  now: () => string = () => testClock.now(),
  placeOf?: (identity: HostIdentity) => RollbackPlace,
): Promise<LocalHost> {
  return LocalHost.open('simulated:test', 'simulated', inOneProcess(simulatedPowerShells(world, mode === 'read')), now, placeOf);
}

/** A host that is read in lanes, over this world. */
export const openInLanes = (world: string): Promise<LocalHost> =>
  LocalHost.open('simulated:test', 'simulated', inLanesOfOneProcess(simulatedPowerShells(world, true)), () => testClock.now());
