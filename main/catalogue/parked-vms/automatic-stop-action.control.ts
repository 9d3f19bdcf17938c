import { control, given } from '../control.ts';
import { all, any, is, referredBy } from '../../grammar/expect.ts';
import { vm } from '../../resources/hyper-v/vm.ts';
import { vmAssignedDevice } from '../../resources/hyper-v/devices/vm-assigned-device.ts';

/**
 * Discrete Device Assignment demands “Turn off”.
 * https://learn.microsoft.com/windows-server/virtualization/hyper-v/deploy/deploying-graphics-devices-using-dda
 */
const mustTurnOff = all(is(vm.automaticStopAction, 'TurnOff'), referredBy(vmAssignedDevice.targets, vmAssignedDevice.vm));

export const automaticStopAction = control({
  id: 'HV-C-02',
  area: 'parked-vms',
  serves: ['S10'],
  title: 'The automatic stop action of VMs is Shut down',
  titleWhenNotMet: 'The automatic stop action of {target} is Save or Turn off',
  severity: 'medium',
  depth: 'recommended',
  why: 'Save writes the memory of the VM, with passwords and keys, to a file at each restart of the host. An attacker can copy it. Turn off cuts the power: the guest can lose data.',
  each: vm.targets,
  appliesWhen: { holds: is(vm.clustered, false), otherwise: 'In a failover cluster, the offline action of the cluster resource applies instead.' },
  expect: any(is(vm.automaticStopAction, 'ShutDown'), mustTurnOff),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Administrators who restart the host: its shutdown takes longer',
    set: is(vm.automaticStopAction, 'ShutDown'),
    takesEffect: 'now',
    consequence:
      'The VM must be off for the change. Each shutdown of the host then shuts down the guest, which takes longer and needs integration services. A guest without a working shutdown service is turned off instead.',
  },
  sources: ['hyper-v-security-plan', 'discrete-device-assignment'],
  examples: {
    good: [given(vm.clustered, false), given(vm.automaticStopAction, 'ShutDown')],
    bad: [given(vm.clustered, false), given(vm.automaticStopAction, 'TurnOff')],
  },
});
