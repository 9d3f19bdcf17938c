import { control, given } from '../control.ts';
import { absent } from '../../grammar/kind.ts';
import { all, oneOf, satisfies } from '../../grammar/expect.ts';
import { hostRouting } from '../../resources/hyper-v/host/host-routing.ts';
import { readOnlyDword } from '../../resources/windows/registry.ts';

const router = readOnlyDword('HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters', 'IPEnableRouter');

export const noRouting = control({
  id: 'W08-04',
  aka: ['HV-A-11'],
  area: 'security-policies',
  serves: ['S01', 'S31'],
  title: 'The host does not route between networks',
  titleWhenNotMet: 'The host routes between networks',
  severity: 'medium',
  depth: 'recommended',
  why: 'An attacker in a VM can send packets through the host into the management or storage network, past the firewalls between these networks.',
  expect: all(
    satisfies(hostRouting.forwarding, 'no interface forwards, except those of Default Switch, WSL and containers', (names) => names.length === 0),
    oneOf(router, [0, absent]),
  ),
  fix: {
    kind: 'steps',
    steps: [
      'Find out who needs the routing: NAT for VMs (Get-NetNat), containers, an SDN gateway or VPN. If one of them is in use, accept the risk with its name.',
      'Note the interfaces: Get-NetIPInterface -Forwarding Enabled.',
      'Turn forwarding off for each interface: Set-NetIPInterface -InterfaceAlias NAME -AddressFamily IPv4 -Forwarding Disabled. Repeat it with IPv6. It takes effect immediately.',
      'If the registry value IPEnableRouter of the service Tcpip (key Parameters) is 1, set it to 0. It takes effect at the next start of Windows: move or shut down the VMs, then restart the host.',
      'To undo, set forwarding to Enabled for the noted interfaces.',
      'Scan again.',
    ],
  },
  sources: ['sp-800-125b', 'sp-800-53'],
  examples: { good: [given(hostRouting.forwarding, []), given(router, absent)], bad: [given(hostRouting.forwarding, ['Ethernet 1']), given(router, 1)] },
});
