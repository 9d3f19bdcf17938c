import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOfStorage, exitCodes } from '../../../../main/shells/cli/exit-code.ts';
import { StorageError } from '../../../../main/storage/json/storage-error.ts';
import { cliApplication } from '../../../journeys/cli-application.ts';
import { root } from '../../../laws/code/generated-file.ts';

const host = 'practice:fresh';

describe('exit codes', () => {
  it('stand in README and in --help as the program has them', async () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const help = (await cliApplication().run('--help')).out.join('\n');
    for (const [code, says] of Object.entries(exitCodes)) {
      expect(readme).toContain(`| ${code} | ${says} |`);
      expect(help).toContain(`${code}  ${says}`);
    }
  });

  it('tell a file that could not be written from a change that failed', async () => {
    const cli = cliApplication();
    await cli.run('scan', '--host', host);
    const none = (name: string): string => join(cli.folder, 'none', name);
    for (const argv of [
      ['report', '--host', host, '--record', none('record.json')],
      ['report', '--host', host, '--csv', none('findings.csv')],
      ['plan', '--host', host, '--auto', '--out', none('plan.json')],
    ]) {
      const said = await cli.run(...argv);
      expect([argv[0], said.code, said.notes.join()]).toEqual([argv[0], 6, expect.stringContaining('could not be written')]);
    }
  });
});

describe('an error of a file', () => {
  it.each([
    ['badPlan', 2],
    ['journalTampered', 4],
    ['busy', 6],
    ['unreadable', 6],
    ['notProtected', 6],
  ] as const)('of the kind %s has the code %i, wherever a command meets it', (kind, code) => {
    expect(codeOfStorage(new StorageError(kind, ''))).toBe(code);
  });
});

describe('the counts of a scan', () => {
  it('agree with their words, for every number', async () => {
    const said = await cliApplication().run('scan', '--host', 'practice:neglected');
    expect(said.out.join('\n')).not.toMatch(/\b1 (?:changes|controls|findings)\b|does not apply {3}|[02-9] does not apply|[02-9] waits/);
    expect(said.out.join('\n')).toMatch(/\d+ not applicable/);
  });
});
