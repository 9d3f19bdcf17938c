import { fact, resource, setting } from '../../grammar/resource.ts';
import { text, word } from '../../grammar/kinds.ts';
import { vm } from './vm.ts';
import { command } from '../../grammar/native-command.ts';

/** The firmware of generation 2 VMs. It can be changed only while the VM is off; saved is not off. */
export const vmFirmware = resource({
  name: 'vmFirmware',
  title: 'VM firmware',
  keyNames: ['vm'],
  needs: 'hyperVAdministrators',
  native: 'Get-VMFirmware',
  scope: { is: 'enumerated' },
  facts: {
    secureBoot: setting('Secure Boot', word('Off', 'On'), {
      needsOff: vm.state,
      native: (to, { vm: id = '' }) => command`Set-VMFirmware -VM (Get-VM -Id ${id}) -EnableSecureBoot ${to}`,
    }),
    secureBootTemplate: fact('Secure Boot template', text('MicrosoftWindows', 'MicrosoftUEFICertificateAuthority')),
  },
});
