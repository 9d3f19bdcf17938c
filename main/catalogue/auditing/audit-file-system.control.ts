import { control, given } from '../control.ts';
import { contains } from '../../resources/grammar/expect.ts';
import { auditSubcategory } from '../../resources/audit-subcategory.ts';

const fileSystem = auditSubcategory('0cce921d-69ae-11d9-bed3-505054503030');

export const auditFileSystem = control({
  id: 'W11-A18',
  aka: ['HV-B-13'],
  area: 'auditing',
  serves: ['S09', 'S35'],
  title: 'Access to files that ask for it is recorded',
  titleWhenNotMet: 'Nothing is recorded of access to files, whatever their folders ask for',
  severity: 'high',
  depth: 'essential',
  why: 'A folder that asks for auditing stays silent until this subcategory is on: the record of who opened a virtual disk begins here.',
  expect: contains(fileSystem, ['success', 'failure']),
  fix: { kind: 'set', class: 'auto', takesEffect: 'now', consequence: 'Nobody notices. Only files and folders with an audit entry of their own write events.' },
  sources: ['cis-ws2022', 'sp-800-53'],
  examples: { good: [given(fileSystem, ['success', 'failure'])], bad: [given(fileSystem, ['success'])] },
});
