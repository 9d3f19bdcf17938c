import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderFile } from '../storage/script-folder.ts';
import { refuseChangedScripts } from './local-powershell.ts';

/** The scripts that apply and undo a saved plan, with all that they load. */
const names = [
  'apply-plan.ps1',
  'undo.ps1',
  ...['Castellan.Read.psd1', 'Castellan.Read.psm1', 'Castellan.Write.psd1', 'Castellan.Write.psm1'].map((name) => `modules/${name}`),
  ...['cmdlets', 'never-touch', 'register', 'settable'].map((name) => `${name}.generated.json`),
];

/** These scripts of the product, checked against the hashes that the program was built with. */
export async function scriptFiles(folder: string): Promise<readonly FolderFile[]> {
  await refuseChangedScripts(folder);
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })));
}
