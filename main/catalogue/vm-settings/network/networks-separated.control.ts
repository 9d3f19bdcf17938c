import { control } from '../../control.ts';
import { satisfies } from '../../../grammar/expect.ts';
import { vmNetworkSegment } from '../../../resources/hyper-v/devices/vm-network-segment.ts';

export const networksSeparated = control({
  id: 'HV-D-31',
  area: 'vm-settings',
  serves: ['S15', 'S31'],
  title: 'VMs in the same network have the same protection requirements',
  titleWhenNotMet: 'VMs with different need for protection are in one network: {target}',
  severity: 'medium',
  depth: 'recommended',
  why: 'VMs on one switch and VLAN reach each other without a firewall between them. An attacker who takes over a web server can attack the databases and domain controllers there.',
  each: vmNetworkSegment.targets.where(satisfies(vmNetworkSegment.machines, 'more than one VM', (machines) => machines.length > 1)),
  manual: {
    question: 'Do all VMs on this switch and VLAN have the same protection requirements, or does a firewall in each of them separate them?',
    evidence: 'The purpose of this network, and the role of each VM in it.',
    validForDays: 365,
    lapsesWith: [vmNetworkSegment.machines],
  },
  sources: ['sp-800-125b'],
});
