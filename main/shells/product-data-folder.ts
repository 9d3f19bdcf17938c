import path from 'node:path';
import { windowsFolder } from '../powershell/windows-folder.ts';
import { StorageError } from '../storage/json/storage-error.ts';
import { isElevated } from './is-elevated.ts';
import { refuseChangedScripts, trustedPowerShell } from './local-powershell.ts';
import { openDataFolder, type DataFolder } from './open-data-folder.ts';
import type { ProductFiles } from './product-files.ts';
import { protectFolder } from './protect-folder.ts';
import { trustedSurroundings } from './trusted-surroundings.ts';

/** The data folder of the product on this computer. The script that protects it runs only if it is ours. */
export async function productDataFolder({ scripts, program }: ProductFiles): Promise<DataFolder> {
  const { env, notices } = trustedSurroundings(process.env, process.platform, isElevated);
  const opening = openDataFolder({
    env: process.platform === 'win32' && isElevated() ? { ...env, ProgramData: programData() } : env,
    platform: process.platform,
    elevated: isElevated,
    program,
    protect: async (path, folders) => {
      await refuseChangedScripts(scripts);
      return protectFolder(scripts, trustedPowerShell(), path, folders);
    },
  });
  try {
    const folder = await opening;
    return { ...folder, notices: [...notices, ...folder.notices] };
  } catch (error) {
    // What was ignored may be why the folder is another one than the user expects.
    if (!(error instanceof StorageError)) throw error;
    throw new StorageError(error.kind, [...notices, error.message].join(' '), { cause: error });
  }
}

/** A user can set ProgramData for their own account as well: the folder is on the volume of Windows. */
const programData = (): string => path.win32.join(path.win32.parse(windowsFolder()).root, 'ProgramData');
