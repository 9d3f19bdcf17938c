import { control } from '../../control.ts';
import { all, is, oneOf } from '../../../grammar/expect.ts';
import { vm } from '../../../resources/hyper-v/vm.ts';
import { vmFirmware } from '../../../resources/hyper-v/devices/vm-firmware.ts';
import { notAReplica } from '../not-a-replica.ts';

export const consoleMode = control({
  id: 'HV-D-41',
  area: 'vm-settings',
  serves: ['S18'],
  title: 'The firmware console of generation 2 VMs is not on a COM port',
  titleWhenNotMet: 'The firmware console of {target} is on a COM port, or the VM pauses after a boot failure',
  severity: 'low',
  depth: 'strict',
  why: 'A COM port is a named pipe of the host. A process of the host that opens the pipe controls the firmware and the boot menu without a sign-in.',
  each: vm.targets.where(is(vm.generation, 2)),
  appliesWhen: notAReplica,
  expect: all(oneOf(vmFirmware.consoleMode, ['Default', 'None']), is(vmFirmware.pauseAfterBootFailure, 'Off')),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Administrators who use the serial console of the VM',
    takesEffect: 'now',
    consequence: 'The VM must be off. The firmware then shows its messages in the VM console of Hyper-V, and tries the next boot device after a boot failure.',
    prechecks: [
      {
        say: 'No administrator or tool uses the serial console of this VM.',
        undecided: 'Programs that open the named pipe only from time to time cannot be recognized.',
      },
    ],
  },
  sources: ['virtual-system-settings'],
});
