import { control } from '../../control.ts';
import { is, not } from '../../../grammar/expect.ts';
import { absent } from '../../../grammar/kind.ts';
import { vmAssignedDevice } from '../../../resources/hyper-v/devices/vm-assigned-device.ts';

export const approvedAssignedDevices = control({
  id: 'HV-D-20',
  area: 'vm-settings',
  serves: ['S01', 'S15'],
  title: 'Devices assigned to VMs (Discrete Device Assignment) are approved',
  titleWhenNotMet: 'The assigned device of {target} is not approved',
  severity: 'high',
  depth: 'essential',
  why: 'The guest has full control of the device. An attacker in the guest can crash the host through it, or change its firmware and attack the next VM that uses it.',
  each: vmAssignedDevice.targets,
  // The device is known by its location; whether it is wanted is for the user to say.
  expect: not(is(vmAssignedDevice.location, absent)),
  answer: {
    question: 'Is this device approved for this VM, does its vendor support the assignment, and is its security mitigation driver installed on the host?',
    evidence: 'Who approved it, for which application, and the driver of the vendor.',
    validForDays: 365,
    lapsesWith: [vmAssignedDevice.location, vmAssignedDevice.instance],
  },
  fix: {
    kind: 'steps',
    steps: [
      'If the guest does not need the device: shut down the guest and remove it (Hyper-V\\Remove-VMAssignableDevice -VMName NAME -LocationPath PATH).',
      'Then give it back to the host: Hyper-V\\Mount-VMHostAssignableDevice -LocationPath PATH. Then enable it in Device Manager of the host.',
      'If it needs the device: install the security mitigation driver of the vendor on the host, and answer the question of this control.',
      'Scan again.',
    ],
  },
  sources: ['discrete-device-assignment', 'hyper-v-security-plan'],
});
