import { control } from '../../control.ts';
import { is, not, roleIs } from '../../../grammar/expect.ts';
import { vmNetworkAdapter } from '../../../resources/hyper-v/devices/vm-network-adapter.ts';

export const noVlanTrunk = control({
  id: 'HV-D-30',
  area: 'vm-settings',
  serves: ['S01', 'S31'],
  title: 'No VM network adapter is a VLAN trunk',
  titleWhenNotMet: '{target} is a VLAN trunk',
  severity: 'high',
  depth: 'essential',
  why: 'A VM with a trunk receives and sends in all VLANs of the trunk. A compromised VM can attack every network there, even the management network of the host.',
  each: vmNetworkAdapter.targets,
  expect: not(is(vmNetworkAdapter.vlanMode, 'Trunk')),
  severityWhen: { holds: roleIs(['appliance'], vmNetworkAdapter.vm), severity: 'low' },
  fix: {
    kind: 'steps',
    steps: [
      'Ask the owner of the VM which VLANs it needs. Only firewalls, routers and load balancers need a trunk.',
      'Note its VLAN settings and its id first: Hyper-V\\Get-VMNetworkAdapterVlan -VMName NAME and Hyper-V\\Get-VMNetworkAdapter -VMName NAME | Format-List -Property Name, Id, SwitchName, MacAddress. Use the id as ID in the next commands.',
      'If it needs one VLAN, set it for this adapter only: $a = Hyper-V\\Get-VMNetworkAdapter -VMName NAME | Where-Object -Property Id -EQ -Value ID; Hyper-V\\Set-VMNetworkAdapterVlan -VMNetworkAdapter $a -Access -VlanId NUMBER. The VM loses its connections in the other VLANs.',
      'If it is a firewall or router, limit the trunk of this adapter: $a = Hyper-V\\Get-VMNetworkAdapter -VMName NAME | Where-Object -Property Id -EQ -Value ID; Hyper-V\\Set-VMNetworkAdapterVlan -VMNetworkAdapter $a -Trunk -AllowedVlanIdList "10,20" -NativeVlanId 0. Leave the management VLAN out, then accept the risk.',
      'Scan again.',
    ],
  },
  sources: ['sp-800-125b'],
});
