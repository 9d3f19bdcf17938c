import { control } from '../../control.ts';
import { is } from '../../../grammar/expect.ts';
import { vmNetworkAdapter } from '../../../resources/hyper-v/devices/vm-network-adapter.ts';

export const noPriorityTag = control({
  id: 'HV-D-27',
  area: 'vm-settings',
  serves: ['S31'],
  title: 'IEEE priority tagging is disabled on VM network adapters',
  titleWhenNotMet: 'IEEE priority tagging is enabled on {target}',
  severity: 'low',
  depth: 'strict',
  why: 'The guest can mark its own traffic as more important. An attacker in the guest can displace the traffic of other VMs and of the host.',
  each: vmNetworkAdapter.targets,
  expect: is(vmNetworkAdapter.ieeePriorityTag, 'Off'),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Guests that mark their traffic (telephony, RDMA over Converged Ethernet)',
    takesEffect: 'now',
    consequence:
      'Takes effect immediately. The switch removes the priority of frames of this adapter. Telephony and RDMA in the guest can become slower or fail.',
    prechecks: [
      {
        say: 'The guest does not need quality of service (telephony, RDMA).',
        undecided: 'Applications inside the guest cannot be read without an account in the guest.',
      },
    ],
  },
  sources: ['sp-800-125b'],
});
