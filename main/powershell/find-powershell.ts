import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { PowerShellError } from './powershell-error.ts';
import { windowsFolder } from './windows-folder.ts';

export interface SearchContext {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isExecutable: (file: string) => boolean;
  readonly windows?: () => string;
}

export const here: SearchContext = { platform: process.platform, env: process.env, isExecutable };

/** The absolute path of the PowerShell to use. Throws PowerShellError `notFound`, which says what to do. */
export function findPowerShell({ platform, env, isExecutable: works, windows = windowsFolder }: SearchContext = here): string {
  const own = env['CASTELLAN_PWSH'];
  if (own !== undefined && own !== '') {
    // Below the current folder it would be that folder which decides.
    const absolute = platform === 'win32' ? path.win32.isAbsolute(own) && !/^[\\/][^\\/]/u.test(own) : path.posix.isAbsolute(own);
    if (absolute && works(own)) return own;
    throw new PowerShellError(
      'notFound',
      `The environment variable CASTELLAN_PWSH names “${own}”, which is not the full path of a program that can be run. Correct the path, or remove the variable to use the PowerShell of this computer.`,
    );
  }
  return platform === 'win32' ? findWindowsPowerShell(windows(), works) : findPwsh(env, works);
}

/** Sysnative exists only for a 32-bit process, for which System32 would be the 32-bit PowerShell without the modules of the server. */
function findWindowsPowerShell(root: string, works: SearchContext['isExecutable']): string {
  const candidates = ['Sysnative', 'System32'].map((folder) => path.win32.join(root, folder, 'WindowsPowerShell', 'v1.0', 'powershell.exe'));
  const found = candidates.find((candidate) => works(candidate));
  if (found !== undefined) return found;
  throw new PowerShellError(
    'notFound',
    `Windows PowerShell was not found: looked for ${candidates.join(' and ')}. It is part of Windows; check that nothing has removed or blocked it (sfc /scannow), or set CASTELLAN_PWSH to the full path of a PowerShell.`,
  );
}

function findPwsh(env: SearchContext['env'], works: SearchContext['isExecutable']): string {
  // A relative entry would let the current folder decide what is run.
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  const found = folders.map((folder) => path.posix.join(folder, 'pwsh')).find((candidate) => works(candidate));
  if (found !== undefined) return found;
  throw new PowerShellError(
    'notFound',
    'PowerShell was not found: there is no “pwsh” in any folder of PATH. Install PowerShell 7, or set CASTELLAN_PWSH to its full path.',
  );
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
