import { control, given } from '../control.ts';
import { all, oneOf } from '../../grammar/expect.ts';
import { absent } from '../../grammar/kind.ts';
import { service } from '../../resources/windows/service.ts';

const names = ['Fax', 'SNMP', 'SNMPTRAP', 'TlntSvr', 'simptcp', 'WMPNetworkSvc', 'iprip'];
const found = names.map(service);
const noneDepends = all(...found.map((each) => oneOf(each.dependents, [[], absent])));

export const oldServices = control({
  id: 'W02-08',
  area: 'security-configuration',
  serves: ['S18'],
  title: 'Legacy network services are disabled (SNMP, Telnet, Fax, RIP, Simple TCP/IP)',
  titleWhenNotMet: 'A legacy network service (SNMP, Telnet, Fax, RIP, Simple TCP/IP) is running or not disabled',
  severity: 'medium',
  depth: 'essential',
  why: 'SNMP and Telnet transfer passwords without encryption. An attacker on the network reads them.',
  // Stopped first: undo goes the other way round, and a disabled service could not be started again.
  expect: all(...found.flatMap((each) => [oneOf(each.state, ['Stopped', absent]), oneOf(each.startType, ['Disabled', absent])])),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Monitoring that reads this host over SNMP',
    takesEffect: 'now',
    consequence: 'Takes effect immediately. The services stop and no longer start, and monitoring over SNMP ends.',
    prechecks: [
      { say: 'No monitoring reads the hardware of this host over SNMP.', undecided: 'The host does not record which computers read it over SNMP.' },
      { say: 'No running service depends on one of these services.', holds: noneDepends },
    ],
  },
  sources: ['cis-ws2022', 'stig-ws2022'],
  examples: {
    good: found.flatMap((each) => [given(each.startType, absent), given(each.state, absent)]),
    bad: found.flatMap((each, index) => [
      given(each.startType, names[index] === 'SNMP' ? 'Automatic' : absent),
      given(each.state, names[index] === 'SNMP' ? 'Running' : absent),
    ]),
  },
});
