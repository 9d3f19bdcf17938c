import { fact, resource, setting } from './grammar/resource.ts';
import { listOf, word } from './grammar/kinds.ts';
import { list, shownValue } from './shown.ts';

/** The three profiles of Windows' firewall: what is in force, and what the host's own store says. */
export const firewallProfile = resource({
  name: 'firewallProfile',
  title: 'Firewall profiles',
  keyNames: ['profile'],
  needs: 'administrator',
  native: 'Get-NetFirewallProfile -PolicyStore ActiveStore',
  scope: { is: 'enumerated' },
  facts: {
    effective: fact('in force', word('True', 'False')),
    local: setting('set on this host', word('True', 'False', 'NotConfigured'), {
      native: (to, key) => `Set-NetFirewallProfile -Name ${key['profile'] ?? ''} -Enabled ${shownValue(to)}`,
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
    exemptInterfaces: setting('interfaces that it leaves alone', listOf('a list of interface names', [[], ['Ethernet 2']]), {
      native: (to, key) =>
        `Set-NetFirewallProfile -Name ${key['profile'] ?? ''} -DisabledInterfaceAliases ${to.is === 'value' && Array.isArray(to.value) && to.value.length > 0 ? list(to.value) : 'NotConfigured'}`,
    }),
    defaultInboundAction: fact('default action for inbound connections', word('Block', 'Allow', 'NotConfigured')),
    localInboundAction: setting('default inbound action set on this host', word('Block', 'Allow', 'NotConfigured'), {
      native: (to, key) => `Set-NetFirewallProfile -Name ${key['profile'] ?? ''} -DefaultInboundAction ${shownValue(to)}`,
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
