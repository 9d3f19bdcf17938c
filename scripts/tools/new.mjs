// npm run new -- control <area>/<name> <id> | subject <group>/<name> [<cmdlet>]: writes the files to begin with and says what comes next. A topic may stand
// between the area or group and the name.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newControl, newSubject } from './scaffold.mjs';

const root = process.cwd();
const folders = (room, without = []) =>
  readdirSync(join(root, room), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !without.includes(entry.name))
    .map((entry) => entry.name);

function made([kind, place = '', id = '']) {
  if (kind === 'control') return newControl(place, id, folders('main/catalogue'));
  if (kind === 'subject') return newSubject(place, folders('main/resources', ['formats', 'names']), id);
  throw new Error('Usage: npm run new -- control <area>/<name> <id>, or: npm run new -- subject <group>/<name> [<cmdlet>]');
}

try {
  const { files, next } = made(process.argv.slice(2));
  const there = files.find(({ file }) => existsSync(join(root, file)));
  if (there) throw new Error(`${there.file} exists already. Nothing was written.`);
  for (const { file, text } of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
    console.log(`wrote ${file}`);
  }
  for (const [index, step] of next.entries()) console.log(`${String(index + 1)}. ${step}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
