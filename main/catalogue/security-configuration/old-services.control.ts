import { control, given } from '../control.ts';
import { all, oneOf } from '../../resources/grammar/expect.ts';
import { absent } from '../../resources/grammar/kind.ts';
import { service } from '../../resources/service.ts';

const names = ['Fax', 'SNMP', 'SNMPTRAP', 'TlntSvr', 'simptcp', 'WMPNetworkSvc', 'iprip'];
const found = names.map(service);

export const oldServices = control({
  id: 'W02-08',
  area: 'security-configuration',
  serves: ['S18'],
  title: 'No service of another age answers on the network',
  titleWhenNotMet: 'A service of another age runs, or starts again',
  severity: 'medium',
  depth: 'essential',
  why: 'SNMP and Telnet send passwords in the clear; fax, simple TCP services, RIP and media sharing have no place on a host.',
  // Stopped first: undo goes the other way round, and a disabled service could not be started again.
  expect: all(...found.flatMap((each) => [oneOf(each.state, ['Stopped', absent]), oneOf(each.startType, ['Disabled', absent])])),
  fix: {
    kind: 'set',
    class: 'guarded',
    takesEffect: 'now',
    consequence: 'The services stop and do not start any more. Monitoring over SNMP ends.',
    prechecks: [{ say: 'Nothing watches the hardware of this host over SNMP, or it has another way.' }],
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
