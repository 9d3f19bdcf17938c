import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** No process has this number: Linux gives none above 2^22. */
const nobody = 2 ** 22 + 1;

/** A Castellan that ends inside this process leaves a lock in whose name a process lives. Afterwards it names one that does not, as after a real kill. */
export function buryLock(dataBase: string): void {
  if (!existsSync(dataBase)) return;
  const files = readdirSync(dataBase, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('journal.lock'));
  for (const file of files.map((name) => join(dataBase, name)))
    writeFileSync(file, readFileSync(file, 'utf8').replace(`"pid":${String(process.pid)},`, `"pid":${String(nobody)},`));
}
