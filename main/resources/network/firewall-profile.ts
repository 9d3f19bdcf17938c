import { fact, resource, setting } from '../../grammar/resource.ts';
import { listOf, shownAs, word } from '../../grammar/kinds.ts';

const actions = { Block: 'block', Allow: 'allow', NotConfigured: 'not configured' };
const states = { True: 'on', False: 'off', NotConfigured: 'not configured' };

/** The three profiles of Windows' firewall: what is in force, and what the host's own store says. */
export const firewallProfile = resource({
  name: 'firewallProfile',
  title: 'Windows Firewall',
  subject: ({ profile = '' }) => `Windows Firewall, ${profile.toLowerCase()} profile`,
  keyNames: ['profile'],
  needs: 'administrator',
  scope: { is: 'enumerated' },
  cmdlets: {
    each: 'listed',
    module: 'NetSecurity',
    read: 'Get-NetFirewallProfile',
    readWith: { PolicyStore: 'ActiveStore' },
    further: { stored: { read: 'Get-NetFirewallProfile', with: { PolicyStore: 'PersistentStore' } } },
    write: 'Set-NetFirewallProfile',
    writeWith: { PolicyStore: 'PersistentStore' },
    key: { profile: 'Name' },
    target: { parameter: 'Name', keyPart: 'profile' },
    readOne: { Name: 'profile' },
    one: 'firewall profile',
    many: 'firewall profiles',
    documented: { 'Get-NetFirewallProfile': 'https://learn.microsoft.com/previous-versions/windows/desktop/wfascimprov/msft-netfirewallprofile' },
    properties: {
      effective: { name: 'Enabled', as: 'text' },
      local: { name: 'Enabled', from: 'stored', as: 'text' },
      exemptInterfacesInForce: { name: 'DisabledInterfaceAliases', as: 'configured' },
      exemptInterfaces: { name: 'DisabledInterfaceAliases', from: 'stored', as: 'configured' },
      defaultInboundAction: { name: 'DefaultInboundAction', as: 'text' },
      localInboundAction: { name: 'DefaultInboundAction', from: 'stored', as: 'text' },
    },
  },
  facts: {
    effective: fact('state in effect', shownAs(word('True', 'False'), states)),
    local: setting('state set on this host', shownAs(word('True', 'False', 'NotConfigured'), states), {
      effects: [
        {
          when: 'now',
          resource: 'firewallProfile',
          property: 'effective',
          derive: (now, key) => {
            const local = now({ resource: 'firewallProfile', key, property: 'local' });
            return local.is === 'value' ? { is: 'value', value: local.value === 'False' ? 'False' : 'True' } : undefined;
          },
        },
      ],
    }),
    exemptInterfacesInForce: fact('excluded network interfaces in effect', listOf('a list of interface names', [[], ['Ethernet 2']])),
    exemptInterfaces: setting('excluded network interfaces set on this host', listOf('a list of interface names', [[], ['Ethernet 2']]), {
      effects: [
        {
          when: 'now',
          resource: 'firewallProfile',
          property: 'exemptInterfacesInForce',
          derive: (now, key) => {
            const local = now({ resource: 'firewallProfile', key, property: 'exemptInterfaces' });
            return local.is === 'value' ? local : undefined;
          },
        },
      ],
    }),
    defaultInboundAction: fact('default action for inbound connections', shownAs(word('Block', 'Allow', 'NotConfigured'), actions)),
    localInboundAction: setting('default inbound action set on this host', shownAs(word('Block', 'Allow', 'NotConfigured'), actions), {
      effects: [
        {
          when: 'now',
          resource: 'firewallProfile',
          property: 'defaultInboundAction',
          derive: (now, key) => {
            const local = now({ resource: 'firewallProfile', key, property: 'localInboundAction' });
            return local.is === 'value' ? { is: 'value', value: local.value === 'Allow' ? 'Allow' : 'Block' } : undefined;
          },
        },
      ],
    }),
  },
});
