import { control } from '../../control.ts';
import { is, roleIs } from '../../../grammar/expect.ts';
import { vmNetworkAdapter } from '../../../resources/hyper-v/devices/vm-network-adapter.ts';

export const routerGuard = control({
  id: 'HV-D-24',
  area: 'vm-settings',
  serves: ['S15', 'S31'],
  title: 'Router guard is enabled on VM network adapters',
  titleWhenNotMet: 'Router guard is disabled on {target}',
  severity: 'medium',
  severityWhen: { holds: roleIs(['appliance'], vmNetworkAdapter.vm), severity: 'low' },
  depth: 'recommended',
  why: 'A compromised VM can send router advertisements and redirects, become the gateway of other VMs, and read or change their traffic.',
  each: vmNetworkAdapter.targets,
  expect: is(vmNetworkAdapter.routerGuard, 'On'),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Clients of the VM, if it is a router, firewall or VPN server',
    takesEffect: 'now',
    consequence:
      'Takes effect immediately. The switch drops router advertisements and redirects of this adapter. Computers that use the VM as their router lose their IPv6 connection or their route.',
    prechecks: [
      {
        say: 'The VM is not a router, firewall or VPN server.',
        undecided: 'Roles inside the guest cannot be read without an account in the guest.',
      },
      {
        say: 'Your connection to the host does not use this VM.',
        undecided: 'Routers behind another router are not recognized by their MAC addresses.',
      },
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-125b'],
});
