import { control, given } from '../control.ts';
import { all, any, is, oneOf, some } from '../../grammar/expect.ts';
import { firewallRule, isManagementRule } from '../../resources/network/firewall-rule.ts';
import { firewallProfile } from '../../resources/network/firewall-profile.ts';
import { ownConnection } from '../../resources/network/own-connection.ts';

const { effective, local, defaultInboundAction, localInboundAction } = firewallProfile;
/** Not configured means Block: Windows blocks what no rule allows. */
const blocks = oneOf(defaultInboundAction, ['Block', 'NotConfigured']);

export const firewallOn = control({
  id: 'W12-01',
  area: 'perimeter',
  serves: ['S36'],
  title: 'Windows Firewall is on and blocks inbound connections by default in all profiles',
  titleWhenNotMet: 'Windows Firewall is off or allows inbound connections by default in the {target} profile',
  severity: 'critical',
  depth: 'essential',
  why: 'An attacker on the network or in a VM can reach every service that listens on the host, including unused services. With the default action Allow, connections without a rule are allowed as well.',
  each: firewallProfile.targets,
  expect: all(is(effective, 'True'), blocks),
  report: {
    half: all(any(is(effective, 'True'), is(local, 'False')), any(blocks, is(localInboundAction, 'Allow'))),
    because: 'The value set on this host is not in force: Group Policy overrides it. Change it in the Group Policy.',
  },
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Computers and users whose connection no inbound rule allows',
    set: all(is(local, 'True'), oneOf(localInboundAction, ['Block', 'NotConfigured'])),
    takesEffect: 'now',
    consequence: 'Takes effect immediately. Inbound connections without an allow rule are blocked, including new connections of administrators.',
    prechecks: [
      { say: 'At least one inbound rule allows a management service.', holds: some(firewallRule.targets.where(isManagementRule)) },
      { say: 'An inbound rule allows your own connection in this profile.', holds: is(ownConnection.allowed, true) },
    ],
    endangers: 'connection',
  },
  sources: ['cis-ws2022', 'stig-ws2022', 'sp-800-53'],
  examples: {
    good: [given(effective, 'True'), given(local, 'True'), given(defaultInboundAction, 'Block'), given(localInboundAction, 'NotConfigured')],
    bad: [given(effective, 'True'), given(local, 'True'), given(defaultInboundAction, 'Allow'), given(localInboundAction, 'Allow')],
  },
});
