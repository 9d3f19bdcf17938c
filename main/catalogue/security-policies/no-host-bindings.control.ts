import { control, given } from '../control.ts';
import { satisfies } from '../../grammar/expect.ts';
import { switchMember } from '../../resources/network/switch-member.ts';

export const noHostBindings = control({
  id: 'W08-03',
  aka: ['HV-A-09'],
  area: 'security-policies',
  serves: ['S01', 'S31'],
  title: 'Network adapters of virtual switches have no host protocols bound',
  titleWhenNotMet: 'Host protocols are bound to {target}, which carries a virtual switch',
  severity: 'medium',
  depth: 'recommended',
  why: 'The host answers on the wire of the VMs, beside the virtual switch. An attacker in this network reaches file sharing of the host, and no VLAN setting separates them.',
  each: switchMember.targets,
  expect: satisfies(switchMember.protocols, 'no TCP/IP, file sharing or client protocol is bound', (bound) => bound.length === 0),
  fix: {
    kind: 'steps',
    steps: [
      'Check that no cluster or storage network uses this adapter: Get-ClusterNetworkInterface. If one does, accept the risk; cluster traffic needs these protocols.',
      'Connect to the host through another adapter or at the console.',
      'Note the bindings: Get-NetAdapterBinding -Name NAME.',
      'Disable file sharing and its client, if they are bound: Disable-NetAdapterBinding -Name NAME -ComponentID ms_server, ms_msclient.',
      'Disable TCP/IP, if it is bound: Disable-NetAdapterBinding -Name NAME -ComponentID ms_tcpip, ms_tcpip6. The addresses of this adapter are lost.',
      'To undo, enable the noted bindings: Enable-NetAdapterBinding -Name NAME -ComponentID COMPONENT.',
      'Scan again.',
    ],
  },
  sources: ['sp-800-125b'],
  examples: { good: [given(switchMember.protocols, [])], bad: [given(switchMember.protocols, ['ms_server', 'ms_tcpip'])] },
});
