import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Path below the folder, with `/`, to SHA-256 in lower-case hex. */
export type ScriptHashes = Readonly<Record<string, string>>;

/** The list itself is in the folder that it lists. */
export const integrityFileName = 'integrity.generated.json';

/** No hash is equal to it: a link could point elsewhere after it was checked. */
const notAFile = 'not a regular file';

export class ScriptIntegrityError extends Error {
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];

  constructor(folder: string, changed: readonly string[], missing: readonly string[], extra: readonly string[]) {
    const found = [named('changed', changed), named('missing', missing), named('not part of the program', extra)].filter((part) => part !== '');
    super(
      `The scripts in ${folder} are not the ones that this program was built with; ${found.join('; ')}. They are not run. ` +
        'Install the program again; if you have changed a script on purpose, put the original back first.',
    );
    this.name = 'ScriptIntegrityError';
    this.changed = changed;
    this.missing = missing;
    this.extra = extra;
  }
}

const named = (how: string, files: readonly string[]): string => (files.length === 0 ? '' : `${how}: ${files.join(', ')}`);

/** Texts for readers run nowhere and are no part of a package; the list cannot hold its own hash. */
const isRun = (name: string): boolean => name !== integrityFileName && !/\.(md|txt)$/u.test(name);

/**
 * What Set-AuthenticodeSignature appends to a script. Lines of a comment in base64 alone: no character of them ends the comment, so that
 * nothing in the block or behind it is run.
 */
const signatureBlock = /\n+# SIG # Begin signature block\n(?:# [A-Za-z0-9+/=]+\n)+# SIG # End signature block\n?$/u;
const isScript = (name: string): boolean => /\.(ps1|psm1|psd1)$/u.test(name);

/**
 * The hash of every file below the folder that is run or read. CR LF counts as LF: a checkout on Windows may have changed it. A script has
 * the same hash with one signature block at its end: execution policies and application control can demand that it is signed.
 */
export async function listScriptHashes(folder: string): Promise<ScriptHashes> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const hashed = await Promise.all(
    entries
      .filter((entry) => !entry.isDirectory())
      .map(async (entry) => {
        const file = path.join(entry.parentPath, entry.name);
        const name = path.relative(folder, file).split(path.sep).join('/');
        return [name, entry.isFile() ? hashOf(name, await readFile(file)) : notAFile] as const;
      }),
  );
  return Object.fromEntries(hashed.filter(([name]) => isRun(name)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Throws ScriptIntegrityError, which names every changed, missing and extra file. */
export async function verifyScripts(folder: string, list: ScriptHashes): Promise<void> {
  const found = new Map(Object.entries(await listScriptHashes(folder)));
  const wanted = new Map(Object.entries(list));
  const changed = [...wanted].filter(([name, hash]) => found.has(name) && found.get(name) !== hash).map(([name]) => name);
  const missing = [...wanted.keys()].filter((name) => !found.has(name));
  const extra = [...found.keys()].filter((name) => !wanted.has(name));
  if (changed.length + missing.length + extra.length > 0) throw new ScriptIntegrityError(folder, changed, missing, extra);
}

function hashOf(name: string, bytes: Buffer): string {
  // Latin-1 keeps every byte as it is.
  const text = bytes.toString('latin1').replaceAll('\r\n', '\n');
  return createHash('sha256')
    .update(isScript(name) ? text.replace(signatureBlock, '\n') : text, 'latin1')
    .digest('hex');
}
