import { control, given } from '../control.ts';
import { is } from '../../resources/grammar/expect.ts';
import { vmNetworkAdapter } from '../../resources/vm-network-adapter.ts';

export const macAddressSpoofing = control({
  id: 'HV-D-22',
  area: 'vm-settings',
  serves: ['S15', 'S31'],
  title: 'Machines keep the MAC address that the host gave them',
  titleWhenNotMet: 'MAC address spoofing is allowed on {target}',
  severity: 'high',
  depth: 'essential',
  why: 'A machine that may change its MAC address can pose as its neighbour and receive their traffic.',
  each: vmNetworkAdapter.targets,
  expect: is(vmNetworkAdapter.macAddressSpoofing, 'Off'),
  fix: {
    kind: 'set',
    class: 'guarded',
    takesEffect: 'now',
    consequence: 'Takes effect at once. A guest that sends under another address loses its network.',
    prechecks: [
      { say: 'Nothing in the machine needs another address: load balancing, fail-over addresses (CARP, VRRP), macvlan, nested virtualisation.' },
      { say: 'The machine is not your gateway, VPN, DNS or domain controller.' },
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-125b'],
  examples: { good: [given(vmNetworkAdapter.macAddressSpoofing, 'Off')], bad: [given(vmNetworkAdapter.macAddressSpoofing, 'On')] },
});
