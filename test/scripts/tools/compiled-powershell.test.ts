import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compiledPowerShell } from '../../../scripts/tools/compiled-powershell.mjs';

const program = (path: string, ...lines: readonly string[]): string => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, ['#!/bin/sh', 'PATH=/bin:/usr/bin', ...lines, ''].join('\n'));
  chmodSync(path, 0o755);
  return path;
};

/** A computer with PowerShell in a folder, and an SDK whose compiler writes `native` into what it compiles. */
function computer(folder: string, restore = '') {
  const home = mkdtempSync(join(tmpdir(), "castellan home's $ü-"));
  const bin = join(home, 'bin');
  const own = join(home, folder);
  mkdirSync(own, { recursive: true });
  for (const name of ['pwsh', 'System.Management.Automation', 'Newtonsoft.Json']) writeFileSync(join(own, `${name}.dll`), 'portable');
  for (const name of ['Commands.Utility', 'Commands.Management', 'ConsoleHost', 'Security'])
    writeFileSync(join(own, `Microsoft.PowerShell.${name}.dll`), 'portable');
  writeFileSync(join(home, 'answer'), `${own}\n7.6.9\n/dotnet/10.0.12/\n`);
  const pwsh = program(join(bin, 'pwsh'), 'cat "$(dirname "$0")/../answer"');
  program(
    join(bin, 'dotnet'),
    `if [ "$1" != restore ]; then echo 7.6.9; exit 0; fi`,
    restore,
    'for kind in linux-x64 linux-arm64 osx-x64 osx-arm64; do d="$4/microsoft.netcore.app.crossgen2.$kind/10.0.12/tools"; mkdir -p "$d"',
    `printf '#!/bin/sh\\nprintf native > "$3"\\n' > "$d/crossgen2"; done`,
  );
  return { home, own, pwsh, given: { env: { PATH: bin, HOME: home, XDG_CACHE_HOME: join(home, 'kept') }, platform: process.platform } };
}

describe.runIf(process.platform !== 'win32')('the compiled PowerShell of the tests', () => {
  it('is a copy that is made once; the original stays as it was', () => {
    const { home, own, pwsh, given } = computer('any/unix');
    const copy = compiledPowerShell(pwsh, given);
    expect(copy).toBe(join(home, 'kept', 'castellan', 'powershell-7.6.9-compiled-10.0.12', 'pwsh'));
    const text = (folder: string, name: string): string => readFileSync(join(folder, `${name}.dll`), 'utf8');
    expect([text(join(dirname(copy), 'unix'), 'System.Management.Automation'), text(own, 'System.Management.Automation')]).toEqual(['native', 'portable']);
    expect(text(join(dirname(copy), 'unix'), 'pwsh')).toBe('portable');
    expect(spawnSync(copy, [], { encoding: 'utf8' }).stdout).toBe('7.6.9\n');
    // Without the SDK it is found again.
    expect(compiledPowerShell(pwsh, { ...given, env: { ...given.env, PATH: '' } })).toBe(copy);
  });

  it('is the given one where that is no .NET tool', () => {
    const { pwsh, given } = computer('powershell/7');
    expect(compiledPowerShell(pwsh, given)).toBe(pwsh);
  });

  it('that cannot be made is said with the reason', () => {
    const { pwsh, given } = computer('any/unix', 'echo "no network" >&2; exit 1');
    expect(() => compiledPowerShell(pwsh, given)).toThrow('The compiler could not be fetched: no network');
    expect(() => compiledPowerShell(pwsh, { ...given, env: { ...given.env, PATH: '' } })).toThrow('There is no dotnet on PATH.');
  });
});
