import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { ProcessPipes } from '../../../main/powershell/process-pipes.ts';

describe('the pipes of a process', () => {
  it('are let go at its end, also while a grandchild holds their other end', async () => {
    const child = spawn('/bin/sh', ['-c', 'sleep 30 & exit 0'], { stdio: ['pipe', 'pipe', 'pipe'], detached: true });
    const pipes = new ProcessPipes(child, child);
    pipes.onOutput(() => undefined);
    await new Promise<void>((resolve) => {
      pipes.onExit(() => {
        resolve();
      });
    });
    expect([child.stdin.destroyed, child.stdout.destroyed, child.stderr.destroyed]).toEqual([true, true, true]);
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  });

  it('do not end another process: after the exit nothing is killed', async () => {
    const child = spawn('/bin/sh', ['-c', 'exit 0'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const stranger = spawn('/bin/sleep', ['30'], { stdio: 'ignore' });
    const pipes = new ProcessPipes(child, child);
    pipes.onOutput(() => undefined);
    pipes.onError(() => undefined);
    await new Promise<void>((resolve) => {
      pipes.onExit(() => {
        resolve();
      });
    });
    pipes.kill(stranger.pid);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
    stranger.kill('SIGKILL');
  });
});
