import { dirname } from 'node:path';
import { build } from '../scripts/tools/build.mjs';
import type { PartName } from '../scripts/tools/parts.mjs';

const folders = new Map<PartName, string>();

/** The folder of a built part. It is built first where it is missing or stale, so that a single file of tests runs on a new clone. */
export function builtFolder(part: PartName): string {
  const known = folders.get(part) ?? dirname(build(part));
  folders.set(part, known);
  return known;
}
