import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './generated-file.ts';
import { tracked } from './tracked-files.ts';

const text = (file: string): string => readFileSync(join(root, file), 'utf8');
const workflows = tracked.filter((file) => /^\.github\/workflows\/.*\.ya?ml$/.test(file));
const lines = workflows.flatMap((file) => text(file).split('\n'));
const { scripts, engines } = JSON.parse(text('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
};

describe('the workflows', () => {
  it('run one command of npm in each step, which README.md names', () => {
    const runs = lines.flatMap((line) => /^\s*(?:- )?run: *(.*)$/.exec(line)?.[1] ?? []);
    expect(runs.length).toBeGreaterThan(1);
    const documented = (command: string): boolean => {
      const name = /^npm (?:run )?([a-z][\w-]*)$/.exec(command)?.[1];
      return name !== undefined && scripts[name] !== undefined && text('README.md').includes(command);
    };
    expect(runs.filter((command) => !documented(command))).toEqual([]);
  });

  it('pin each action to a commit and say its version', () => {
    const uses = lines.filter((line) => /\buses:/.test(line));
    expect(uses.length).toBeGreaterThan(2);
    expect(uses.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  it('start with the oldest Node.js that package.json allows', () => {
    const oldest = /^>=(\d+\.\d+)/.exec(engines.node)?.[1];
    expect(lines.flatMap((line) => /node: \['([\d.]+)'/.exec(line)?.[1] ?? [])).toEqual(workflows.map(() => oldest));
    expect(text('.node-version').trim()).toMatch(new RegExp(`^${oldest ?? '?'}\\.\\d+$`));
  });

  it('run on Windows and on Linux', () => {
    expect(lines.join('\n')).toMatch(/windows-latest[\s\S]*ubuntu-latest/);
  });
});
