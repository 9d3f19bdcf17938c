import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../laws/code/generated-file.ts';

/** Every command that README.md names: lines of its examples without their remarks, and npm commands inside its sentences and tables. */
export function documentedCommands(): readonly string[] {
  const lines = readFileSync(join(root, 'README.md'), 'utf8').split('\n');
  const examples = lines.flatMap((line) => /^ {4}(npm .*?|out\/.*?)(?: +#.*)?$/.exec(line)?.[1] ?? []);
  const inline = lines.flatMap((line) => [...line.matchAll(/`(npm [^`]+)`/g)].map((match) => match[1] ?? ''));
  return [...new Set([...examples, ...inline].map((command) => command.replace(/ +/g, ' ')))];
}

/** What is not followed in a new clone, and what follows it instead. */
export const followedElsewhere: Readonly<Record<string, string>> = {
  'npm test': 'it runs these journeys',
  'npm run dev': 'test/journeys/clone/dev.browser.test.ts starts it, changes sources, and ends it',
  'npm run check': 'npm test runs the same checks first',
  'npm run generate': 'test/laws/code/generated.test.ts and its neighbors compare what it writes',
  'npm run bench': 'it measures for minutes, and changes a file of the repository',
  'npm run torture': 'test/torture kills with the same program, at fewer points',
  'npm run pictures': 'it needs a browser; test/laws/code/pictures.test.ts compares what it made with the guide',
  'npm run package': 'test/journeys/package makes the package and walks through it',
  'npm run package -- --windows': 'it needs Electron for Windows',
  'out/linux-unpacked/castellan scan --host practice:neglected': 'test/journeys/package starts it',
};
