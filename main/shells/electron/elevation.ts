import { spawn } from 'node:child_process';
import path from 'node:path';
import { systemFolder } from '../../powershell/windows-folder.ts';
import type { Elevation } from '../workspace/workspace.ts';

/** `Verb RunAs` shows Windows' own question. The program and its arguments come through the environment, as data. */
const startElevated = [
  '-NoProfile',
  '-NonInteractive',
  '-Command',
  "$ErrorActionPreference = 'Stop'; try { Start-Process -FilePath $env:CASTELLAN_START -Verb RunAs; exit 0 } catch { exit 5 }",
];

export interface ElevationParts {
  readonly platform: NodeJS.Platform;
  /** The program that is running now. */
  readonly program: string;
  readonly packaged: boolean;
  /** Asked once, and only where a restart could be offered: an elevated user needs none. */
  readonly elevated: () => boolean;
  /** The lock that keeps Castellan to one window. */
  readonly lock: { readonly release: () => void; readonly take: () => void };
  /** Whether changes are being made on some host now. */
  readonly applying: () => boolean;
  readonly quit: () => void;
  /** Runs Windows PowerShell and answers its exit code. */
  readonly run?: (args: readonly string[], env: Readonly<Record<string, string>>) => Promise<number>;
}

/** Starts the same program again with administrator rights; this one goes only when the other has begun. */
export function elevationOf({ platform, program, packaged, elevated, lock, applying, quit, run = runPowerShell }: ElevationParts): Elevation {
  // From the sources the program is Electron itself, which would start without Castellan.
  if (platform !== 'win32' || !packaged || elevated()) return { can: false };
  const refuseWhileApplying = { asked: false, why: 'Castellan is applying changes. Wait for the result, then restart as administrator.' };
  return {
    can: true,
    restart: async () => {
      if (applying()) return refuseWhileApplying;
      // The new one would meet the lock of this one and go, and then this one would go too.
      lock.release();
      let code: number;
      try {
        code = await run(startElevated, { CASTELLAN_START: program });
      } catch (error) {
        lock.take();
        return {
          asked: false,
          why: `Windows PowerShell could not be started, which requests administrator rights: ${error instanceof Error ? error.message : String(error)}. Castellan stays open. Close it, and start it with “Run as administrator”.`,
        };
      }
      if (code === 0) {
        quit();
        return { asked: true, why: 'Castellan opens again with administrator rights.' };
      }
      lock.take();
      return {
        asked: true,
        why: 'Windows did not grant administrator rights: the prompt was declined, or this account has no such rights. Castellan stays open.',
      };
    },
  };
}

function runPowerShell(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(path.win32.join(systemFolder(), 'WindowsPowerShell', 'v1.0', 'powershell.exe'), args, {
      env: { ...process.env, ...env },
      stdio: 'ignore',
      windowsHide: true,
    });
    child.once('error', reject);
    child.once('close', (code) => {
      resolve(code ?? 1);
    });
  });
}
