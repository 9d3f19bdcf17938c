import { listOf, text } from '../../grammar/kinds.ts';
import { fact, optional, resource } from '../../grammar/resource.ts';
import { orUnknown } from '../names/or-unknown.ts';

/** Enabled rules that block something, as they are in force. A block rule wins over each rule that allows. */
export const firewallBlock = resource({
  name: 'firewallBlock',
  title: 'Windows Firewall, inbound block rules',
  keyNames: ['rule'],
  needs: 'administrator',
  lane: 'network',
  native:
    'Get-NetFirewallRule -PolicyStore ActiveStore -Action Block; Address, Port, Application, Service, Interface, InterfaceType and Security filters of the same store',
  scope: { is: 'enumerated' },
  label: (row) => orUnknown(row.text('displayName') ?? row.text('name'), 'rule', row.key['rule']),
  facts: {
    name: fact('name', text('Block-RDP', '{3F2A8A5D-6E4F-4B0D-9E3B-7B1E0C7E2D11}')),
    displayName: fact('display name', text('Block Remote Desktop', 'Old application')),
    profiles: fact('profiles', listOf('a list of profiles', [['Domain'], ['Domain', 'Private', 'Public']])),
    protocol: fact('protocol', text('TCP', 'UDP')),
    localPorts: fact('local ports', listOf('a list of ports', [['3389'], ['Any']])),
    program: optional('program', text('Any', 'C:\\Tools\\old.exe')),
    service: optional('service', text('Any', 'TermService')),
    package: optional('store app (package SID)', text('S-1-15-2-1', '')),
    interfaces: fact('network interfaces', listOf('a list of interface names', [['Any'], ['Ethernet 2']])),
    interfaceTypes: fact('interface types', listOf('a list of interface types', [['Any'], ['Wireless']])),
    conditions: fact('IPsec and user conditions', listOf('a list of conditions', [[], ['Authentication']])),
    localAddresses: fact('local addresses', listOf('a list of addresses', [['Any'], ['10.0.4.21']])),
    remoteAddresses: fact('remote addresses', listOf('a list of addresses', [['Any'], ['10.0.4.0/255.255.255.0']])),
    source: fact('policy store', text('Local', 'GroupPolicy')),
    group: fact('group', text('@FirewallAPI.dll,-28752', 'Remote Desktop')),
  },
});
