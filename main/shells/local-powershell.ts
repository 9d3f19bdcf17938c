import { join } from 'node:path';
import builtWith from '../../scripts/powershell/integrity.generated.json';
import type { PowerShells } from '../hosts/local/powershell-port.ts';
import { findPowerShell, here } from '../powershell/find-powershell.ts';
import { openNodePowerShell } from '../powershell/node-powershell-transport.ts';
import { PowerShellSupervisor } from '../powershell/powershell-supervisor.ts';
import { ScriptIntegrityError, verifyScripts } from '../powershell/script-integrity.ts';
import { HostError } from '../hosts/host-error.ts';
import { isElevated } from './is-elevated.ts';
import { protectedTemporary } from './protected-temporary.ts';
import { trustedSurroundings } from './trusted-surroundings.ts';

/** PowerShell on this computer over the shipped scripts. In `read` mode not a single setter is loaded. */
export function localPowerShells(scriptsFolder: string, mode: 'read' | 'change', dataBase: string): PowerShells {
  const environment = protectedTemporary(dataBase, isElevated);
  const executable = trustedPowerShell();
  const supervise = (readOnly: boolean): PowerShellSupervisor =>
    new PowerShellSupervisor({
      open: openNodePowerShell,
      executable,
      script: join(scriptsFolder, 'session.ps1'),
      readOnly,
      environment,
      beforeStart: () => refuseChangedScripts(scriptsFolder),
    });
  return { main: supervise(mode === 'read'), openSlow: () => supervise(true) };
}

/** The PowerShell that this start may run. */
export const trustedPowerShell = (): string => findPowerShell({ ...here, env: trustedSurroundings(process.env, process.platform, isElevated).env });

/**
 * The scripts run with all the rights of the administrator, so only those that the program was built with are run. Their hashes are part of the program: a
 * list beside the scripts could be written anew by an attacker who changes a script.
 */
export async function refuseChangedScripts(folder: string): Promise<void> {
  try {
    await verifyScripts(folder, builtWith);
  } catch (error) {
    if (error instanceof ScriptIntegrityError) throw new HostError('broken', error.message, { cause: error });
    throw new HostError('broken', `The scripts in ${folder} could not be read, so Castellan could not verify and does not run them. Install Castellan again.`, {
      cause: error,
    });
  }
}
