import type { Launch } from './powershell-transport.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment of the process. The script's path travels here, so that no text has to be put together from it.
 * On Windows PSModulePath is left out and PowerShell makes its own: inherited from PowerShell 7 it lets Windows PowerShell 5.1 load
 * modules made for the other, and inherited from a person it could put a foreign module in the place of Windows' own.
 */
export function childEnvironment(launch: Launch, parent: Environment = process.env, platform: NodeJS.Platform = process.platform): NodeJS.ProcessEnv {
  const own: Record<string, string | undefined> = Object.fromEntries(
    Object.entries(parent).filter(([name]) => platform !== 'win32' || name.toLowerCase() !== 'psmodulepath'),
  );
  return {
    ...own,
    CASTELLAN_SESSION: launch.script,
    NO_COLOR: '1',
    POWERSHELL_TELEMETRY_OPTOUT: '1',
    POWERSHELL_UPDATECHECK: 'Off',
  };
}
