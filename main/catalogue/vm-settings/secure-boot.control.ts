import { control, given } from '../control.ts';
import { all, is, not, oneOf } from '../../resources/grammar/expect.ts';
import { vm } from '../../resources/vm.ts';
import { vmFirmware } from '../../resources/vm-firmware.ts';

export const secureBoot = control({
  id: 'HV-D-02',
  area: 'vm-settings',
  serves: ['S15', 'S18'],
  title: 'Generation 2 machines start with Secure Boot',
  titleWhenNotMet: 'Secure Boot is off on {target}',
  severity: 'high',
  depth: 'essential',
  why: 'Without Secure Boot a machine starts any loader it finds. Malware that has once been administrator in the guest stays below Windows, where nothing in the guest can see it.',
  each: vm.targets.where(is(vm.generation, 2)),
  appliesWhen: {
    holds: all(not(oneOf(vm.replicationMode, ['Replica', 'TestReplica', 'ExtendedReplica'])), not(is(vm.virtualMachineType, 'PlannedVirtualMachine'))),
    otherwise: 'A replica takes its firmware from its primary: set it there.',
  },
  expect: is(vmFirmware.secureBoot, 'On'),
  fix: {
    kind: 'set',
    class: 'guarded',
    takesEffect: 'now',
    consequence:
      'At its next start the guest starts only a signed loader. A guest with an unsigned loader or driver does not start; one with BitLocker may ask for its recovery key once.',
    prechecks: [
      { say: 'The recovery key is at hand where the guest uses BitLocker.' },
      { say: 'The Secure Boot template fits the guest: “MicrosoftWindows” for Windows, “MicrosoftUEFICertificateAuthority” for Linux.' },
    ],
  },
  sources: ['generation-2-security', 'sp-800-53'],
  examples: {
    good: [
      given(vm.generation, 2),
      given(vm.replicationMode, 'None'),
      given(vm.virtualMachineType, 'RealizedVirtualMachine'),
      given(vmFirmware.secureBoot, 'On'),
    ],
    bad: [
      given(vm.generation, 2),
      given(vm.replicationMode, 'None'),
      given(vm.virtualMachineType, 'RealizedVirtualMachine'),
      given(vmFirmware.secureBoot, 'Off'),
    ],
  },
});
