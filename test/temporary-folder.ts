import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const mark = 'CASTELLAN_TESTS_FOLDER';

/**
 * One temporary folder for the whole run, not one inside another for each half of it: the path of a socket may have 107 characters. Files that a test
 * leaves in it are deleted with the run. Node.js and PowerShell follow these variables.
 */
export default function temporaryFolder(): () => void {
  if (process.env[mark] !== undefined) return () => undefined;
  const folder = mkdtempSync(join(tmpdir(), 'castellan-tests-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP', mark]) process.env[name] = folder;
  return () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    } catch (error) {
      // A killed program’s children may write a moment longer; that says nothing about what was tested.
      console.log(`${folder} could not be removed: ${String(error)}`);
    }
  };
}
