import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { windowsVariables } from '../powershell/child-environment.ts';
import { windowsFolder } from '../powershell/windows-folder.ts';

let known: boolean | undefined;

/** Whether this process runs with administrator rights. Reading the security of the system volume takes them; names play no part. */
export function isElevated(): boolean {
  if (process.platform !== 'win32') return false;
  return (known ??= elevatedByExit(exitOfFltmc().status));
}

/** What ends a process of Windows from outside or by a defect begins here: 0xC0000005, 0xC0000142 … It answers nothing about rights. */
const firstFault = 0xc0000000;

/**
 * What the exit code of fltmc.exe says. A refusal is a code of its own. No code is no answer: a rule for applications did not let it start, or it was
 * ended. Then the stricter rules of an elevated start count.
 */
export const elevatedByExit = (code: number | null): boolean => code === null || code === 0 || code >= firstFault;

/** The filter manager's own tool, with no variable of the user. */
export function exitOfFltmc(run: typeof spawnSync = spawnSync, folder: string = windowsFolder()): { readonly status: number | null } {
  const program = path.win32.join(folder, 'System32', 'fltmc.exe');
  return run(program, [], { stdio: 'ignore', windowsHide: true, env: windowsVariables(folder) });
}
