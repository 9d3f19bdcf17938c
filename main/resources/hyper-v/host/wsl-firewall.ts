import { shownAs, text } from '../../../grammar/kinds.ts';
import { fact, resource } from '../../../grammar/resource.ts';

/** The id by which Windows knows VMs of WSL: https://learn.microsoft.com/windows/security/operating-system-security/network-security/windows-firewall/hyper-v-firewall */
const wsl = '{40E0AC32-46A5-438A-A0B2-2B479E8F2E90}';

/** What the Hyper-V firewall applies to the VMs of Windows Subsystem for Linux (WSL). */
export const wslFirewall = resource({
  name: 'wslFirewall',
  title: 'Hyper-V firewall for WSL',
  keyNames: [],
  needs: 'administrator',
  scope: { is: 'host' },
  cmdlets: {
    each: 'host',
    module: 'NetSecurity',
    read: 'Get-NetFirewallHyperVVMSetting',
    readWith: { PolicyStore: 'ActiveStore', Name: wsl },
    key: {},
    one: 'Hyper-V firewall',
    documented: { 'Get-NetFirewallHyperVVMSetting': 'https://learn.microsoft.com/powershell/module/netsecurity/get-netfirewallhypervvmsetting' },
    properties: { enabled: { name: 'Enabled', as: 'text' }, inbound: { name: 'DefaultInboundAction', as: 'text' } },
  },
  facts: {
    enabled: fact('state', shownAs(text('True', 'False', 'NotConfigured'), { True: 'on', False: 'off', NotConfigured: 'not configured' })),
    inbound: fact(
      'default action for inbound connections',
      shownAs(text('Block', 'Allow', 'NotConfigured'), { Block: 'block', Allow: 'allow', NotConfigured: 'not configured' }),
    ),
  },
});
