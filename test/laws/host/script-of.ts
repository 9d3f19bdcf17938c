import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../code/generated-file.ts';

const folder = join(root, 'scripts', 'powershell');
const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ps1'));

/** The text of the script that is named after a function, in any folder. */
export function scriptOf(name: string): string {
  const file = scripts.find((each) => basename(each) === `${name}.ps1`);
  if (file === undefined) throw new Error(`There is no script ${name}.ps1.`);
  return readFileSync(join(folder, file), 'utf8');
}
