import { control } from '../../control.ts';
import { is } from '../../../grammar/expect.ts';
import { vmNetworkAdapter } from '../../../resources/hyper-v/devices/vm-network-adapter.ts';

export const noGuestTeaming = control({
  id: 'HV-D-26',
  area: 'vm-settings',
  serves: ['S31'],
  title: 'NIC teaming in the guest is not allowed on VM network adapters',
  titleWhenNotMet: 'NIC teaming in the guest is allowed on {target}',
  severity: 'low',
  depth: 'strict',
  why: 'With NIC teaming, the guest can send frames with the MAC address of another adapter of its team. An attacker in the guest can hide which adapter sent them.',
  each: vmNetworkAdapter.targets,
  expect: is(vmNetworkAdapter.allowTeaming, 'Off'),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Guests with a NIC team',
    takesEffect: 'now',
    consequence: 'Takes effect immediately. A NIC team in the guest loses this adapter when the other member fails.',
    prechecks: [
      {
        say: 'The guest has no NIC team.',
        undecided: 'The network configuration inside the guest cannot be read without an account in the guest.',
      },
    ],
  },
  sources: ['sp-800-125b'],
});
