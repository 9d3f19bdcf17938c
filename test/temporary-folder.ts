import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One temporary folder for the whole run: files that a test leaves in it are deleted with the run. Node.js and PowerShell follow these variables. */
export default function temporaryFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'castellan-tests-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    } catch (error) {
      // A killed program’s children may write a moment longer; that says nothing about what was tested.
      console.log(`${folder} could not be removed: ${String(error)}`);
    }
  };
}
