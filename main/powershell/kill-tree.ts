import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { systemFolder } from './windows-folder.ts';

/** What lets `killTree` find everything below a process again: outside of Windows it leads a group of its own. */
export const leadsItsGroup = { detached: process.platform !== 'win32' } as const;

/** For a tool of Windows that does not answer. */
const taskkillMs = 5000;

/**
 * Ends a process with everything below it. `spoken` is the process that said hello: where the child is a program that only starts
 * PowerShell, as the .NET tool is, PowerShell itself is another one.
 */
export function killTree(child: ChildProcess, spoken: number | undefined): void {
  const pids = [child.pid, spoken].filter((pid): pid is number => pid !== undefined && pid > 1 && pid !== process.pid);
  const endThem = (): void => {
    for (const pid of new Set(pids)) {
      if (leadsItsGroup.detached) endQuietly(-pid);
      endQuietly(pid);
    }
    child.kill('SIGKILL');
  };
  if (process.platform !== 'win32') endThem();
  // The parents last: a tree is followed from its root.
  else taskkill(pids, endThem);
}

function taskkill(pids: readonly number[], then: () => void): void {
  const which = pids.flatMap((pid) => ['/PID', String(pid)]);
  const tool = spawn(path.win32.join(systemFolder(), 'taskkill.exe'), ['/T', '/F', ...which], { stdio: 'ignore', windowsHide: true });
  const impatient = setTimeout(then, taskkillMs);
  const over = (): void => {
    clearTimeout(impatient);
    then();
  };
  tool.once('error', over);
  tool.once('exit', over);
  tool.unref();
}

function endQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
