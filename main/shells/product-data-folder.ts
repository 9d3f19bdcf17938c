import { findPowerShell } from '../powershell/find-powershell.ts';
import { isElevated } from './is-elevated.ts';
import { refuseChangedScripts } from './local-powershell.ts';
import { openDataFolder, type DataFolder } from './open-data-folder.ts';
import { protectFolder } from './protect-folder.ts';

/** The data folder of the product on this computer. The script that protects it runs only if it is ours. */
export const productDataFolder = (scripts: string): Promise<DataFolder> =>
  openDataFolder({
    env: process.env,
    platform: process.platform,
    elevated: isElevated,
    protect: async (folder) => {
      await refuseChangedScripts(scripts);
      return protectFolder(scripts, findPowerShell(), folder);
    },
  });
