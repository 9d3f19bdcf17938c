import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './generated-file.ts';
import { tracked } from './tracked-files.ts';

/**
 * Variables that a script may use, each with its reason. Each account can set variables of its own processes, so names of hosts and folders come from
 * Windows: `[Environment]::MachineName`, `[Environment]::GetFolderPath('CommonApplicationData')`.
 */
const allowed: Readonly<Record<string, string>> = {
  PSMODULEPATH: 'A script sets it to the folders of Windows, and gives the console its own value again.',
  TEMP: 'The task of a rollback sets it to its own folder.',
  TMP: 'The task of a rollback sets it to its own folder.',
  PATH: 'Each folder in it is compared with the folders of Windows.',
  SSH_CONNECTION: 'It is a fact about the session: a user of SSH who removes it is warned less.',
  '* IN GET-POLICYSETTINGFACT.PS1': 'Paths in Group Policy are written with variables of Windows, such as %SystemRoot%.',
  CASTELLAN_FOLDER: 'The program gives its own script the folder to protect.',
  CASTELLAN_PROGRAM: 'The program gives its own script the folders to show.',
};
const variable = /\$\{?env:(\w+)|\bEnv:\\?(\w+)|GetEnvironmentVariables?\(\s*['"]?(\w*)|ExpandEnvironmentVariables\(\s*['"]?%?(\w*)/gi;

/** The variables that a script names; a call that reads all of them, or one by a computed name, is named `*`. */
export const variablesIn = (script: string): readonly string[] =>
  Array.from(script.matchAll(variable), (found) => (found.slice(1).find(Boolean) ?? '*').toUpperCase());

describe('variables of the environment', () => {
  it('decide nothing in a script, except those that are listed with a reason', () => {
    const scripts = tracked.filter((file) => file.startsWith('scripts/powershell/') && file.endsWith('.ps1'));
    expect(scripts.length).toBeGreaterThan(100);
    const used = scripts.flatMap((file) =>
      variablesIn(readFileSync(join(root, file), 'utf8')).map((name) => [file, name === '*' ? `* IN ${basename(file).toUpperCase()}` : name] as const),
    );
    expect(used.filter(([, name]) => allowed[name] === undefined).map(([file, name]) => `${file}: ${name}`)).toEqual([]);
    const names = new Set(used.map(([, name]) => name));
    expect(Object.keys(allowed).filter((name) => !names.has(name))).toEqual([]);
  });

  it.each([
    ['$a = "$env:ProgramData\\Castellan"', ['PROGRAMDATA']],
    ['"${env:COMPUTERNAME}"', ['COMPUTERNAME']],
    ['Get-Item -LiteralPath Env:\\USERNAME', ['USERNAME']],
    ["[Environment]::GetEnvironmentVariable('SystemRoot')", ['SYSTEMROOT']],
    ['[Environment]::GetEnvironmentVariables()', ['*']],
    ["[Environment]::ExpandEnvironmentVariables('%windir%')", ['WINDIR']],
    ['[Environment]::MachineName', []],
  ])('are found in %j', (script, names) => {
    expect(variablesIn(script)).toEqual(names);
  });
});
