import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { systemFolder } from '../powershell/windows-folder.ts';

let known: boolean | undefined;

/** Whether this process runs with administrator rights. Reading the security of the system volume takes them; names play no part. */
export function isElevated(): boolean {
  if (process.platform !== 'win32') return false;
  return (known ??= spawnSync(path.win32.join(systemFolder(), 'fltmc.exe'), [], { stdio: 'ignore', windowsHide: true }).status === 0);
}
