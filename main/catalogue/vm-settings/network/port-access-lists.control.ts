import { control } from '../../control.ts';

export const portAccessLists = control({
  id: 'HV-D-32',
  area: 'vm-settings',
  serves: ['S15', 'S31'],
  title: 'Port ACLs limit VMs that can be reached from the internet',
  titleWhenNotMet: 'VMs that can be reached from the internet have no port ACLs',
  severity: 'low',
  depth: 'strict',
  why: 'An attacker who takes over such a VM turns off the firewall in the guest. A port ACL of the virtual switch still blocks its way to the management network.',
  manual: {
    question: 'Do the VMs that can be reached from the internet have port ACLs or firewall rules outside the guest that block the management network?',
    evidence: 'The output of Get-VMNetworkAdapterExtendedAcl for each of these VMs, or the rules of the firewall in front of them.',
    validForDays: 365,
  },
  sources: ['sp-800-125b'],
});
