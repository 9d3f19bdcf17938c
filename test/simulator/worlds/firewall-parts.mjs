// Windows Firewall of a world: its rules and its profiles.

const managementRules = [
  ['RemoteDesktop-UserMode-In-TCP', 'Remote Desktop - User Mode (TCP-In)', 'TCP', ['3389'], '@FirewallAPI.dll,-28752'],
  ['RemoteDesktop-UserMode-In-UDP', 'Remote Desktop - User Mode (UDP-In)', 'UDP', ['3389'], '@FirewallAPI.dll,-28752'],
  ['WINRM-HTTP-In-TCP', 'Windows Remote Management (HTTP-In)', 'TCP', ['5985'], '@FirewallAPI.dll,-30267'],
  ['FPS-SMB-In-TCP', 'File and Printer Sharing (SMB-In)', 'TCP', ['445'], '@FirewallAPI.dll,-28502'],
  ['VIRT-REMOTEDESKTOP-In-TCP-NoScope', 'Hyper-V (REMOTE_DESKTOP_TCP_IN)', 'TCP', ['2179'], '@%systemroot%\\system32\\vmms.exe,-210'],
  ['VIRT-VMMS-RPC-EPMAP-In-NoScope', 'Hyper-V (RPC-EPMAP)', 'TCP', ['RPCEPMap'], '@%systemroot%\\system32\\vmms.exe,-210'],
  ['VIRT-VMMS-RPC-In-NoScope', 'Hyper-V (RPC)', 'TCP', ['RPC'], '@%systemroot%\\system32\\vmms.exe,-210'],
  ['VIRT-WMI-RPCSS-In-TCP-NoScope', 'Hyper-V - WMI (DCOM-In)', 'TCP', ['135'], '@%systemroot%\\system32\\vmms.exe,-211'],
];
const otherRules = [
  ['CoreNet-DHCP-In', 'Core Networking - Dynamic Host Configuration Protocol (DHCP-In)', 'UDP', ['68'], '@FirewallAPI.dll,-25000'],
  ['CoreNet-ICMP6-DU-In', 'Core Networking - Destination Unreachable (ICMPv6-In)', 'ICMPv6', ['Any'], '@FirewallAPI.dll,-25000'],
];

export const rules = (addresses = {}) =>
  [...managementRules, ...otherRules].map(([name, shown, protocol, ports, group]) => ({
    Name: name,
    InstanceID: name,
    DisplayName: shown,
    Group: group,
    Enabled: 'True',
    Direction: 'Inbound',
    Action: 'Allow',
    Profile: 'Any',
    Protocol: protocol,
    LocalPort: ports,
    RemoteAddress: addresses[name] ?? ['Any'],
    PolicyStoreSourceType: 'Local',
  }));

export const firewallProfile = (name, enabled, more = {}) => ({
  Name: name,
  Enabled: enabled,
  DefaultInboundAction: 'NotConfigured',
  DisabledInterfaceAliases: ['NotConfigured'],
  GroupPolicyEnabled: null,
  ...more,
});
