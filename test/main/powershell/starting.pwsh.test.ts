import { describe, expect, it } from 'vitest';
import { PowerShellSession } from '../../../main/powershell/powershell-session.ts';
import type { PowerShellTransport } from '../../../main/powershell/powershell-transport.ts';
import { errorOf } from './collect.ts';
import { isRunning } from './is-running.ts';
import { silentStart } from './silent-start.ts';
import { fixture, realOptions, transports } from './transports.ts';

describe.each(transports)('starting over %s', (_, open) => {
  const failureOf = (name: string, more = {}): ReturnType<typeof errorOf> =>
    errorOf(PowerShellSession.start(realOptions(open, fixture(name), { timing: { startMs: 600_000 }, ...more })));

  it.each([
    ['dies-at-start', false, 'no good (read-only: False)'],
    ['dies-at-start', true, 'no good (read-only: True)'],
    ['throws-at-start', true, 'thrown at start (read-only: True)'],
  ])('tells why %s (read-only: %s)', async (name, readOnly, complaint) => {
    const error = await failureOf(name, { readOnly });
    expect(error.kind).toBe('didNotStart');
    expect(error.message).toContain(complaint);
    expect(error.message).toContain(fixture(name));
  });

  it('ends a script that is never ready, and shows what it wrote', async () => {
    let transport: PowerShellTransport | undefined;
    const watched: typeof open = (launch) => (transport = open(launch));
    const error = await silentStart(realOptions(watched, fixture('never-ready')), 'read-only: False)');
    expect(error.kind).toBe('didNotStart');
    expect(error.message).toContain('not ready after 60 s');
    expect(error.message).toContain('still loading');
    const pid = transport?.pid ?? 0;
    expect(pid).toBeGreaterThan(0);
    await expect.poll(() => isRunning(pid), { timeout: 20_000 }).toBe(false);
  });

  it.each([
    ['constrained-hello', 'constrainedLanguage'],
    ['constrained-for-real', 'constrainedLanguage'],
    ['wrong-protocol', 'wrongProtocol'],
  ])('recognises %s', async (name, kind) => {
    expect((await failureOf(name)).kind).toBe(kind);
  });

  it('does not work with a session that can change things when it was asked for one that cannot', async () => {
    expect((await failureOf('never-read-only', { readOnly: true })).kind).toBe('wrongProtocol');
  });

  it('says so when the script or PowerShell itself is not there', async () => {
    expect((await failureOf('not-there')).kind).toBe('didNotStart');
    const error = await failureOf('misbehaving', { executable: '/not/there/pwsh' });
    expect(error.kind).toBe('didNotStart');
    expect(error.message).toContain('/not/there/pwsh');
  });

  it('passes a hostile path as data', async () => {
    const error = await failureOf("none/$(throw 'evaluated')'; [Environment]::Exit(66) #");
    expect(error.kind).toBe('didNotStart');
    expect(error.message).not.toContain('exit code 66');
  });
});
