// The one place that looks for programs in the folders of PATH.
import { statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

const isFile = (path) => {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

/**
 * The path of the first of these programs that a folder of PATH holds, undefined where none does. On Windows programs end in .exe.
 * A relative folder in PATH would let the current folder decide what is run, and is passed over.
 */
export function findProgram(names, { env = process.env, platform = process.platform } = {}) {
  const ending = platform === 'win32' ? '.exe' : '';
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  return folders.flatMap((folder) => names.map((name) => join(folder, `${name}${ending}`))).find(isFile);
}
