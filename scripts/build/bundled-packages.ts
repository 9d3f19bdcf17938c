import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const nameIn = (id: string): string | undefined =>
  /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/](?!.*node_modules[\\/])/.exec(id)?.[1]?.replaceAll('\\', '/');

/**
 * Writes which packages are in a built part, as the bundler itself has taken them in: what ends in the product is what has to be named
 * in its notices, and nothing else. `more` are packages whose files are copied.
 */
export function bundledPackages(part: string, more: readonly string[] = []): Plugin {
  return {
    name: 'castellan-bundled-packages',
    generateBundle(_options, bundle) {
      const ids = Object.values(bundle).flatMap((each) => (each.type === 'chunk' ? each.moduleIds : []));
      const names = [...new Set([...ids.flatMap((id) => nameIn(id) ?? []), ...more])].sort();
      mkdirSync(join(root, 'dist', 'packages'), { recursive: true });
      writeFileSync(join(root, 'dist', 'packages', `${part}.json`), `${JSON.stringify(names, null, 1)}\n`);
    },
  };
}
