import { control } from '../../control.ts';
import { all, any, is, not } from '../../../grammar/expect.ts';
import { vm } from '../../../resources/hyper-v/vm.ts';
import { vmFirmware } from '../../../resources/hyper-v/devices/vm-firmware.ts';
import { guest } from '../../../resources/hyper-v/guest/guest.ts';
import { notAReplica } from '../not-a-replica.ts';

/** The guest’s own word, while it runs; a VM that is off says nothing, and the user is asked. */
const templateFits = any(
  all(is(guest.family, 'Windows'), is(vmFirmware.secureBootTemplate, 'MicrosoftWindows')),
  all(is(guest.family, 'Other'), not(is(vmFirmware.secureBootTemplate, 'MicrosoftWindows'))),
);

export const secureBoot = control({
  id: 'HV-D-02',
  area: 'vm-settings',
  serves: ['S15', 'S18'],
  title: 'Secure Boot is enabled on generation 2 VMs',
  titleWhenNotMet: 'Secure Boot is disabled on {target}',
  severity: 'high',
  depth: 'essential',
  why: 'Malware with administrator rights in the guest can replace the boot loader and stay invisible to Windows. Secure Boot starts only signed boot loaders.',
  each: vm.targets.where(is(vm.generation, 2)),
  appliesWhen: notAReplica,
  expect: is(vmFirmware.secureBoot, 'On'),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Guests with an unsigned boot loader or driver',
    takesEffect: 'now',
    consequence:
      'The VM must be off. A guest with an unsigned boot loader or driver no longer starts; BitLocker in the guest may ask once for the recovery key.',
    prechecks: [
      {
        say: 'The Secure Boot template of the VM fits the guest: MicrosoftWindows for Windows, MicrosoftUEFICertificateAuthority for Linux. With the wrong template the guest does not start.',
        holds: templateFits,
        else: 'ask',
      },
      {
        say: 'The BitLocker recovery key of the guest is available, if the guest uses BitLocker.',
        undecided: 'BitLocker inside the guest cannot be read without an account in the guest.',
      },
    ],
  },
  sources: ['generation-2-security', 'sp-800-53'],
});
