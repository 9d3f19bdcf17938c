import { spawn } from 'node:child_process';
import { childEnvironment } from './child-environment.ts';
import type { Launch, PowerShellTransport } from './powershell-transport.ts';
import { ProcessPipes } from './process-pipes.ts';

/** PowerShell started with `-File`. */
export function openChildProcess(launch: Launch): PowerShellTransport {
  const flags = ['-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-File', launch.script];
  const child = spawn(launch.executable, launch.readOnly ? [...flags, '-ReadOnly'] : flags, {
    env: childEnvironment(launch),
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
    shell: false,
  });
  return new ProcessPipes(child, child);
}
