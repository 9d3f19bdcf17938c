import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FactState } from '../../main/contract/fact-state.ts';
import type { Key } from '../../main/contract/address.ts';
import { LocalHost } from '../../main/hosts/local/local-host.ts';
import { findPowerShell } from '../../main/powershell/find-powershell.ts';
import { resourceNamed } from '../../main/resources/resource-named.ts';
import { localPowerShells } from '../../main/shells/local-powershell.ts';
import { testClock } from '../test-clock.ts';

export const scripts = fileURLToPath(new URL('../../scripts/powershell', import.meta.url));

/** This computer behind the product's own session. */
export const openThisComputer = (mode: 'read' | 'change'): Promise<LocalHost> =>
  LocalHost.open('local', 'local', localPowerShells(scripts, mode, mkdtempSync(join(tmpdir(), 'castellan-'))), () => testClock.now());

/** Runs lines in Windows PowerShell beside the product; throws where they fail. */
export function inPowerShell(lines: string): string {
  const said = spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', '-Command', `$ErrorActionPreference = 'Stop'; ${lines}`], { encoding: 'utf8' });
  if (said.status !== 0) throw new Error(said.stderr);
  return said.stdout.trim();
}

/** A fact as it is read now. */
export async function factOf(host: LocalHost, resource: string, key: Key, property: string): Promise<FactState | undefined> {
  const reading = await host.read({ resource: resourceNamed(resource), keys: [key] });
  return reading.rows[0]?.facts[property];
}
