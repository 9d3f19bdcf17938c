import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { profileSchema } from '../../../../main/contract/profile.ts';
import { cliApplication, type Cli } from '../../../journeys/cli-application.ts';
import { root } from '../../../laws/code/generated-file.ts';

interface Page {
  readonly command: string;
  readonly lines: readonly string[];
}

/** The lines below a heading of the help, until the next empty line. */
function section(lines: readonly string[], heading: string): readonly string[] {
  const from = lines.indexOf(heading);
  if (from < 0) return [];
  const end = lines.indexOf('', from);
  return lines.slice(from + 1, end < 0 ? undefined : end);
}

/** The help of a command and of all commands below it. */
async function helpOf(cli: Cli, ...words: readonly string[]): Promise<readonly Page[]> {
  const lines = (await cli.run(...words, '--help')).out.join('\n').split('\n');
  const below = section(lines, 'Commands:').flatMap((line) => /^ {2}(\w[\w-]*)/.exec(line)?.slice(1) ?? []);
  const pages: Page[] = [{ command: words.join(' '), lines }];
  for (const name of below.filter((each) => each !== 'help')) pages.push(...(await helpOf(cli, ...words, name)));
  return pages;
}

describe('the help of the command line', () => {
  it('has words for each option of each command', async () => {
    const pages = await helpOf(cliApplication());
    expect(pages.length).toBeGreaterThan(25);
    const options = pages.flatMap(({ command, lines }) => section(lines, 'Options:').map((line) => `${command}: ${line.trim()}`));
    expect(options.length).toBeGreaterThan(100);
    expect(options.filter((line) => /: (?:-\w, )?--[\w-]+(?: [<[][^>\]]+[>\]])?$/.test(line))).toEqual([]);
  });

  it('shows the job in commands that exist, with options that they have', async () => {
    const pages = await helpOf(cliApplication());
    const examples = section(pages[0]?.lines ?? [], 'Examples:').flatMap((line) => /^ {2}castellan ([a-z].*?)(?: {2,}|$)/.exec(line)?.slice(1) ?? []);
    expect(examples.length).toBeGreaterThan(4);
    for (const example of examples) {
      const [command, ...words] = example.split(' ');
      const page = pages.find((each) => each.command === command);
      expect([example, page?.lines.some((line) => line.startsWith('Usage:'))]).toEqual([example, true]);
      for (const option of words.filter((word) => word.startsWith('--'))) expect(section(page?.lines ?? [], 'Options:').join('\n')).toContain(option);
    }
  });

  it('says where hosts are listed when the host is missing, and which hosts the guide takes', async () => {
    const missing = await cliApplication().run('scan');
    expect([missing.code, missing.notes.join('\n')]).toEqual([2, expect.stringContaining('“castellan hosts” lists the hosts.')]);
    const guide = await cliApplication().run('guide', '--host', 'local');
    expect([guide.code, guide.notes.join('\n')]).toEqual([2, expect.stringMatching(/practice hosts only.*castellan scan --host local/)]);
  });

  it('has a guide for each practice host', async () => {
    const said = await cliApplication().run('guide', '--host', 'practice:fresh');
    expect([said.code, said.out.at(-1)]).toEqual([0, expect.stringContaining('The guide is finished')]);
    expect(said.out.join('\n')).toContain('castellan plan --host practice:fresh --auto');
    const hardened = await cliApplication().run('guide', '--host', 'practice:hardened');
    expect([hardened.code, hardened.out.at(-1), hardened.notes]).toEqual([0, expect.stringContaining('no automatic fix without impact'), []]);
  });
});

describe('the example of a profile file in README', () => {
  it('is one that --profile takes, with an accepted risk', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const [example = ''] = /^ {4}\{ "version": 1,.*?\n(?=\n)/ms.exec(readme) ?? [];
    const { values, answers, waivers } = profileSchema.parse(JSON.parse(example));
    expect([Object.keys(values).length > 2, answers.length, waivers.length]).toEqual([true, 1, 1]);
  });
});
