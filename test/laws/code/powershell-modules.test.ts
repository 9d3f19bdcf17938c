import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blockedStart } from '../../../main/powershell/blocked-start.ts';
import { powershellModules } from '../../../scripts/tools/generate/powershell-modules.ts';
import { root } from './generated-file.ts';

const folder = join(root, 'scripts', 'powershell');
const [read, write] = powershellModules(folder);
if (!read || !write) throw new Error('there are two modules');
const codeOf = (text: string): string => text.replace(/<#[\s\S]*?#>|(^|\s)# .*$/gm, '');
const calls = (code: string, name: string): boolean => new RegExp(`(?<![\\w'-])${name}(?![\\w'-])`).test(codeOf(code).replaceAll(`function ${name} `, ''));
const entries = readdirSync(folder).filter((file) => file.endsWith('.ps1'));

/** They change nothing but this process, its temporary files and what it answers; each name stands here for a reason. */
const harmless: Readonly<Record<string, string>> = {
  'Add-ContentRow': 'counts a file in a table of this process',
  'Add-PlainPath': 'notes paths in a table of this process',
  'Add-Request': 'queues a request in this process',
  'Clear-PrivateFolder': 'removes the temporary folder of an export',
  'New-FactRow': 'makes a row of an answer',
  'New-NameTable': 'makes an empty table',
  'New-PrivateFolder': 'makes the temporary folder of an export',
  'New-SeamProtectedFolder': 'makes that folder for administrators alone',
  'New-Problem': 'makes the part of an answer that says what is missing',
  'New-UnreadState': 'makes a state of an answer',
  'New-WorkerRunspace': 'makes a runspace in this process',
  'Write-ReplyLine': 'writes an answer',
  'Start-CastellanSession': 'answers requests',
  'Start-Request': 'begins a request in this process',
  'Stop-Request': 'stops a read in this process',
  'Update-Request': 'passes on what one request puts out',
  'Update-Session': 'passes on what a request puts out',
};
const changing =
  /^(Set|Remove|New|Write|Add|Clear|Enable|Disable|Grant|Revoke|Protect|Restart|Start|Stop|Suspend|Update|Register|Install|Move|Rename|Copy|Save|Out)-/;

describe('the modules of the scripts', () => {
  it('hold every function once, and export each by its name', () => {
    const all = [...read.functions, ...write.functions];
    expect(all.length).toBeGreaterThan(100);
    expect(all.length).toBe(new Set(all).size);
    for (const { functions, manifest } of [read, write]) {
      expect([...manifest.matchAll(/^ {8}'(.+)'$/gm)].map((found) => found[1])).toEqual(functions);
      expect(manifest).not.toContain('*');
    }
  });

  it('for reading have no function that changes something, by its verb', () => {
    expect(read.functions.filter((name) => changing.test(name) && harmless[name] === undefined)).toEqual([]);
    expect(read.functions.filter((name) => /^Invoke-.*(Set|Configure|Restore|Apply|Edit|Act|Undo)/.test(name))).toEqual([]);
    expect(Object.keys(harmless).filter((name) => !read.functions.includes(name))).toEqual([]);
  });

  it('for reading call nothing of the one for writing, but for the request that a read-only session refuses', () => {
    const called = write.functions.filter((name) => calls(read.code, name));
    expect(called).toEqual(['Invoke-ActRequest', 'Invoke-SetRequest']);
    expect(codeOf(read.code)).toMatch(/ReadOnly[\s\S]{0,400}Invoke-SetRequest/);
  });

  it('load nothing of themselves by text or by dots', () => {
    for (const { name, code } of [read, write]) expect([name, /AddScript|^\s*\. [($]|Export-ModuleMember/m.test(codeOf(code))]).toEqual([name, false]);
  });

  it('are loaded by plain scripts: an advanced one is refused under application control (PowerShell/PowerShell#20508)', () => {
    expect(entries).toHaveLength(5);
    for (const file of entries) {
      const code = codeOf(readFileSync(join(folder, file), 'utf8'));
      expect([file, /CmdletBinding|\[Parameter|\[Alias|Validate/.test(code)]).toEqual([file, false]);
      expect([file, [...code.matchAll(/^\s*\. /gm)].length]).toEqual([file, 0]);
      expect(code).toContain('Castellan.Read.psd1');
    }
    expect(readFileSync(join(folder, 'session.ps1'), 'utf8')).toMatch(/if \(-not \$ReadOnly\) \{ \$module \+= .*Castellan\.Write\.psd1'\) \}/);
  });

  it.each(['PSSecurityException', 'ConstrainedLanguage'])('and their entry scripts are all named where Windows wants them signed or allowed (%s)', (errors) => {
    const launch = { executable: 'powershell.exe', script: 'other.ps1', readOnly: true };
    const advice = blockedStart(errors, '', launch, () => false)?.message ?? '';
    const scripts = [...entries, 'Castellan.Read', 'Castellan.Write', '*.psm1', '*.psd1'];
    expect(scripts.filter((name) => !advice.includes(name))).toEqual([]);
  });
});
