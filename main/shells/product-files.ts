import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Paths of the files of the product, seen from a built program (dist/cli, dist/web, dist/electron): beside it in a built tree; in a package, files that other
 * programs or threads open are stored outside of the archive.
 */
export interface ProductFiles {
  readonly pages: string;
  /** The typesetter with its fonts. */
  readonly report: string;
  /** The PowerShell scripts: readable and signable files. */
  readonly scripts: string;
  /** The folder of a packaged program; undefined in a built tree, which only its developers start. */
  readonly program: string | undefined;
}

const archive = `${sep}app.asar${sep}`;

export function productFiles(programUrl: string, exists: (path: string) => boolean = existsSync): ProductFiles {
  const dist = join(fileURLToPath(new URL('.', programUrl)), '..');
  const at = dist.indexOf(archive);
  const pages = join(dist, 'renderer');
  if (at === -1) return { pages, report: join(dist, 'report'), scripts: join(dist, '..', 'scripts', 'powershell'), program: undefined };
  const resources = dist.slice(0, at);
  const unpacked = join(resources, 'app.asar.unpacked', 'dist', 'report');
  return { pages, report: exists(unpacked) ? unpacked : join(dist, 'report'), scripts: join(resources, 'powershell'), program: dirname(resources) };
}
