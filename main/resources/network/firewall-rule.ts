import { fact, optional, resource, setting } from '../../grammar/resource.ts';
import { listOf, shownAs, text } from '../../grammar/kinds.ts';
import { networkList } from '../formats/network-list.ts';
import { any, is, oneOf, satisfies } from '../../grammar/expect.ts';
import { openManagementPorts } from './management-ports.ts';
import { command } from '../../grammar/native-command.ts';
import { orUnknown } from '../names/or-unknown.ts';

const source = fact('policy store', shownAs(text('Local', 'GroupPolicy', 'Dynamic'), { Local: 'this host', GroupPolicy: 'Group Policy' }));

/** Enabled rules that let something in, as they are in force. */
export const firewallRule = resource({
  name: 'firewallRule',
  title: 'Windows Firewall, inbound allow rules',
  keyNames: ['rule'],
  needs: 'administrator',
  lane: 'network',
  native: 'Get-NetFirewallRule -PolicyStore ActiveStore; Address, Port, Application, Service, Interface, InterfaceType and Security filters of the same store',
  scope: { is: 'enumerated' },
  wire: { rows: (rows) => rows.map((row) => ({ ...row, facts: { ...row.facts, opens: openManagementPorts(row) } })) },
  label: (row) => orUnknown(row.text('displayName') ?? row.text('name'), 'rule', row.key['rule']),
  facts: {
    name: fact('name', text('RemoteDesktop-UserMode-In-TCP', 'WINRM-HTTP-In-TCP')),
    displayName: fact('display name', text('Remote Desktop - User Mode (TCP-In)', 'Windows Remote Management (HTTP-In)')),
    profiles: fact('profiles', listOf('a list of profiles', [['Domain'], ['Domain', 'Private', 'Public']])),
    protocol: fact('protocol', text('TCP', 'UDP')),
    localPorts: fact('local ports', listOf('a list of ports', [['3389'], ['5985']])),
    program: optional('program', text('Any', '%SystemRoot%\\system32\\svchost.exe')),
    service: optional('service', text('Any', 'TermService')),
    package: optional('store app (package SID)', text('S-1-15-2-1', '')),
    opens: fact('management services that the rule allows', listOf('a list of services', [['Remote Desktop (3389)'], []])),
    interfaces: fact('network interfaces', listOf('a list of interface names', [['Any'], ['Ethernet 2']])),
    interfaceTypes: fact('interface types', listOf('a list of interface types', [['Any'], ['Wireless']])),
    conditions: fact('IPsec and user conditions', listOf('a list of conditions', [[], ['Authentication']])),
    localAddresses: fact('local addresses', listOf('a list of addresses', [['Any'], ['10.0.4.21']])),
    remoteAddresses: setting('remote addresses', networkList, {
      native: (to, { rule = '' }) => command`Set-NetFirewallRule -Name ${rule} -PolicyStore PersistentStore -RemoteAddress ${to}`,
    }),
    source,
    group: fact('group', text('@FirewallAPI.dll,-28752', 'Remote Desktop')),
  },
});

/** Rules of other stores cannot be changed here: their owner has to. */
export const isLocalRule = is(firewallRule.source, 'Local');

/**
 * Windows' own rules through which a Hyper-V host is managed, by their language-neutral names: those whose port does not say so
 * (dynamic ports, a listener of http.sys).
 */
export const managementRuleNames = [
  'RemoteDesktop-UserMode-In-TCP',
  'RemoteDesktop-UserMode-In-UDP',
  'RemoteDesktop-Shadow-In-TCP',
  'WINRM-HTTP-In-TCP',
  'WINRM-HTTP-In-TCP-PUBLIC',
  'WINRM-HTTPS-In-TCP',
  'VIRT-REMOTEDESKTOP-In-TCP-NoScope',
  'VIRT-MIGL-In-TCP-NoScope',
  'VIRT-VMMS-RPC-EPMAP-In-NoScope',
  'VIRT-VMMS-RPC-In-NoScope',
  'VIRT-WMI-RPCSS-In-TCP-NoScope',
  'VIRT-WMI-WINMGMT-In-TCP-NoScope',
  'VIRT-WMI-ASYNC-In-TCP-NoScope',
  'VIRT-HVRHTTPL-In-TCP-NoScope',
  'VIRT-HVRHTTPSL-In-TCP-NoScope',
  'FPS-SMB-In-TCP',
  'OpenSSH-Server-In-TCP',
  'RemoteEventLogSvc-In-TCP',
  'RemoteEventLogSvc-NP-In-TCP',
  'RemoteEventLogSvc-RPCSS-In-TCP',
  'RemoteSvcAdmin-In-TCP',
  'RemoteSvcAdmin-NP-In-TCP',
  'RemoteSvcAdmin-RPCSS-In-TCP',
  'RemoteTask-In-TCP',
  'RemoteTask-RPCSS-In-TCP',
  'ComPlusNetworkAccess-DCOM-In',
] as const;

/** By the ports that it opens; its name counts only in addition. */
export const isManagementRule = any(
  oneOf(firewallRule.name, managementRuleNames),
  satisfies(firewallRule.opens, 'at least one management port', (services) => services.length > 0),
);
