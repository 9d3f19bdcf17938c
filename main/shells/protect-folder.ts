import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { blockedStart, type FromElsewhere } from '../powershell/blocked-start.ts';
import { childEnvironment } from '../powershell/child-environment.ts';
import { windowsFolder } from '../powershell/windows-folder.ts';

/** Runs a program without a shell; rejects when it fails, with what it said. */
export type RunProgram = (program: string, args: readonly string[], env: NodeJS.ProcessEnv) => Promise<string>;

/**
 * The fixed script and nothing else on the command line: the folders travel as data in the environment. Rejects with PowerShellError where
 * Windows does not let the script run.
 */
export async function protectFolder(
  scriptsFolder: string,
  powershell: string,
  folder: string,
  program: readonly string[],
  run: RunProgram = runProgram,
  fromElsewhere?: FromElsewhere,
): Promise<string> {
  const script = join(scriptsFolder, 'protect-folder.ps1');
  // There is no folder of our own yet; in the folder of Windows no user can replace a file that another user has made.
  const temporary = join(windowsFolder(), 'Temp');
  const environment = {
    CASTELLAN_FOLDER: folder,
    CASTELLAN_PROGRAM: JSON.stringify(program),
    ...(process.platform === 'win32' && { TEMP: temporary, TMP: temporary }),
  };
  const env = childEnvironment({ executable: powershell, script, readOnly: false, environment });
  try {
    return await run(powershell, ['-NoLogo', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-File', script], env);
  } catch (error) {
    // An administrator starts this script first, so what Windows says here is said for all others.
    const message = error instanceof Error ? error.message : String(error);
    throw blockedStart(message, message, { executable: powershell, script, readOnly: false }, fromElsewhere) ?? error;
  }
}

const limitMs = 60_000;

export const runProgram: RunProgram = (program, args, env) =>
  new Promise((resolve, reject) => {
    const child = execFile(program, args, { env, timeout: limitMs, windowsHide: true, encoding: 'utf8' }, (error, stdout, stderr) => {
      if (!error) resolve(stdout);
      else reject(new Error(stderr.trim() === '' ? error.message : stderr.trim(), { cause: error }));
    });
    // Windows PowerShell waits for the end of its input before it goes.
    child.stdin?.end();
  });
