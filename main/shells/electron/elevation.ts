import { spawn } from 'node:child_process';
import type { Elevation } from '../desk/desk.ts';

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
  readonly quit: () => void;
  /** Runs Windows PowerShell and answers its exit code. */
  readonly run?: (args: readonly string[], env: Readonly<Record<string, string>>) => Promise<number>;
}

/** Starts the same program again with administrator rights; this one goes only when the other has begun. */
export function elevationOf({ platform, program, packaged, quit, run = runPowerShell }: ElevationParts): Elevation {
  // From the sources the program is Electron itself, which would start without Castellan.
  if (platform !== 'win32' || !packaged) return { can: false };
  return {
    can: true,
    restart: async () => {
      const code = await run(startElevated, { CASTELLAN_START: program });
      if (code === 0) {
        quit();
        return { asked: true, why: 'Castellan opens again with administrator rights.' };
      }
      return {
        asked: true,
        why: 'Windows did not give administrator rights: the question was answered with no, or this account may not have them. Castellan stays open as it is.',
      };
    },
  };
}

function runPowerShell(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const root = process.env['SystemRoot'] ?? 'C:\\Windows';
  return new Promise((resolve, reject) => {
    const child = spawn(`${root}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`, args, {
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
