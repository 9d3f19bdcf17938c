import type { PowerShellSession } from '../../powershell/powershell-session.ts';

/** What a host needs of PowerShell; a session and its supervisor both have it. */
export type PowerShellPort = Pick<PowerShellSession, 'read' | 'set' | 'act' | 'stop'>;

/**
 * The long-lived one, and one to throw away for each slow read: a blocking call inside .NET cannot be cancelled, only killed, and
 * must not take the long-lived one with it.
 */
export interface PowerShells {
  readonly main: PowerShellPort;
  openSlow(): PowerShellPort;
}
