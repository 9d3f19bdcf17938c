import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { HostPort } from '../../main/engine/ports.ts';
import { LocalHost } from '../../main/hosts/local/local-host.ts';
import { childEnvironment } from '../../main/powershell/child-environment.ts';
import { findPowerShell } from '../../main/powershell/find-powershell.ts';
import { PowerShellSupervisor } from '../../main/powershell/powershell-supervisor.ts';
import { ProcessPipes } from '../../main/powershell/process-pipes.ts';

/** PowerShell in which the simulator plays Windows. It can be killed, and its pipes can break as they do when its parent is killed. */
export interface SimulatedPowerShell {
  readonly supervisor: PowerShellSupervisor;
  readonly children: readonly ChildProcess[];
}

/** `tests` is the folder of the tests, `folder` that of the rig: it holds the world and `points`. PowerShell starts with its first use. */
export function startPowerShell(tests: string, folder: string): SimulatedPowerShell {
  const children: ChildProcess[] = [];
  const environment = { CASTELLAN_WORLD: join(folder, 'world.json'), CASTELLAN_POINTS: join(folder, 'points') };
  const supervisor = new PowerShellSupervisor({
    executable: findPowerShell(),
    script: join(tests, 'torture', 'session.ps1'),
    readOnly: false,
    open: (launch) => {
      const flags = ['-NoLogo', '-NoProfile', '-NonInteractive', '-File', launch.script];
      const child = spawn(launch.executable, flags, { env: childEnvironment({ ...launch, environment }), stdio: ['pipe', 'pipe', 'pipe'] });
      children.push(child);
      return new ProcessPipes(child, child);
    },
  });
  return { supervisor, children };
}

/** A host over two of them: one reads, the other one sets. Slow readings are in the same process: another one for each would take most of the time. */
export function hostOver(reader: PowerShellSupervisor, maker: PowerShellSupervisor, reference: string, now: () => string): Promise<HostPort> {
  const main = {
    read: reader.read.bind(reader),
    set: maker.set.bind(maker),
    act: reader.act.bind(reader),
    stop: () => Promise.resolve(),
  };
  return LocalHost.open(reference, 'simulated', { main, openSlow: () => main }, now);
}

/** False also for a process that has ended and that no parent has asked about. */
export function runs(pid: number): boolean {
  try {
    const line = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[0] !== 'Z';
  } catch {
    return false;
  }
}

/** Answers whether the process has ended by then. */
export async function ends(pid: number, withinMs: number): Promise<boolean> {
  for (let waited = 0; waited < withinMs; waited += 20) {
    if (!runs(pid)) return true;
    await wait(20);
  }
  return !runs(pid);
}
