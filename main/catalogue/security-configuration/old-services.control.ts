import { control, given } from '../control.ts';
import { all, any, not, oneOf, whenever } from '../../grammar/expect.ts';
import { absent } from '../../grammar/kind.ts';
import { service, type Service } from '../../resources/windows/service.ts';

const names = ['Fax', 'SNMP', 'SNMPTRAP', 'TlntSvr', 'simptcp', 'WMPNetworkSvc', 'iprip'];
const found = names.map(service);
/** Windows installs these with startup type Manual: they count where they run or start automatically. */
const installedByDefault: readonly string[] = ['SNMPTRAP', 'WMPNetworkSvc'];
const isStopped = ({ state }: Service) => oneOf(state, ['Stopped', absent]);
const isDisabled = ({ startType }: Service) => oneOf(startType, ['Disabled', absent]);
const waitsForUse = ({ startType }: Service) => oneOf(startType, ['Disabled', 'Manual', absent]);
const noneDepends = all(...found.map((each) => oneOf(each.dependents, [[], absent])));

export const oldServices = control({
  id: 'W02-08',
  area: 'security-configuration',
  serves: ['S18'],
  title: 'Legacy network services (SNMP, Telnet, Fax, RIP, Simple TCP/IP, media sharing) are disabled or not in use',
  titleWhenNotMet: 'A legacy network service (SNMP, Telnet, Fax, RIP, Simple TCP/IP, media sharing) is running or not disabled',
  severity: 'medium',
  depth: 'essential',
  why: 'SNMP and Telnet transfer passwords without encryption. An attacker on the network reads them.',
  // Stopped first: undo goes the other way round, and a disabled service could not be started again.
  expect: all(...names.flatMap((name) => [isStopped(service(name)), (installedByDefault.includes(name) ? waitsForUse : isDisabled)(service(name))])),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Monitoring that reads this host over SNMP, and media sharing of a Windows client',
    set: all(
      ...names.flatMap((name) => {
        const each = service(name);
        const inUse = any(not(isStopped(each)), not(waitsForUse(each)));
        return [isStopped(each), installedByDefault.includes(name) ? whenever(inUse, isDisabled(each)) : isDisabled(each)];
      }),
    ),
    takesEffect: 'now',
    consequence: 'Takes effect immediately. The services stop and no longer start, and monitoring over SNMP ends. Media sharing of a Windows client ends.',
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
