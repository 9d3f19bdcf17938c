import { fact, resource, setting } from '../../grammar/resource.ts';
import { listOf, shownAs, word } from '../../grammar/kinds.ts';
import { command } from '../../grammar/native-command.ts';

const actions = { Block: 'block', Allow: 'allow', NotConfigured: 'not configured' };
const states = { True: 'on', False: 'off', NotConfigured: 'not configured' };

/** The three profiles of Windows' firewall: what is in force, and what the host's own store says. */
export const firewallProfile = resource({
  name: 'firewallProfile',
  title: 'Windows Firewall',
  subject: ({ profile = '' }) => `Windows Firewall, ${profile.toLowerCase()} profile`,
  keyNames: ['profile'],
  needs: 'administrator',
  native: 'Get-NetFirewallProfile -PolicyStore ActiveStore',
  scope: { is: 'enumerated' },
  facts: {
    effective: fact('state in effect', shownAs(word('True', 'False'), states)),
    local: setting('state set on this host', shownAs(word('True', 'False', 'NotConfigured'), states), {
      native: (to, { profile = '' }) => command`Set-NetFirewallProfile -Name ${profile} -PolicyStore PersistentStore -Enabled ${to}`,
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
    exemptInterfaces: setting('excluded network interfaces', listOf('a list of interface names', [[], ['Ethernet 2']]), {
      native: (to, { profile = '' }) =>
        command`Set-NetFirewallProfile -Name ${profile} -PolicyStore PersistentStore -DisabledInterfaceAliases ${to.is === 'value' && Array.isArray(to.value) && to.value.length > 0 ? to : 'NotConfigured'}`,
    }),
    defaultInboundAction: fact('default action for inbound connections', shownAs(word('Block', 'Allow', 'NotConfigured'), actions)),
    localInboundAction: setting('default inbound action set on this host', shownAs(word('Block', 'Allow', 'NotConfigured'), actions), {
      native: (to, { profile = '' }) => command`Set-NetFirewallProfile -Name ${profile} -PolicyStore PersistentStore -DefaultInboundAction ${to}`,
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
