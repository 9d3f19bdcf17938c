import { control, given } from '../../control.ts';
import { all, is, oneOf, whenever } from '../../../grammar/expect.ts';
import { guest } from '../../../resources/hyper-v/guest/guest.ts';
import { vm } from '../../../resources/hyper-v/vm.ts';
import { vmFirmware } from '../../../resources/hyper-v/devices/vm-firmware.ts';
import { notAReplica } from '../not-a-replica.ts';

export const secureBootTemplate = control({
  id: 'HV-D-03',
  area: 'vm-settings',
  serves: ['S15', 'S18'],
  title: 'The Secure Boot template of running VMs fits the guest',
  titleWhenNotMet: 'The Secure Boot template of {target} does not fit its guest',
  severity: 'medium',
  depth: 'recommended',
  why: 'The template for Linux trusts boot loaders of many vendors. An attacker with administrator rights in a Windows guest can start a vulnerable one of them and stay invisible to Windows.',
  each: guest.targets.where(is(vm.generation, 2)).where(is(vmFirmware.secureBoot, 'On')),
  appliesWhen: notAReplica,
  expect: all(
    whenever(is(guest.family, 'Windows'), is(vmFirmware.secureBootTemplate, 'MicrosoftWindows')),
    whenever(is(guest.family, 'Other'), oneOf(vmFirmware.secureBootTemplate, ['MicrosoftUEFICertificateAuthority', 'OpenSourceShieldedVM'])),
  ),
  fix: {
    kind: 'steps',
    steps: [
      'Install the current cumulative update on the host first, so that the template trusts boot loaders that are signed with the certificates of 2023.',
      'Have the BitLocker recovery key of the guest: the guest can ask once for it.',
      'Note the old template: (Hyper-V\\Get-VMFirmware -VMName NAME).SecureBootTemplate.',
      'Setting a template resets the keys that the guest has added to the firmware of the VM (Linux MOK keys, revocation lists).',
      'Shut down the guest.',
      'Windows: Hyper-V\\Set-VMFirmware -VMName NAME -SecureBootTemplate MicrosoftWindows. Linux: use MicrosoftUEFICertificateAuthority instead.',
      'Start the VM. If it does not start, set the old template again. The erased keys do not come back: enroll MOK keys again in the guest. Then scan again.',
    ],
  },
  sources: ['generation-2-security'],
  examples: {
    good: [
      given(vm.generation, 2),
      given(vmFirmware.secureBoot, 'On'),
      given(vm.replicationMode, 'None'),
      given(vm.virtualMachineType, 'RealizedVirtualMachine'),
      given(guest.family, 'Windows'),
      given(vmFirmware.secureBootTemplate, 'MicrosoftWindows'),
    ],
    bad: [
      given(vm.generation, 2),
      given(vmFirmware.secureBoot, 'On'),
      given(vm.replicationMode, 'None'),
      given(vm.virtualMachineType, 'RealizedVirtualMachine'),
      given(guest.family, 'Windows'),
      given(vmFirmware.secureBootTemplate, 'MicrosoftUEFICertificateAuthority'),
    ],
  },
});
