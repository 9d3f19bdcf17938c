import { control } from '../control.ts';
import { contains } from '../../grammar/expect.ts';
import { auditSubcategory } from '../../resources/windows/audit-subcategory.ts';
import { auditFailureStopsNothing } from '../../resources/windows/audit-failure.ts';

const fileSystem = auditSubcategory('0cce921d-69ae-11d9-bed3-505054503030');

export const auditFileSystem = control({
  id: 'W11-A18',
  aka: ['HV-B-13'],
  area: 'auditing',
  serves: ['S09', 'S35'],
  title: 'File System auditing records success and failure',
  titleWhenNotMet: 'File System auditing is off or incomplete, so audit entries on folders write no events or only some',
  severity: 'high',
  depth: 'essential',
  why: 'An attacker who opens or copies a virtual disk leaves no event. Without this audit subcategory, Windows ignores the audit entries of folders.',
  expect: contains(fileSystem, ['success', 'failure']),
  fix: {
    kind: 'set',
    class: 'auto',
    loses: 'nobody',
    takesEffect: 'now',
    prechecks: [{ say: 'A full Security log does not stop this host (CrashOnAuditFail is 0 or not set).', holds: auditFailureStopsNothing }],
    consequence: 'No impact on users or VMs. Takes effect immediately; only files and folders with audit entries write events.',
  },
  sources: ['cis-ws2022', 'sp-800-53'],
});
