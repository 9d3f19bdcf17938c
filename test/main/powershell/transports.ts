import { fileURLToPath } from 'node:url';
import { openChildProcess } from './child-process-transport.ts';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { openNodePowerShell } from '../../../main/powershell/node-powershell-transport.ts';
import type { SessionOptions } from '../../../main/powershell/powershell-session.ts';
import type { OpenTransport } from '../../../main/powershell/powershell-transport.ts';

/** Every suite that needs PowerShell runs over both. */
export const transports: readonly (readonly [string, OpenTransport])[] = [
  ['child_process', openChildProcess],
  ['node-powershell', openNodePowerShell],
];

export const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}.ps1`, import.meta.url));

export function realOptions(open: OpenTransport, script: string, more: Partial<SessionOptions> = {}): SessionOptions {
  return { open, executable: findPowerShell(), script, readOnly: false, ...more };
}
