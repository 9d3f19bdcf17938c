// What is fetched at most once: a try that failed is remembered, so that the wait is not repeated.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What `find` finds, after one try of `fetch`. What `fetch` answers is the reason why it failed, and stands in the file `memory`.
 * @param {{ find: () => string | undefined, memory: string, fetch: () => string | undefined | void }} parts
 */
export function fetchedOnce({ find, memory, fetch }) {
  if (find() !== undefined || existsSync(memory)) return find();
  const why = fetch();
  if (find() !== undefined) return find();
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, `${why ? `${why} ` : ''}Delete the file ${memory} to let Castellan try again.\n`);
  return undefined;
}
