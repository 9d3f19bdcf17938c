import { control, given } from '../control.ts';
import { contains } from '../../resources/grammar/expect.ts';
import { auditSubcategory } from '../../resources/audit-subcategory.ts';

const securityGroupManagement = auditSubcategory('0cce9237-69ae-11d9-bed3-505054503030');

export const auditSecurityGroupManagement = control({
  id: 'W11-A02',
  area: 'auditing',
  serves: ['S04', 'S35'],
  title: 'Changes of security groups are recorded',
  titleWhenNotMet: 'Nobody would see who was added to Hyper-V Administrators',
  severity: 'medium',
  depth: 'essential',
  why: 'Whoever adds himself to a group of administrators leaves no trace otherwise.',
  // A set and not a number: “at least 1” would accept 2, which records failures only.
  expect: contains(securityGroupManagement, ['success']),
  fix: { kind: 'set', class: 'auto', takesEffect: 'now', consequence: 'Nobody notices. A few events a month are written to the Security log.' },
  sources: ['cis-ws2022', 'stig-ws2022'],
  examples: { good: [given(securityGroupManagement, ['success'])], bad: [given(securityGroupManagement, ['failure'])] },
});
