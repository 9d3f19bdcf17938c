import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { clearedVariables, cmdLauncher } from '../../scripts/tools/package/launchers.mjs';
import { inWindows, labNode, labProgram } from './lab.ts';

vi.setConfig({ testTimeout: 900_000 });

describe('castellan.cmd', () => {
  it('hands on the words of the user and the exit code without the variables that Electron reads, from a folder with blanks and umlauts', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'castellan-lab-')), 'Größe für ß');
    mkdirSync(folder);
    const file = (name: string, text: string): void => {
      writeFileSync(join(folder, name), text);
    };
    const given = ['SET_BY_USER', ...clearedVariables];
    // Node.js in the place of the packaged program, which takes Chromium's switches; a script in the place of those.
    const copied = labNode({}, '-e', `require('node:fs').copyFileSync(process.execPath, ${JSON.stringify(inWindows(join(folder, 'castellan-window.exe')))})`);
    expect(copied).toMatchObject({ code: 0, notes: '' });
    file(
      'said.js',
      `process.stdout.write(JSON.stringify([process.argv.slice(2), ${JSON.stringify(given)}.filter((name) => name in process.env)])); process.exit(5);`,
    );
    const switches = '--disable-gpu --log-level=3 --castellan-cli --';
    expect(cmdLauncher).toContain(switches);
    file('castellan.cmd', cmdLauncher.replace(switches, '"%~dp0said.js"'));
    // (cmd /c itself takes quotes away from a path with an ampersand.) The line that a user types: the last one of a batch file hands its exit code on.
    const sets = given.map((name) => `@set "${name}=Z:\\victim"\r\n`).join('');
    file('type.cmd', `${sets}@"%~dp0castellan.cmd" scan --host "practice:a b" "x&y" "p^q" "s!t"\r\n`);
    const said = labProgram('cmd', '/c', inWindows(join(folder, 'type.cmd')));
    expect(said.out).toContain(JSON.stringify([['scan', '--host', 'practice:a b', 'x&y', 'p^q', 's!t'], ['SET_BY_USER']]));
    expect(said.code).toBe(5);
  });
});
