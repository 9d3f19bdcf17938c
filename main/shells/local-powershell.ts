import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { PowerShells } from '../hosts/local/powershell-port.ts';
import { findPowerShell } from '../powershell/find-powershell.ts';
import { openNodePowerShell } from '../powershell/node-powershell-transport.ts';
import { PowerShellSupervisor } from '../powershell/powershell-supervisor.ts';
import { integrityFileName, ScriptIntegrityError, verifyScripts } from '../powershell/script-integrity.ts';
import { HostError } from '../hosts/host-error.ts';

const hashesSchema = z.record(z.string(), z.string());

/** PowerShell on this computer over the shipped scripts. In `read` mode not a single setter is loaded. */
export function localPowerShells(scriptsFolder: string, mode: 'read' | 'change'): PowerShells {
  const supervise = (readOnly: boolean): PowerShellSupervisor =>
    new PowerShellSupervisor({
      open: openNodePowerShell,
      executable: findPowerShell(),
      script: join(scriptsFolder, 'session.ps1'),
      readOnly,
      beforeStart: () => refuseChangedScripts(scriptsFolder),
    });
  return { main: supervise(mode === 'read'), openSlow: () => supervise(true) };
}

/** The scripts run with all the rights of the administrator, so only those that the program was built with are run. */
export async function refuseChangedScripts(folder: string): Promise<void> {
  const file = join(folder, integrityFileName);
  let list: z.infer<typeof hashesSchema>;
  try {
    list = hashesSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new HostError(
      'broken',
      `The list of scripts ${file} cannot be read, so nobody can say whether the scripts are ours. They are not run. Install Castellan again.`,
      { cause: error },
    );
  }
  try {
    await verifyScripts(folder, list);
  } catch (error) {
    if (error instanceof ScriptIntegrityError) throw new HostError('broken', error.message, { cause: error });
    throw error;
  }
}
