import { control, given } from '../control.ts';
import { all, any, is, referredBy, satisfies } from '../../grammar/expect.ts';
import { hostNeighbors } from '../../resources/hyper-v/host/host-neighbors.ts';
import { managementAdapter } from '../../resources/hyper-v/host/management-adapter.ts';
import { vmNetworkAdapter } from '../../resources/hyper-v/devices/vm-network-adapter.ts';
import { vmSwitch } from '../../resources/hyper-v/host/vm-switch.ts';
import { machine } from '../../resources/windows/machine.ts';

/**
 * A converged host has no other adapter: with Network ATC and Switch Embedded Teaming it is built so, and HV-A-10 judges its VLAN.
 * https://learn.microsoft.com/windows-server/networking/network-atc/network-atc-overview
 */
const notConverged = all(
  is(vmSwitch.embeddedTeaming, false),
  satisfies(managementAdapter.free, 'at least one physical adapter is connected, has an IP address and carries no virtual switch', (names) => names.length > 0),
);

const external = [given(vmSwitch.type, 'External'), given(vmSwitch.embeddedTeaming, false), given(vmNetworkAdapter.switch, 'S')];
const server = [given(machine.productType, 'Server'), given(managementAdapter.free, ['Ethernet 2'])];

export const switchSharing = control({
  id: 'HV-A-07',
  area: 'segregation',
  serves: ['S01', 'S31'],
  title: 'External virtual switches of VMs are not shared with the host, or the host has its own VLAN there',
  titleWhenNotMet: 'The external virtual switch {target} is shared with the host, in the same VLAN',
  severity: 'high',
  depth: 'recommended',
  why: 'Every VM in the VLAN of the host can reach its management address. An attacker in a VM can attack the host directly.',
  each: vmSwitch.targets.where(all(is(vmSwitch.type, 'External'), referredBy(vmNetworkAdapter.targets, vmNetworkAdapter.switch))),
  appliesWhen: {
    holds: notConverged,
    otherwise:
      'The host is converged: it uses Switch Embedded Teaming (SET) or has no other physical adapter with an IP address. HV-A-10 (management VLAN) separates host and VMs.',
  },
  severityWhen: { holds: is(machine.productType, 'Workstation'), severity: 'low' },
  expect: any(
    is(vmSwitch.allowManagementOS, false),
    satisfies(hostNeighbors.machines, 'no VM is in a VLAN of the host', (names) => names.length === 0),
  ),
  fix: {
    kind: 'steps',
    steps: [
      'If the host must stay on this switch, give it a VLAN of its own (HV-A-10, management VLAN). The next steps are then not needed.',
      'Check that you can reach the host through another network adapter, or at the console.',
      'List the host adapters on this switch: Hyper-V\\Get-VMNetworkAdapter -ManagementOS -SwitchName SWITCH. Note their IP, DNS, VLAN and bandwidth settings.',
      'Move cluster, live migration, iSCSI and SMB storage networks to other adapters.',
      'Stop sharing: Hyper-V\\Set-VMSwitch -Name SWITCH -AllowManagementOS $false. Windows removes all host adapters on the switch.',
      'To undo, share the switch again and enter the noted settings: Windows creates one new adapter without them.',
      'Scan again.',
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-125b'],
  examples: {
    good: [...external, ...server, given(vmSwitch.allowManagementOS, true), given(hostNeighbors.machines, [])],
    bad: [...external, ...server, given(vmSwitch.allowManagementOS, true), given(hostNeighbors.machines, ['WEB01'])],
  },
});
