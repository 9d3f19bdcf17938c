import { control, given } from '../control.ts';
import { managementNeighbours } from '../../resources/management-neighbours.ts';
import { satisfies } from '../../resources/grammar/expect.ts';

export const managementVlan = control({
  id: 'HV-A-10',
  aka: ['W12-14'],
  area: 'segregation',
  serves: ['S01', 'S31', 'S36'],
  title: 'The host is managed in a network that no machine is in',
  titleWhenNotMet: 'Machines lie in the network over which the host is managed ({target})',
  severity: 'high',
  depth: 'essential',
  why: 'A machine in the network of the host can listen in, answer in its place, and try every door that the host has open there.',
  each: managementNeighbours.targets,
  expect: satisfies(managementNeighbours.machines, 'no machine on the same switch shares a VLAN with it', (names) => names.length === 0),
  fix: {
    kind: 'steps',
    steps: [
      'Agree on a VLAN for management with those who run the network, and let them allow it on the ports of the host.',
      'Plan the change with somebody at the console: a port that does not carry the VLAN cuts the host off.',
      'Move the machines out of the network first, or give the adapter of the host the new VLAN: Set-VMNetworkAdapterVlan -ManagementOS -VMNetworkAdapterName NAME -Access -VlanId NUMBER.',
      'Read again.',
    ],
  },
  sources: ['sp-800-125b', 'hyper-v-security-plan'],
  examples: { good: [given(managementNeighbours.machines, [])], bad: [given(managementNeighbours.machines, ['WEB01'])] },
});
