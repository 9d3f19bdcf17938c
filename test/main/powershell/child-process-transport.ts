import { spawn } from 'node:child_process';
import { childEnvironment } from '../../../main/powershell/child-environment.ts';
import type { Launch, PowerShellTransport } from '../../../main/powershell/powershell-transport.ts';
import { ProcessPipes } from '../../../main/powershell/process-pipes.ts';

/** PowerShell started with `-File` by Node alone: the suites run over it and over the transport of the product, so that no result depends on one of them. */
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
