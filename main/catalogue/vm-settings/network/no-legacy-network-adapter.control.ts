import { control } from '../../control.ts';
import { is } from '../../../grammar/expect.ts';
import { vmNetworkAdapter } from '../../../resources/hyper-v/devices/vm-network-adapter.ts';

export const noLegacyNetworkAdapter = control({
  id: 'HV-D-17',
  area: 'vm-settings',
  serves: ['S18'],
  title: 'VMs have no legacy network adapter',
  titleWhenNotMet: '{target} is a legacy network adapter',
  severity: 'low',
  depth: 'strict',
  why: 'The host emulates a legacy network adapter in a large amount of old code. An attacker in the guest can use a vulnerability in it to attack the host.',
  each: vmNetworkAdapter.targets,
  expect: is(vmNetworkAdapter.legacy, false),
  fix: {
    kind: 'steps',
    steps: [
      'Note the MAC address, VLAN and IP settings of the adapter. Check that the guest does not boot from the network: a generation 1 VM needs the legacy adapter for that.',
      'Shut down the guest.',
      'Add a network adapter with the same switch and VLAN, with the same static MAC address if needed, and remove the legacy network adapter.',
      'Start the guest and configure the IP settings of the new adapter.',
      'Scan again.',
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-125b'],
});
