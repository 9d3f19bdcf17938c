import { fact, resource, setting } from '../../grammar/resource.ts';
import { onOff, text, word } from '../../grammar/kinds.ts';

/** Settings of Hyper-V itself. */
export const vmHost = resource({
  name: 'vmHost',
  title: 'Hyper-V settings',
  keyNames: [],
  needs: 'hyperVAdministrators',
  scope: { is: 'host' },
  cmdlets: {
    each: 'host',
    module: 'Hyper-V',
    read: 'Get-VMHost',
    write: 'Set-VMHost',
    key: {},
    one: 'Hyper-V host',
    properties: {
      virtualHardDiskPath: 'VirtualHardDiskPath',
      virtualMachinePath: 'VirtualMachinePath',
      migrationEnabled: 'VirtualMachineMigrationEnabled',
      migrationAuthentication: 'VirtualMachineMigrationAuthenticationType',
    },
  },
  facts: {
    virtualHardDiskPath: setting('default folder for virtual hard disks', text('D:\\VMs', 'C:\\Users\\Public\\Documents\\Hyper-V\\Virtual Hard Disks'), {
      // Windows takes no empty path.
      accepts: (state) => state.is === 'value' && state.value !== '',
    }),
    virtualMachinePath: fact('default folder for VMs', text('D:\\VMs', 'C:\\ProgramData\\Microsoft\\Windows\\Hyper-V')),
    migrationEnabled: fact('live migration', onOff()),
    migrationAuthentication: setting('live migration authentication', word('Kerberos', 'CredSSP')),
  },
});
