import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Removes the scripts (.js) of earlier builds from this folder: the names of parts change with what is in them, and a package takes the whole folder. */
export function removeEarlierScripts(folder: string): Plugin {
  return {
    name: 'castellan-remove-earlier-scripts',
    buildStart() {
      if (!existsSync(folder)) return;
      for (const name of readdirSync(folder)) if (name.endsWith('.js')) rmSync(join(folder, name));
    },
  };
}
