import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { systemFolder } from './windows-folder.ts';

/** For a tool of Windows that does not answer. */
const taskkillMs = 5000;

/**
 * Ends a process with everything below it. `spoken` is the process that said hello: where the child is a program that only starts
 * PowerShell, as the .NET tool is, PowerShell itself is another one.
 */
export function killTree(child: ChildProcess, spoken: number | undefined): void {
  const roots = [child.pid, spoken].filter((pid): pid is number => pid !== undefined && pid > 1 && pid !== process.pid);
  const pids = process.platform === 'win32' ? roots : roots.flatMap((pid) => [pid, ...below(pid)]);
  const endThem = (): void => {
    for (const pid of new Set(pids)) endQuietly(pid);
    child.kill('SIGKILL');
  };
  // Windows' own tool follows the tree from its root, so the root must still be there.
  if (process.platform === 'win32') taskkill(roots, endThem);
  else endThem();
}

/** Everything that a process has started, as Linux tells it. */
function below(pid: number): readonly number[] {
  try {
    const own = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .split(' ')
      .filter((each) => each.trim() !== '')
      .map(Number);
    return own.flatMap((each) => [each, ...below(each)]);
  } catch {
    return [];
  }
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
