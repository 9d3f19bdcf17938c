import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import builtWith from '../../scripts/powershell/integrity.generated.json';
import type { PowerShells } from '../hosts/local/powershell-port.ts';
import { findPowerShell, here } from '../powershell/find-powershell.ts';
import { openNodePowerShell } from '../powershell/node-powershell-transport.ts';
import { PowerShellSupervisor } from '../powershell/powershell-supervisor.ts';
import { ScriptIntegrityError, verifyScripts } from '../powershell/script-integrity.ts';
import { HostError } from '../hosts/host-error.ts';
import { isElevated } from './is-elevated.ts';
import { trustedSurroundings } from './trusted-surroundings.ts';

/** PowerShell on this computer over the shipped scripts. In `read` mode not a single setter is loaded. */
export function localPowerShells(scriptsFolder: string, mode: 'read' | 'change', dataBase: string): PowerShells {
  const environment = isElevated() ? protectedTemporary(dataBase) : undefined;
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
 * Templates for secedit and exports of it must not be exchanged by another program of the same user on their way. The data folder of
 * an administrator has an access list for SYSTEM and Administrators alone, and what is made in it inherits that.
 */
function protectedTemporary(dataBase: string): Readonly<Record<string, string>> {
  const folder = join(dataBase, 'temporary');
  mkdirSync(folder, { recursive: true });
  return { TEMP: folder, TMP: folder };
}

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
