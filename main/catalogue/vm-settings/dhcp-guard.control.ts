import { control, given } from '../control.ts';
import { is } from '../../resources/grammar/expect.ts';
import { vmNetworkAdapter } from '../../resources/vm-network-adapter.ts';

export const dhcpGuard = control({
  id: 'HV-D-23',
  area: 'vm-settings',
  serves: ['S15', 'S31'],
  title: 'Machines cannot pose as DHCP servers',
  titleWhenNotMet: '{target} could hand out addresses',
  severity: 'medium',
  depth: 'recommended',
  why: 'Whoever answers DHCP requests first decides which gateway and which DNS server its neighbours use.',
  each: vmNetworkAdapter.targets,
  expect: is(vmNetworkAdapter.dhcpGuard, 'On'),
  fix: {
    kind: 'set',
    class: 'guarded',
    takesEffect: 'now',
    consequence: 'The switch drops DHCP answers from this adapter at once.',
    prechecks: [{ say: 'The machine is no DHCP server, relay or fail-over partner and does not install others over the network (WDS, ConfigMgr).' }],
  },
  sources: ['hyper-v-security-plan', 'sp-800-125b'],
  examples: { good: [given(vmNetworkAdapter.dhcpGuard, 'On')], bad: [given(vmNetworkAdapter.dhcpGuard, 'Off')] },
});
