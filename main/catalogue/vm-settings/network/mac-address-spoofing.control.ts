import { control } from '../../control.ts';
import { is, roleIs } from '../../../grammar/expect.ts';
import { vmNetworkAdapter } from '../../../resources/hyper-v/devices/vm-network-adapter.ts';

export const macAddressSpoofing = control({
  id: 'HV-D-22',
  area: 'vm-settings',
  serves: ['S15', 'S31'],
  title: 'MAC address spoofing is disabled on VM network adapters',
  titleWhenNotMet: 'MAC address spoofing is enabled on {target}',
  severity: 'high',
  depth: 'essential',
  why: 'A VM that can change its MAC address can impersonate another computer on the switch and receive its traffic.',
  each: vmNetworkAdapter.targets,
  expect: is(vmNetworkAdapter.macAddressSpoofing, 'Off'),
  // Firewalls and load balancers often need it, and labs with nested virtualization do.
  severityWhen: { holds: roleIs(['appliance', 'lab'], vmNetworkAdapter.vm), severity: 'low' },
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Guests with load balancing, failover addresses or nested virtualization',
    takesEffect: 'now',
    consequence:
      'Takes effect immediately. Network Load Balancing, failover addresses (CARP, VRRP), macvlan and nested virtualization need spoofing; a guest that uses them loses its network.',
    prechecks: [
      {
        say: 'The guest uses no load balancing, failover addresses (CARP, VRRP), macvlan or nested virtualization.',
        undecided: 'The network configuration inside the guest cannot be read without an account in the guest.',
      },
      {
        say: 'The VM is not your gateway, VPN, DNS server or domain controller.',
        undecided:
          'Gateway and DNS servers are recognized by their MAC addresses before the change; VPN servers and domain controllers behind a router are not.',
      },
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-125b'],
});
