import { control } from '../../control.ts';
import { all, is } from '../../../grammar/expect.ts';
import { absent } from '../../../grammar/kind.ts';
import { vmComPort } from '../../../resources/hyper-v/devices/vm-com-port.ts';
import { notAReplica } from '../not-a-replica.ts';

export const noComPortPipe = control({
  id: 'HV-D-14',
  area: 'vm-settings',
  serves: ['S01', 'S18'],
  title: 'COM ports of VMs have no named pipe and no debugger mode',
  titleWhenNotMet: 'A named pipe or debugger mode is configured on the COM port of {target}',
  severity: 'medium',
  depth: 'recommended',
  why: 'An attacker who opens the named pipe, on the host or remotely, gets the serial console or a kernel debugger of the guest. No password of the guest is needed.',
  each: vmComPort.targets,
  appliesWhen: notAReplica,
  expect: all(is(vmComPort.path, absent), is(vmComPort.debuggerMode, 'Off')),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Administrators who use the serial console or a debugger',
    takesEffect: 'now',
    consequence: 'The VM must be off. The serial console and a kernel debugger of the guest can no longer be used.',
    prechecks: [
      {
        say: 'No appliance or administrator needs the serial console of this VM.',
        undecided: 'Programs that open the named pipe cannot be read from the settings of the VM.',
      },
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
});
