import { control, given } from '../control.ts';
import { managementNeighbours } from '../../resources/hyper-v/management-neighbours.ts';
import { is, not, satisfies } from '../../grammar/expect.ts';

export const managementVlan = control({
  id: 'HV-A-10',
  aka: ['W12-14'],
  area: 'segregation',
  serves: ['S01', 'S31', 'S36'],
  title: 'The management VLAN of the host carries no VMs',
  titleWhenNotMet: 'VMs share a switch and VLAN with the host network adapter {target}',
  severity: 'high',
  depth: 'essential',
  why: 'A compromised VM in the same VLAN can intercept management traffic with forged ARP and DHCP answers. It can attack every service that listens on the host.',
  each: managementNeighbours.targets,
  appliesWhen: {
    holds: not(is(managementNeighbours.behindTranslation, true)),
    otherwise: 'This adapter is on an internal switch behind NAT (Default Switch, container engine or WSL). The host is not managed over it.',
  },
  expect: satisfies(managementNeighbours.machines, 'no VM on the same switch uses this VLAN', (names) => names.length === 0),
  fix: {
    kind: 'steps',
    steps: [
      'Choose a VLAN for management together with the network administrators. The physical switch ports of the host must carry it.',
      'Have console access (BMC or keyboard) during the change. If the port does not carry the VLAN, the host loses its network.',
      'Note the old VLAN: Get-VMNetworkAdapterVlan -ManagementOS. Plan the IP address, gateway and DNS entry of the host in the new VLAN.',
      'Move the VMs to another VLAN, or give the host adapter the new one: Set-VMNetworkAdapterVlan -ManagementOS -VMNetworkAdapterName NAME -Access -VlanId NUMBER. With Network ATC, change the VLAN of the intent instead.',
      'If the VLAN of the host changed, change its IP address at the console in the same step. To undo, set the old VLAN and address there.',
      'Scan again.',
    ],
  },
  sources: ['sp-800-125b', 'hyper-v-security-plan'],
  examples: {
    good: [given(managementNeighbours.behindTranslation, false), given(managementNeighbours.machines, [])],
    bad: [given(managementNeighbours.behindTranslation, false), given(managementNeighbours.machines, ['WEB01'])],
  },
});
