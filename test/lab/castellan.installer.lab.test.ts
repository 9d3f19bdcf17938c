import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeInstaller } from '../../scripts/tools/package/installer.mjs';
import { inWindows, labPowerShell, labProgram } from './lab.ts';

const entry = 'HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Castellan';
const inRegistry = (): boolean => labProgram('reg', 'query', entry).code === 0;

describe('the installer for Windows', () => {
  it('puts the program where only administrators can change it, for every folder on the command line, and takes it away again', () => {
    const folder = mkdtempSync(join(tmpdir(), 'castellan-installer-'));
    const source = join(folder, 'program');
    mkdirSync(join(source, 'resources', 'größe'), { recursive: true });
    writeFileSync(join(source, 'castellan-window.exe'), 'program');
    writeFileSync(join(source, 'resources', 'größe', 'a b.ps1'), 'script');
    const out = join(folder, 'castellan-1.2.3-x64.exe');
    expect(makeInstaller({ source, out, version: '1.2.3' })).toBeUndefined();

    const elsewhere = join(folder, 'elsewhere');
    expect(labProgram(inWindows(out), '/S', `/D=${inWindows(elsewhere)}`).code).toBe(0);
    expect(existsSync(elsewhere)).toBe(false);
    const place = labPowerShell('-Command', "Join-Path -Path $env:ProgramFiles -ChildPath 'Castellan'").out.trim();
    // As JSON in ASCII: the console of the lab has a code page without ß.
    const list = `@(Get-ChildItem -LiteralPath '${place}' -Recurse -File -Name) | ConvertTo-Json -EscapeHandling EscapeNonAscii`;
    const files = JSON.parse(labPowerShell('-Command', list).out) as readonly string[];
    expect([...files].sort()).toEqual(['castellan-window.exe', 'resources\\größe\\a b.ps1', 'uninstall.exe']);
    expect(labProgram('reg', 'query', entry, '/v', 'DisplayVersion').out).toContain('1.2.3');

    // Nothing of an older version stays.
    expect(labPowerShell('-Command', `Set-Content -LiteralPath '${place}\\old.dll' -Value 'x'`).code).toBe(0);
    expect(labProgram(inWindows(out), '/S').code).toBe(0);
    expect(labPowerShell('-Command', `Test-Path -LiteralPath '${place}\\old.dll'`).out.trim()).toBe('False');

    // With _?= the uninstaller does not copy itself away and can be waited for; it then stays itself.
    expect(labProgram(`${place}\\uninstall.exe`, '/S', `_?=${place}`).code).toBe(0);
    expect(labPowerShell('-Command', `Test-Path -LiteralPath '${place}\\castellan-window.exe'`).out.trim()).toBe('False');
    expect(inRegistry()).toBe(false);
  });

  it('asks for administrator rights', () => {
    expect(readFileSync(new URL('../../scripts/build/installer.nsi', import.meta.url), 'utf8')).toMatch(/^RequestExecutionLevel admin$/m);
  });
});
