import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPowerShell } from '../../main/powershell/find-powershell.ts';
import { inPowerShell, scripts } from './this-computer.ts';

const run = (...args: readonly string[]) => spawnSync(findPowerShell(), ['-NoProfile', '-NonInteractive', ...args], { encoding: 'utf8', input: '' });

describe('the scripts on Windows PowerShell 5.1', () => {
  it('from a zip of the browser are refused under RemoteSigned, and run after Unblock-File', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'castellan-zone-')), 'powershell');
    cpSync(scripts, folder, { recursive: true });
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.ps1')))
      writeFileSync(`${join(folder, file)}:Zone.Identifier`, '[ZoneTransfer]\r\nZoneId=3\r\n');
    const start = (): ReturnType<typeof run> => run('-ExecutionPolicy', 'RemoteSigned', '-File', join(folder, 'session.ps1'), '-ReadOnly');
    expect(start().stderr.replace(/\s+/g, '')).toContain('PSSecurityException');
    inPowerShell(`Get-ChildItem -LiteralPath '${folder}' -Recurse -File | Unblock-File`);
    expect(start().stdout).toContain('hello');
  });

  it('undo.ps1 reads a file of five megabytes: nothing of it is changed, because it was written for another host', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'castellan-undo-')), 'undo-large.json');
    const step = { setter: 'registry', property: 'value', key: {}, from: { v: 1 }, to: { v: 2 }, label: 'x'.repeat(500) };
    writeFileSync(file, JSON.stringify({ version: 1, host: 'another-host', steps: Array.from({ length: 8000 }, () => step) }));
    const said = run('-ExecutionPolicy', 'Bypass', '-File', join(scripts, 'undo.ps1'), '-Path', file);
    expect(said.status).not.toBe(0);
    expect(said.stderr).not.toMatch(/maxJsonLength|JavaScriptSerializer|ConvertFrom-Json/);
  });
});
