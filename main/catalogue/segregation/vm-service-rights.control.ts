import { control, given } from '../control.ts';
import { all, contains, excludes, is } from '../../grammar/expect.ts';
import { machine } from '../../resources/windows/machine.ts';
import { userRight } from '../../resources/identity/user-right.ts';
import { everyone, virtualMachines } from '../../resources/names/well-known-sids.ts';

const logOnAsService = userRight('SeServiceLogonRight');
const createSymbolicLinks = userRight('SeCreateSymbolicLinkPrivilege');
const denyLogOnAsService = userRight('SeDenyServiceLogonRight');

export const vmServiceRights = control({
  id: 'HV-A-17',
  aka: ['W10-07', 'W10-08'],
  area: 'segregation',
  serves: ['S01', 'S18', 'S34'],
  title: 'NT VIRTUAL MACHINE\\Virtual Machines holds “Log on as a service” and “Create symbolic links”',
  titleWhenNotMet: 'NT VIRTUAL MACHINE\\Virtual Machines lacks “Log on as a service” or “Create symbolic links”',
  severity: 'critical',
  depth: 'essential',
  // The error names the right: support.microsoft.com/help/2779204. VMs without “Create symbolic links”: CIS, impact of that user right.
  why: 'Each VM runs under its own account in this group. Without “Log on as a service”, VMs do not start or migrate (error 0x80070569). Without “Create symbolic links”, VMs cannot be created.',
  appliesWhen: { holds: is(machine.hyperV, true), otherwise: 'Hyper-V is not installed.' },
  expect: all(contains(logOnAsService, [virtualMachines]), contains(createSymbolicLinks, [virtualMachines])),
  report: {
    half: excludes(denyLogOnAsService, [virtualMachines, everyone]),
    because: 'This group or Everyone also holds “Deny log on as a service”. Remove this assignment manually where it was made.',
  },
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'nobody',
    takesEffect: 'now',
    consequence: 'Takes effect immediately. NT VIRTUAL MACHINE\\Virtual Machines receives the missing right. No account loses a right.',
    prechecks: [
      {
        say: 'A Group Policy that sets these rights is changed as well. Otherwise it removes them again.',
        undecided: 'A domain policy that is not applied yet is not visible on the host. An applied policy puts the change on hold.',
      },
    ],
    undo: { not: 'Undo keeps the rights, because VMs cannot start or be created without them.' },
  },
  sources: ['kb-2779204', 'stig-ws2022'],
  examples: {
    good: [
      given(machine.hyperV, true),
      given(logOnAsService, ['S-1-5-80-0', virtualMachines]),
      given(createSymbolicLinks, ['S-1-5-32-544', virtualMachines]),
      given(denyLogOnAsService, []),
    ],
    bad: [given(machine.hyperV, true), given(logOnAsService, ['S-1-5-80-0']), given(createSymbolicLinks, ['S-1-5-32-544']), given(denyLogOnAsService, [])],
  },
});
