import type { PowerShellSession } from '../../powershell/powershell-session.ts';

/** What a host needs of PowerShell; a session and its supervisor both have it. */
export type PowerShellPort = Pick<PowerShellSession, 'read' | 'set' | 'stop'>;
