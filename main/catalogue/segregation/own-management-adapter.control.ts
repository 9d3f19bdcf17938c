import { control, given } from '../control.ts';
import { is, not, satisfies } from '../../grammar/expect.ts';
import { managementAdapter as adapters } from '../../resources/hyper-v/host/management-adapter.ts';
import { machine } from '../../resources/windows/machine.ts';

export const ownManagementAdapter = control({
  id: 'HV-A-08',
  area: 'segregation',
  serves: ['S01', 'S31'],
  title: 'The host has a connected physical network adapter without a virtual switch',
  titleWhenNotMet: 'Each connected physical network adapter of the host carries a virtual switch',
  severity: 'medium',
  depth: 'recommended',
  why: 'Management over the adapter of the VMs shares their network. An attacker in a VM can overload this adapter and keep administrators out.',
  appliesWhen: { holds: not(is(machine.productType, 'Workstation')), otherwise: 'A Windows client usually has one network adapter for everything.' },
  expect: satisfies(adapters.free, 'at least one physical adapter is connected, has an IP address and carries no virtual switch', (names) => names.length > 0),
  fix: {
    kind: 'steps',
    steps: [
      'If one team carries everything (Switch Embedded Teaming) and management has its own VLAN (HV-A-10, management VLAN), accept the risk with this reason.',
      'If a NIC team (LBFO) without a virtual switch carries management, accept the risk with this reason: the address belongs to the team.',
      'Install or free a physical adapter and connect it to the management network.',
      'Give it an address in the management network, and test the connection to the host over it.',
      'Then stop sharing the switch of the VMs with the host (HV-A-07, external virtual switches). Scan again.',
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-125b'],
  examples: {
    good: [given(machine.productType, 'Server'), given(adapters.free, ['Ethernet 2'])],
    bad: [given(machine.productType, 'Server'), given(adapters.free, [])],
  },
});
