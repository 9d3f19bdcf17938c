import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LocalHost } from '../../../main/hosts/local/local-host.ts';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { PowerShellSession } from '../../../main/powershell/powershell-session.ts';
import { PowerShellSupervisor } from '../../../main/powershell/powershell-supervisor.ts';
import { collect, errorOf } from './collect.ts';
import { isRunning } from './is-running.ts';
import { silentStart } from './silent-start.ts';
import { fixture, realOptions, transports } from './transports.ts';

/** A program that starts PowerShell as a child of its own and waits for it, as the .NET tool does. */
function launcher(how: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'castellan-launcher-')), 'pwsh');
  writeFileSync(file, `#!/bin/sh\n${how} '${findPowerShell()}' "$@"\nexit $?\n`);
  chmodSync(file, 0o755);
  return file;
}
const gone = (pid: number): Promise<void> => expect.poll(() => isRunning(pid), { timeout: 20_000 }).toBe(false);

const launchers = [
  ['PowerShell itself', ''],
  ['a program that starts PowerShell', 'env'],
  ['a program that starts PowerShell in a session of its own', 'setsid -w'],
] as const;

describe.each(transports)('no process is left over %s', (_, open) => {
  it.each(launchers)('when a read that hangs is given up (%s)', async (__, how) => {
    const executable = how === '' ? findPowerShell() : launcher(how);
    let child: number | undefined;
    const watched: typeof open = (launch) => {
      const transport = open(launch);
      child = transport.pid;
      return transport;
    };
    const session = await PowerShellSession.start(
      realOptions(watched, fixture('misbehaving'), { executable, timing: { readMarginMs: 50, cancelGraceMs: 100 } }),
    );
    expect(session.hello.pid === child).toBe(how === '');
    expect((await errorOf(collect(session.read({ collector: 'hangs', silenceMs: 100 })))).kind).toBe('timedOut');
    await session.exited;
    await gone(session.hello.pid);
    await gone(child ?? 0);
  });

  it.each(launchers.slice(0, 2))('when a session never says hello (%s)', async (__, how) => {
    const executable = how === '' ? findPowerShell() : launcher(how);
    const error = await silentStart(realOptions(open, fixture('never-ready'), { executable }), 'read-only: False)');
    const pid = Number(/still loading in process (\d+)/u.exec(error.message)?.[1] ?? 0);
    expect(pid).toBeGreaterThan(1);
    await gone(pid);
  });

  it('when the host cannot be opened', async () => {
    const main = new PowerShellSupervisor(realOptions(open, fixture('misbehaving')));
    await expect(LocalHost.open('local', 'local', { main, openSlow: () => main }, () => new Date().toISOString())).rejects.toThrow(
      /could not be asked for its name/,
    );
    expect(main.starts).toBe(1);
    await gone(main.lastProcess ?? 0);
  });
});
