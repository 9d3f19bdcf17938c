import { spawnSync } from 'node:child_process';

/** Whether this process runs with administrator rights. Reading the security of the system volume takes them; names play no part. */
export function isElevated(): boolean {
  const root = process.env['SystemRoot'] ?? 'C:\\Windows';
  return spawnSync(`${root}\\System32\\fltmc.exe`, [], { stdio: 'ignore', windowsHide: true }).status === 0;
}
