import { control, given } from '../control.ts';
import { all, atMost, is, not } from '../../grammar/expect.ts';
import { localGroup, noBroadMembers } from '../../resources/identity/local-group.ts';
import { machine } from '../../resources/windows/machine.ts';

const group = localGroup('S-1-5-32-544');

export const fewAdministrators = control({
  id: 'W04-15',
  aka: ['HV-A-14'],
  area: 'directory-security',
  serves: ['S05', 'S23'],
  title: 'The group Administrators has at most 5 members, and no broad group is a member',
  titleWhenNotMet: 'The group Administrators has more than 5 members, or a broad group is a member',
  severity: 'high',
  depth: 'essential',
  why: 'Each member controls the host and all VMs. One stolen password of a member is enough for an attacker.',
  appliesWhen: {
    holds: not(is(machine.productType, 'DomainController')),
    otherwise: 'On a domain controller, this group belongs to the domain. Check its members in Active Directory (container Builtin).',
  },
  expect: all(noBroadMembers(group), atMost(group.memberCount, 5)),
  fix: {
    kind: 'steps',
    steps: [
      'List the members of the group Administrators (S-1-5-32-544): lusrmgr.msc, or Get-LocalGroupMember -SID S-1-5-32-544. Keep the built-in Administrator, one group of host administrators and at most 3 others.',
      'Check which services, scheduled tasks, backup and cluster products use a member before you remove it.',
      'Keep one console session open. Never remove your own account or the last account that you can sign in with.',
      'Remove one member of Administrators (S-1-5-32-544) at a time: Remove-LocalGroupMember -SID S-1-5-32-544 -Member NAME. Test a new sign-in after each.',
      'Scan again.',
    ],
  },
  sources: ['hyper-v-security-plan', 'stig-ws2022'],
  examples: {
    good: [given(machine.productType, 'Server'), given(group.members, ['S-1-5-21-1-2-3-500', 'S-1-5-21-1-2-3-1104']), given(group.memberCount, 2)],
    bad: [given(machine.productType, 'Server'), given(group.members, ['S-1-5-21-1-2-3-500', 'S-1-5-21-1-2-3-513']), given(group.memberCount, 2)],
  },
});
