import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resources } from '../../../main/resources/resource-named.ts';
import { root } from '../code/generated-file.ts';

const folder = join(root, 'scripts', 'powershell');
const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ps1'));
const codeOf = (file: string): string => readFileSync(join(folder, file), 'utf8').replace(/<#[\s\S]*?#>|(^|\s)# .*$/gm, '');
/** The lists of commands by module hold names and call nothing. */
const tables = scripts.filter((file) => /Get-Windows(Set)?Command\.ps1$/.test(file));
const functions = new Set(scripts.flatMap((file) => [...codeOf(file).matchAll(/^function ([A-Z][A-Za-z]+-[A-Za-z]+)/gm)].map((found) => found[1])));
const listed = tables.flatMap((file) =>
  [...codeOf(file).matchAll(/^\s+'([^']+)' = @\(([^)]*)\)$/gm)].flatMap((line) =>
    [...(line[2] ?? '').matchAll(/'([^']+)'/g)].map((name) => ({ file, module: line[1] ?? '', command: name[1] ?? '' })),
  ),
);
/** Part of the engine itself: no module on disk can bring them. */
const engine = new Set(['ForEach-Object', 'Get-Command', 'Get-Module', 'Import-Module', 'Out-Null', 'Remove-Module', 'Where-Object']);
const calledIn = (file: string): readonly string[] =>
  [...codeOf(file).matchAll(/(?<![\w'-])([A-Z][a-z][A-Za-z]*-[A-Z][A-Za-z]+)\b/g)].map((found) => found[1] ?? '');
const called = scripts
  .filter((file) => !tables.includes(file))
  .flatMap((file) => calledIn(file).map((command) => ({ file, command })))
  .filter(({ command }) => !functions.has(command) && !engine.has(command));

/** What subjects declare: called by their names, which no script holds. */
const declared = [...resources.values()].flatMap(({ name, cmdlets }) =>
  cmdlets
    ? [{ name, module: cmdlets.module, read: [cmdlets.read, ...Object.values(cmdlets.further ?? {}).map(({ read }) => read)], write: cmdlets.write }]
    : [],
);

describe('the commands that subjects declare', () => {
  it('read with Get- and set with Set-, from a module that is named and no path', () => {
    expect(declared.length).toBeGreaterThan(5);
    expect(declared.flatMap(({ read }) => read).filter((command) => !/^Get-[A-Za-z][A-Za-z\d]*$/.test(command))).toEqual([]);
    expect(declared.filter(({ write }) => write !== undefined && !/^Set-[A-Za-z][A-Za-z\d]*$/.test(write))).toEqual([]);
    expect(declared.filter(({ module }) => !/^[A-Z][A-Za-z.-]*$/.test(module))).toEqual([]);
  });

  it('are not listed a second time where no script calls them', () => {
    const literal = new Set(called.map(({ command }) => command));
    const all = declared.flatMap(({ read, write }) => [...read, ...(write === undefined ? [] : [write])]);
    expect(listed.filter(({ command }) => all.includes(command) && !literal.has(command))).toEqual([]);
  });
});

describe('the commands that the scripts call', () => {
  it('are found at all', () => {
    expect(called.length).toBeGreaterThan(100);
    expect(listed.length + declared.length).toBeGreaterThan(50);
  });

  it('are each proven to come from a module of Windows', () => {
    const known = new Set(listed.map(({ command }) => command));
    expect(called.filter(({ command }) => !known.has(command))).toEqual([]);
  });

  it('are not proven in vain: each that is listed is called', () => {
    const used = new Set(called.map(({ command }) => command));
    expect(listed.filter(({ command }) => !used.has(command))).toEqual([]);
  });

  it('are listed once, what changes something only where setters are loaded', () => {
    expect(listed.length).toBe(new Set(listed.map(({ command }) => command)).size);
    const reading = listed.filter(({ file }) => file.endsWith('Get-WindowsCommand.ps1')).map(({ command }) => command);
    // Variables, aliases and functions of the session itself, and the temporary files that it has made.
    const harmless = ['Remove-Item', 'Remove-Variable', 'Set-Alias', 'Set-Item', 'Set-Variable', 'New-Object'];
    expect(
      reading.filter((command) => !/^(Get|Test|Select|Sort|ConvertTo|ConvertFrom|Join|Split|Group)-/.test(command) && !harmless.includes(command)),
    ).toEqual([]);
  });

  it('are looked for in the folder of Windows from the first statement of each entry script on', () => {
    const entries = scripts.filter((file) => !/[\\/]/.test(file));
    expect(entries).toHaveLength(5);
    for (const file of entries) {
      const first = codeOf(file)
        .replace(/^param\([\s\S]*?^\)$/m, '')
        .split('\n')
        .map((line) => line.trim())
        // Kept for the console in which the script was started; it calls nothing.
        .find(
          (line) =>
            line !== '' && line !== '$modulePath = $env:PSModulePath' && !/^(\[CmdletBinding\(.*\)\]|param\(.*|\[Parameter.*|\[switch\].*|\))$/.test(line),
        );
      expect(first, file).toBe("$env:PSModulePath = [IO.Path]::Combine($PSHOME, 'Modules')");
    }
  });
});
