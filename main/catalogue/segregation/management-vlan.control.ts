import { control, given } from '../control.ts';
import { managementNeighbors } from '../../resources/hyper-v/host/management-neighbors.ts';
import { is, not, satisfies } from '../../grammar/expect.ts';

export const managementVlan = control({
  id: 'HV-A-10',
  aka: ['W12-14'],
  area: 'segregation',
  serves: ['S01', 'S31', 'S36'],
  title: 'No VM is in the VLAN of a host network adapter',
  titleWhenNotMet: 'VMs are in the VLAN of the host network adapter {target}',
  severity: 'high',
  depth: 'essential',
  why: 'An attacker in a VM of this VLAN can redirect management traffic with forged ARP answers. No router or firewall stands between the VM and the host.',
  each: managementNeighbors.targets,
  appliesWhen: {
    holds: not(is(managementNeighbors.behindTranslation, true)),
    otherwise: 'This adapter is on an internal switch behind NAT (Default Switch, container engine or WSL). The host is not managed over it.',
  },
  expect: satisfies(managementNeighbors.machines, 'no VM on the same switch uses this VLAN', (names) => names.length === 0),
  fix: {
    kind: 'steps',
    steps: [
      'Choose a VLAN for management together with the network administrators.',
      'Check that the physical switch ports of the host carry this VLAN. If they do not, the host loses its network.',
      'Open the console of the host (BMC or keyboard). Do the next steps there.',
      'Note the old VLANs: Hyper-V\\Get-VMNetworkAdapterVlan -ManagementOS. With SDN, note the isolation IDs: Hyper-V\\Get-VMNetworkAdapterIsolation -ManagementOS.',
      'Write down IP address, gateway and DNS entry of the host in the new VLAN.',
      'Set the VLAN of the host: Hyper-V\\Set-VMNetworkAdapterVlan -ManagementOS -VMNetworkAdapterName NAME -Access -VlanId NUMBER. With Network ATC, change the VLAN of the intent instead.',
      'Enter the new IP address, gateway and DNS entry. To undo, enter the old VLAN and the old address.',
      'Connect to the host from the management network. Scan again.',
    ],
  },
  sources: ['sp-800-125b', 'hyper-v-security-plan'],
  examples: {
    good: [given(managementNeighbors.behindTranslation, false), given(managementNeighbors.machines, [])],
    bad: [given(managementNeighbors.behindTranslation, false), given(managementNeighbors.machines, ['WEB01'])],
  },
});
