import { control, given } from '../control.ts';
import { contains } from '../../grammar/expect.ts';
import { auditSubcategory } from '../../resources/windows/audit-subcategory.ts';
import { auditFailureStopsNothing } from '../../resources/windows/audit-failure.ts';

const securityGroupManagement = auditSubcategory('0cce9237-69ae-11d9-bed3-505054503030');

export const auditSecurityGroupManagement = control({
  id: 'W11-A02',
  area: 'auditing',
  serves: ['S04', 'S35'],
  title: 'Security Group Management auditing records success',
  titleWhenNotMet: 'Security Group Management auditing does not record success',
  severity: 'medium',
  depth: 'essential',
  why: 'An attacker who adds an account to Administrators or Hyper-V Administrators leaves no event.',
  // A set and not a number: “at least 1” would accept 2, which records failures only.
  expect: contains(securityGroupManagement, ['success']),
  fix: {
    kind: 'set',
    class: 'auto',
    loses: 'nobody',
    takesEffect: 'now',
    prechecks: [{ say: 'A full Security log does not stop this host (CrashOnAuditFail is 0 or not set).', holds: auditFailureStopsNothing }],
    consequence: 'No impact on users or VMs. Takes effect immediately; each change of a group writes one event to the Security log.',
  },
  sources: ['cis-ws2022', 'stig-ws2022'],
  examples: { good: [given(securityGroupManagement, ['success'])], bad: [given(securityGroupManagement, ['failure'])] },
});
