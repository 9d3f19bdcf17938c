import { control } from '../../control.ts';
import { is } from '../../../grammar/expect.ts';
import { vmNetworkAdapter } from '../../../resources/hyper-v/devices/vm-network-adapter.ts';

export const dhcpGuard = control({
  id: 'HV-D-23',
  area: 'vm-settings',
  serves: ['S15', 'S31'],
  title: 'DHCP guard is enabled on VM network adapters',
  titleWhenNotMet: 'DHCP guard is disabled on {target}',
  severity: 'medium',
  depth: 'recommended',
  why: 'A compromised VM can answer DHCP requests of other VMs, set their gateway and DNS server, and intercept their traffic.',
  each: vmNetworkAdapter.targets,
  expect: is(vmNetworkAdapter.dhcpGuard, 'On'),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Clients of the VM, if it is a DHCP server, relay or PXE server',
    takesEffect: 'now',
    consequence:
      'Takes effect immediately. The switch drops DHCP server messages from this adapter. If the VM is a DHCP server, its clients lose their addresses.',
    prechecks: [
      {
        say: 'The VM is not a DHCP server, DHCP relay, failover partner or PXE server (WDS, Configuration Manager).',
        undecided: 'Roles inside the guest cannot be read without an account in the guest.',
      },
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-125b'],
});
