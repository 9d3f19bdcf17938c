import { control, given } from '../control.ts';
import { firewallProfile } from '../../resources/network/firewall-profile.ts';
import { any, is, satisfies } from '../../grammar/expect.ts';
import { ownConnection } from '../../resources/network/own-connection.ts';

const { exemptInterfaces, exemptInterfacesInForce } = firewallProfile;
const isNone = (names: readonly string[]): boolean => names.length === 0;
const noneInForce = satisfies(exemptInterfacesInForce, 'no interface is excluded', isNone);

export const noExemptInterface = control({
  id: 'W08-02',
  area: 'security-policies',
  serves: ['S31', 'S36'],
  title: 'No network interface is excluded from Windows Firewall',
  titleWhenNotMet: 'A network interface is excluded from Windows Firewall in the {target} profile',
  severity: 'high',
  depth: 'essential',
  why: 'On an excluded interface, an attacker can reach every service that listens on the host. Firewall rules have no effect there.',
  each: firewallProfile.targets,
  expect: noneInForce,
  report: {
    half: any(
      noneInForce,
      satisfies(exemptInterfaces, 'an interface is excluded on this host', (names) => !isNone(names)),
    ),
    because: 'No interface is excluded on this host: Group Policy excludes it. Change it in the Group Policy.',
  },
  fix: {
    kind: 'set',
    class: 'guarded',
    set: satisfies(exemptInterfaces, 'no interface is excluded on this host', isNone, () => []),
    loses: 'Connections over the excluded interface that no rule allows',
    takesEffect: 'now',
    consequence: 'Takes effect immediately. The firewall rules apply on all interfaces, and connections over the excluded interface need an allow rule.',
    endangers: 'connection',
    prechecks: [
      { say: 'An inbound rule allows your own connection in this profile.', holds: is(ownConnection.allowed, true) },
      {
        say: 'Management, live migration, cluster and storage traffic on this interface has allow rules.',
        undecided: 'The host cannot read traffic that does not occur during the scan.',
      },
    ],
  },
  sources: ['cis-ws2022', 'sp-800-53'],
  examples: {
    good: [given(exemptInterfacesInForce, []), given(exemptInterfaces, [])],
    bad: [given(exemptInterfacesInForce, ['Ethernet 2']), given(exemptInterfaces, ['Ethernet 2'])],
  },
});
