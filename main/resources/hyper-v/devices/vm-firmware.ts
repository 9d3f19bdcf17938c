import { fact, resource, setting } from '../../../grammar/resource.ts';
import { text, word } from '../../../grammar/kinds.ts';
import { vm } from '../vm.ts';

/** The firmware of generation 2 VMs. It can be changed only while the VM is off; saved is not off. */
export const vmFirmware = resource({
  name: 'vmFirmware',
  title: 'VM firmware',
  keyNames: ['vm'],
  needs: 'hyperVAdministrators',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'vmPart',
    module: 'Hyper-V',
    read: 'Get-VMFirmware',
    write: 'Set-VMFirmware',
    key: { vm: { of: 'vm' } },
    one: 'firmware',
    generation2: true,
    allAtOnce: 'firmware',
    properties: {
      secureBoot: { name: 'SecureBoot', parameter: 'EnableSecureBoot' },
      secureBootTemplate: 'SecureBootTemplate',
      consoleMode: 'ConsoleMode',
      pauseAfterBootFailure: 'PauseAfterBootFailure',
    },
  },
  facts: {
    secureBoot: setting('Secure Boot', word('Off', 'On'), {
      needsOff: vm.state,
    }),
    secureBootTemplate: fact('Secure Boot template', text('MicrosoftWindows', 'MicrosoftUEFICertificateAuthority')),
    consoleMode: setting('console mode', word('Default', 'COM1', 'COM2', 'None'), { needsOff: vm.state }),
    pauseAfterBootFailure: setting('pause after boot failure', word('Off', 'On'), { needsOff: vm.state }),
  },
});
