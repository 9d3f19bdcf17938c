import { reading, row, value } from '../../known.ts';
import { inTwoWorlds, type RuleCase } from './rule-case.ts';
import { atConsole, changeOf, computer, inbound, overRemoteDesktop, overSsh, overWinRM, registryChange, setChange, vms, world } from './scenes.ts';

const policies = 'HKLM\\SOFTWARE\\Policies\\Microsoft';
const terminalServer = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server';
const remoteDesktopRule = inbound({ rule: 'Remote Desktop', ports: ['3389'] });
const profile = (name: string, property: string, to: string) => changeOf('firewallProfile', { profile: name }, property, to, { from: 'False' });
const adapters = reading('netAdapter', [row({ interface: 'a' }, { name: value('Ethernet 1') }), row({ interface: 'b' }, { name: value('Wi-Fi') })]);
const over = 'over Remote Desktop';
const console = 'at the console';

export const networkCases: Readonly<Record<string, RuleCase>> = {
  'firewall-profile': inTwoWorlds(
    profile('Domain', 'local', 'True'),
    ['over Remote Desktop through the profile Domain', world(overRemoteDesktop(), remoteDesktopRule)],
    ['over Remote Desktop through the profile Private', world(overRemoteDesktop({ routes: value(['10.0.4.7>3389>Private>Ethernet 1']) }), remoteDesktopRule)],
  ),
  'firewall-local-rules': inTwoWorlds(
    profile('Domain', 'allowLocalRules', 'False'),
    ['a rule of this host allows the connection', world(overRemoteDesktop(), remoteDesktopRule)],
    ['a rule of Group Policy allows the connection', world(overRemoteDesktop(), inbound({ rule: 'GPO', ports: ['3389'], source: 'GroupPolicy' }))],
  ),
  'firewall-rule-addresses': inTwoWorlds(
    changeOf('firewallRule', { rule: 'Remote Desktop' }, 'remoteAddresses', ['10.0.4.0/24'], { from: ['Any'] }),
    ['from 192.168.7.7, outside the new addresses', world(overRemoteDesktop({ peers: value(['192.168.7.7>3389']) }), remoteDesktopRule)],
    ['from 10.0.4.7, inside the new addresses', world(overRemoteDesktop(), remoteDesktopRule)],
  ),
  'firewall-rule-off': inTwoWorlds(
    changeOf('firewallRule', { rule: 'Remote Desktop' }, 'enabled', false, { from: true }),
    ['no other rule allows the connection', world(overRemoteDesktop(), remoteDesktopRule)],
    [
      'another rule allows the same port',
      world(overRemoteDesktop(), inbound({ rule: 'Remote Desktop', ports: ['3389'] }, { rule: 'Jump', ports: ['3389'], from: ['10.0.4.7'] })),
    ],
  ),
  'firewall-excluded-interface': inTwoWorlds(
    setChange('firewallProfile', { profile: 'Domain' }, 'exemptInterfaces', ['Ethernet 1'], []),
    ['the connection comes in over Ethernet 1', world(overRemoteDesktop(), remoteDesktopRule)],
    ['the connection comes in over Ethernet 2', world(overRemoteDesktop({ routes: value(['10.0.4.7>3389>Domain>Ethernet 2']) }), remoteDesktopRule)],
  ),
  'firewall-after-category-change': inTwoWorlds(
    profile('Public', 'local', 'True'),
    [
      'DC01 is a VM of this host, and no rule allows Public',
      world(overRemoteDesktop(), computer(), inbound({ rule: 'r', ports: ['3389'], profiles: ['Domain'] }), ...vms({ DC01: true })),
    ],
    ['no VM of this host is a domain controller', world(overRemoteDesktop(), computer(), inbound(), ...vms({ SQL01: false }))],
  ),
  'network-adapter-off': inTwoWorlds(
    changeOf('netAdapter', { interface: 'a' }, 'switchedOn', false),
    ['the connection uses this adapter', world(overRemoteDesktop(), adapters)],
    ['the connection uses another physical adapter', world(overRemoteDesktop({ routes: value(['10.0.4.7>3389>Domain>Wi-Fi']) }), adapters)],
  ),
  'second-network-dropped': inTwoWorlds(
    registryChange(`${policies}\\Windows\\WcmSvc\\GroupPolicy`, 'fBlockNonDomain', 1),
    ['the host has networks of two categories', world(overRemoteDesktop())],
    ['all networks of the host are domain networks', world(overRemoteDesktop({ networkProfiles: value(['Domain']) }))],
  ),
  'remote-desktop-off': inTwoWorlds(
    registryChange(terminalServer, 'fDenyTSConnections', 1),
    [over, world(overRemoteDesktop())],
    ['over WinRM', world(overWinRM())],
  ),
  'remote-desktop-nla': inTwoWorlds(
    registryChange(`${terminalServer}\\WinStations\\RDP-Tcp`, 'UserAuthentication', 1),
    [over, world(overRemoteDesktop())],
    [console, world(atConsole())],
  ),
  'remote-desktop-encryption': inTwoWorlds(
    registryChange(`${policies}\\Windows NT\\Terminal Services`, 'SecurityLayer', 2),
    [over, world(overRemoteDesktop())],
    ['over SSH', world(overSsh())],
  ),
  'remote-desktop-time-limit': inTwoWorlds(
    registryChange(`${policies}\\Windows NT\\Terminal Services`, 'MaxDisconnectionTime', 60_000),
    [over, world(overRemoteDesktop())],
    [console, world(atConsole())],
  ),
  'winrm-off': inTwoWorlds(
    registryChange(`${policies}\\Windows\\WinRM\\Service`, 'AllowAutoConfig', 0),
    ['over WinRM', world(overWinRM())],
    [over, world(overRemoteDesktop())],
  ),
  'winrm-authentication': inTwoWorlds(
    registryChange(`${policies}\\Windows\\WinRM\\Service`, 'AllowBasic', 0),
    ['over WinRM', world(overWinRM())],
    [console, world(atConsole())],
  ),
  'winrm-permissions': inTwoWorlds(
    registryChange('HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WSMAN\\Service', 'rootSDDL', 'O:NSG:BAD:P(A;;GA;;;BA)'),
    ['over WinRM', world(overWinRM())],
    [over, world(overRemoteDesktop())],
  ),
  'tls-versions': inTwoWorlds(
    registryChange('HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.0\\Server', 'Enabled', 0),
    ['over WinRM with HTTPS (port 5986)', world(overWinRM({ peers: value(['10.0.4.7>5986']) }))],
    ['over WinRM with HTTP (port 5985)', world(overWinRM())],
  ),
  'fips-mode': inTwoWorlds(
    registryChange('HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\FIPSAlgorithmPolicy', 'Enabled', 1),
    [over, world(overRemoteDesktop())],
    [console, world(atConsole())],
  ),
  'vm-on-your-path': inTwoWorlds(
    changeOf('vmNetworkAdapter', { adapter: 'fw' }, 'dhcpGuard', 'On'),
    [
      'the VM has the MAC address of the gateway',
      world(
        overRemoteDesktop(),
        ...vms({ FW01: false }),
        reading('vmNetworkAdapter', [row({ adapter: 'fw' }, { vm: value('FW01'), macAddress: value('00155D000001') })]),
      ),
    ],
    [
      'the VM has another MAC address',
      world(
        overRemoteDesktop(),
        ...vms({ FW01: false }),
        reading('vmNetworkAdapter', [row({ adapter: 'fw' }, { vm: value('FW01'), macAddress: value('00155D000009') })]),
      ),
    ],
  ),
};
