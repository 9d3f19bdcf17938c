import { fact, resource, setting } from './grammar/resource.ts';
import { flag, text, word } from './grammar/kinds.ts';
import { quoted, shownValue } from './shown.ts';

/** Settings of Hyper-V itself. */
export const vmHost = resource({
  name: 'vmHost',
  title: 'Hyper-V',
  keyNames: [],
  needs: 'hyperVAdministrators',
  native: 'Get-VMHost',
  scope: { is: 'host' },
  facts: {
    virtualHardDiskPath: setting('default folder of virtual disks', text('D:\\VMs', 'C:\\Users\\Public\\Documents\\Hyper-V\\Virtual Hard Disks'), {
      // Windows takes no empty path.
      accepts: (state) => state.is === 'value' && state.value !== '',
      native: (to) => `Set-VMHost -VirtualHardDiskPath ${quoted(to.is === 'value' && typeof to.value === 'string' ? to.value : '')}`,
    }),
    virtualMachinePath: fact('default folder of machines', text('D:\\VMs', 'C:\\ProgramData\\Microsoft\\Windows\\Hyper-V')),
    migrationEnabled: fact('live migration is on', flag),
    migrationAuthentication: setting('proof of identity in a live migration', word('Kerberos', 'CredSSP'), {
      native: (to) => `Set-VMHost -VirtualMachineMigrationAuthenticationType ${shownValue(to)}`,
    }),
  },
});
