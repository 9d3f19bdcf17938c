import { isElevated } from './is-elevated.ts';
import { refuseChangedScripts, trustedPowerShell } from './local-powershell.ts';
import { openDataFolder, type DataFolder } from './open-data-folder.ts';
import { protectFolder } from './protect-folder.ts';
import { trustedSurroundings } from './trusted-surroundings.ts';

/** The data folder of the product on this computer. The script that protects it runs only if it is ours. */
export async function productDataFolder(scripts: string): Promise<DataFolder> {
  const { env, notices } = trustedSurroundings(process.env, process.platform, isElevated);
  const folder = await openDataFolder({
    env,
    platform: process.platform,
    elevated: isElevated,
    protect: async (path) => {
      await refuseChangedScripts(scripts);
      return protectFolder(scripts, trustedPowerShell(), path);
    },
  });
  return { ...folder, notices: [...notices, ...folder.notices] };
}
