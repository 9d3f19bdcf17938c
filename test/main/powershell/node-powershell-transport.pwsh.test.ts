import { afterEach, describe, expect, it, vi } from 'vitest';
import { openNodePowerShell } from '../../../main/powershell/node-powershell-transport.ts';
import { PowerShellSession } from '../../../main/powershell/powershell-session.ts';
import { findPowerShell } from '../../../main/powershell/find-powershell.ts';
import { collect } from './collect.ts';
import { fixture, realOptions } from './transports.ts';

// Starting PowerShell takes long on a busy computer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe('node-powershell as the spawner', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is not led to another program by the environment variable of the package', async () => {
    vi.stubEnv('NODE_POWERSHELL', '/not/there/other');
    const session = await PowerShellSession.start(realOptions(openNodePowerShell, fixture('misbehaving')));
    expect(await collect(session.read({ collector: 'escapes' }))).toEqual([]);
    await session.stop();
  });

  it.each(['dies-at-start', 'throws-at-start', 'not-there'])('never runs what comes after its script as a statement (%s)', async (name) => {
    const transport = openNodePowerShell({ executable: findPowerShell(), script: fixture(name), readOnly: false });
    let output = '';
    transport.onOutput((bytes) => (output += bytes.toString('utf8')));
    transport.onError(() => undefined);
    const exit = new Promise<number | null>((resolve) => {
      transport.onExit(({ code }) => {
        resolve(code);
      });
    });
    transport.write("[Console]::Out.WriteLine('evaluated')");
    expect(await exit).toBe(name === 'dies-at-start' ? 3 : 1);
    expect(output).not.toContain('evaluated');
  });
});
