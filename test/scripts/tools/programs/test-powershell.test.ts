import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fetchPowerShell, testPowerShell, whyNoPowerShell } from '../../../../scripts/tools/programs/test-powershell.mjs';

const program = (path: string, ...lines: readonly string[]): string => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, ['#!/bin/sh', 'PATH=/bin:/usr/bin', ...lines, ''].join('\n'));
  chmodSync(path, 0o755);
  return path;
};
/** A home, and one folder of programs: what this computer has plays no part. */
const computer = () => {
  const home = mkdtempSync(join(tmpdir(), "castellan home's ü-"));
  const bin = join(home, 'bin');
  return { home, bin, given: { env: { PATH: bin, HOME: home }, platform: 'linux' } };
};
/** Stands for the .NET SDK: installs a tool that says its version and its own process when it is started through it. */
const dotnet = (bin: string): string =>
  program(
    join(bin, 'dotnet'),
    'if [ "$1" = tool ]; then echo x >> "$HOME/tries"; d="$7/.store/powershell/7.6.9/powershell/7.6.9/tools/net10.0/any/unix"; mkdir -p "$d"; : > "$d/pwsh.dll"; exit 0; fi',
    'if [ "$5" = pid ]; then echo $$; else echo 7.6.9; fi',
  );

describe.runIf(process.platform !== 'win32')('the PowerShell of the tests', () => {
  it('is the one that CASTELLAN_PWSH names, else the one on PATH', () => {
    const { bin, given } = computer();
    expect(testPowerShell({ ...given, env: { ...given.env, CASTELLAN_PWSH: join(bin, 'own') } })).toBe(join(bin, 'own'));
    const found = program(join(bin, 'pwsh'), 'exit 0');
    expect(testPowerShell(given)).toBe(found);
  });

  it('is fetched once with the .NET SDK, behind a starter that leaves no process in front of it', () => {
    const { bin, given, home } = computer();
    dotnet(bin);
    const first = fetchPowerShell(given);
    expect(first).toBe(join(home, '.cache', 'castellan', 'powershell-7.6.9', 'pwsh'));
    expect([fetchPowerShell(given), testPowerShell(given)]).toEqual([first, first]);
    expect(spawnSync('cat', [join(home, 'tries')], { encoding: 'utf8' }).stdout).toBe('x\n');
    const started = spawnSync(first ?? '', ['-a', '-b', '-c', 'pid'], { encoding: 'utf8' });
    expect(started.stdout.trim()).toBe(String(started.pid));
  });

  it('is started without the launcher when the one on PATH is a .NET tool', () => {
    const { bin, given, home } = computer();
    dotnet(bin);
    program(join(bin, 'pwsh'), 'exit 1');
    const inside = join(bin, '.store', 'powershell', '7.6.9', 'powershell', '7.6.9', 'tools', 'net10.0', 'any', 'unix', 'pwsh.dll');
    program(inside);
    const started = testPowerShell(given);
    expect(started?.startsWith(home)).toBe(true);
    expect(spawnSync(started ?? '', [], { encoding: 'utf8' }).stdout).toBe('7.6.9\n');
  });

  it('that cannot be had is said with the reason and what to do', () => {
    const { bin, given } = computer();
    expect(fetchPowerShell(given)).toBeUndefined();
    expect(whyNoPowerShell(given)).toMatch(/install PowerShell 7, or the \.NET SDK 10/);
    program(join(bin, 'dotnet'), 'echo "No .NET SDKs were found." >&2', 'exit 145');
    expect(fetchPowerShell(given)).toBeUndefined();
    expect(whyNoPowerShell(given)).toMatch(/could not fetch it: No \.NET SDKs were found\. Delete the file .+-not-fetched to let Castellan try again/);
  });
});
