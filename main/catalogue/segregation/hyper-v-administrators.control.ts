import { control, given } from '../control.ts';
import { all, atMost, is, not, within } from '../../grammar/expect.ts';
import { askedValues } from '../../resources/questions/asked-values.ts';
import { localGroup, noBroadMembers } from '../../resources/identity/local-group.ts';
import { machineAdministrators } from '../../resources/hyper-v/host/machine-administrators.ts';
import { machine } from '../../resources/windows/machine.ts';

const group = localGroup('S-1-5-32-578');

export const hyperVAdministrators = control({
  id: 'HV-A-13',
  aka: ['W10-20'],
  area: 'segregation',
  serves: ['S05', 'S06', 'S23', 'S34'],
  title: 'The group Hyper-V Administrators contains only members on your list, within your limit',
  titleWhenNotMet: 'The group Hyper-V Administrators contains members that are not on your list, or too many',
  severity: 'high',
  depth: 'essential',
  why: 'A member of Hyper-V Administrators can copy and open the disks of every VM. With one stolen account of the group, an attacker reaches all guests.',
  appliesWhen: {
    holds: all(is(machine.hyperV, true), not(is(machine.productType, 'DomainController'))),
    otherwise:
      'Hyper-V is not installed, or the host is a domain controller. There, the group belongs to the domain: check its members in Active Directory (container Builtin).',
  },
  expect: all(
    noBroadMembers(group),
    within(group.members, askedValues.trustedHyperVAdministrators),
    atMost(group.memberCount, askedValues.maximumHyperVAdministrators),
  ),
  report: {
    half: atMost(machineAdministrators.count, 6),
    because: 'Administrators and Hyper-V Administrators have more than 6 members together. Both groups can control every VM.',
  },
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Members that are not on your list',
    set: all(noBroadMembers(group), within(group.members, askedValues.trustedHyperVAdministrators)),
    takesEffect: 'now',
    consequence: 'Removed members can no longer manage VMs after their next sign-in.',
    prechecks: [
      {
        say: 'Scripts and backup do not run under one of the removed accounts.',
        undecided: 'The accounts of jobs on other computers cannot be read on this host.',
      },
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
  examples: {
    good: [
      given(machine.hyperV, true),
      given(machine.productType, 'Server'),
      given(group.members, ['S-1-5-21-1-2-3-1104']),
      given(group.memberCount, 1),
      given(machineAdministrators.count, 3),
      given(askedValues.trustedHyperVAdministrators, ['S-1-5-21-1-2-3-1104']),
    ],
    bad: [
      given(machine.hyperV, true),
      given(machine.productType, 'Server'),
      given(group.members, ['S-1-5-21-1-2-3-1104', 'S-1-5-21-1-2-3-513']),
      given(group.memberCount, 2),
      given(machineAdministrators.count, 3),
      given(askedValues.trustedHyperVAdministrators, ['S-1-5-21-1-2-3-1104']),
    ],
  },
});
