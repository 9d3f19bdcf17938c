import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PowerShellSession } from '../../../main/powershell/powershell-session.ts';
import { copyOfWorld } from '../../simulated-host.ts';
import { collect, errorOf } from './collect.ts';
import { openChildProcess } from './child-process-transport.ts';
import { fixture, realOptions } from './transports.ts';

const simulator = fileURLToPath(new URL('../../simulator/session.ps1', import.meta.url));
const product = fileURLToPath(new URL('../../../scripts/powershell/session.ps1', import.meta.url));
const marker = 'made up by a foreign module';

/** The folder in which PowerShell looks for the modules of the user, with a module as VMware PowerCLI is one. */
function userModules(): { readonly home: string; readonly folder: string } {
  const home = mkdtempSync(join(tmpdir(), 'castellan-user-'));
  const folder = join(home, '.local', 'share', 'powershell', 'Modules');
  const module = join(folder, 'VMware.VimAutomation.Core');
  mkdirSync(module, { recursive: true });
  writeFileSync(
    join(module, 'VMware.VimAutomation.Core.psm1'),
    ['Get-VM', 'Get-VMHost', 'Get-VMSwitch', 'Get-CimInstance', 'Get-NetAdapter']
      .map((name) => `function ${name} { [pscustomobject] @{ Name = '${marker}'; Id = [guid]::Empty } }`)
      .join('\n'),
  );
  return { home, folder };
}

describe('a module of the user beside Windows’ own', () => {
  const open = openChildProcess;
  let folder = '';
  beforeEach(() => {
    const user = userModules();
    folder = user.folder;
    vi.stubEnv('HOME', user.home);
    vi.stubEnv('XDG_DATA_HOME', '');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each([
    ['with the path that PowerShell makes itself', () => undefined],
    ['with the user’s folder in front', () => folder],
    ['with the user’s folder at the end', () => ['/usr/local/share/powershell/Modules', folder].join(delimiter)],
  ])('never answers in the place of Hyper-V (%s)', async (_, modulePath) => {
    vi.stubEnv('PSModulePath', modulePath());
    const session = await PowerShellSession.start(realOptions(open, product, { readOnly: true }));
    for (const collector of ['vm', 'vmHost', 'vmSwitch', 'netAdapter', 'deviceGuard']) {
      const read = collect(session.read({ collector }));
      const shown = await read.then(
        (rows) => JSON.stringify(rows),
        (error: unknown) => String(error),
      );
      expect(shown, collector).not.toContain(marker);
    }
    expect(session.hello.modules.filter(({ state }) => state === 'foreign')).toEqual([]);
    expect(JSON.stringify(session.hello.modules)).not.toContain(folder);
    await session.stop();
  });

  it.each([
    ['in front', () => folder],
    ['unset', () => undefined],
  ])('leaves the world’s Hyper-V to answer (%s)', async (_, modulePath) => {
    vi.stubEnv('PSModulePath', modulePath());
    vi.stubEnv('CASTELLAN_WORLD', copyOfWorld('fresh'));
    const session = await PowerShellSession.start(realOptions(open, simulator, { readOnly: true }));
    const rows = await collect(session.read({ collector: 'vm' }));
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(marker);
    expect(session.hello.modules.find(({ name }) => name === 'Hyper-V')).toMatchObject({ state: 'windows' });
    await session.stop();
  });

  it('is refused with words, and costs its own facts only, when it was loaded all the same', async () => {
    vi.stubEnv('CASTELLAN_FOREIGN', join(folder, 'VMware.VimAutomation.Core'));
    const session = await PowerShellSession.start(realOptions(open, fixture('foreign-module'), { readOnly: true }));
    expect(session.hello.modules.find(({ name }) => name === 'Hyper-V')).toEqual({
      name: 'Hyper-V',
      state: 'foreign',
      base: join(folder, 'VMware.VimAutomation.Core'),
    });
    const error = await errorOf(collect(session.read({ collector: 'vm' })));
    expect(error.message).toMatch(/Get-VM.*another module than that of Windows/u);
    const [row] = await collect(session.read({ collector: 'secedit' })).catch(() => [undefined]);
    expect(JSON.stringify(row ?? '')).not.toContain('another module');
    await session.stop();
  });

  it('as a program on PATH, with the name of a command that is missing, is refused as well', async () => {
    const programs = mkdtempSync(join(tmpdir(), 'castellan-programs-'));
    writeFileSync(join(programs, 'Get-VMHost'), `#!/bin/sh\necho '${marker}'\n`, { mode: 0o755 });
    vi.stubEnv('PATH', [programs, process.env['PATH']].join(delimiter));
    const session = await PowerShellSession.start(realOptions(open, product, { readOnly: true }));
    expect(session.hello.modules.find(({ name }) => name === 'Hyper-V')).toMatchObject({ state: 'foreign' });
    const error = await errorOf(collect(session.read({ collector: 'vmHost' })));
    expect(error.message).toMatch(/Get-VMHost.*another module than that of Windows/u);
    await session.stop();
  });

  it('that takes the place of PowerShell’s own commands ends the session with words', async () => {
    vi.stubEnv('CASTELLAN_FOREIGN', 'core');
    const error = await errorOf(PowerShellSession.start(realOptions(open, fixture('foreign-module'), { readOnly: true })));
    expect(error.kind).toBe('didNotStart');
    expect(error.message).toContain('Microsoft.PowerShell.Management');
  });
});
