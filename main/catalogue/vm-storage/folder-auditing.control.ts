import { control, given } from '../control.ts';
import { all } from '../../grammar/expect.ts';
import { absent } from '../../grammar/kind.ts';
import { auditFailureStopsNothing } from '../../resources/windows/audit-failure.ts';
import { logSizeSettings, securityLogForFolderAuditingKib, windowsDefaultBytes } from '../../resources/windows/event-log.ts';
import { folder } from '../../resources/files/folder.ts';
import { everyAccessAudited } from '../../resources/files/folder-goals.ts';

export const folderAuditing = control({
  id: 'HV-B-12',
  aka: ['W11-10'],
  area: 'vm-storage',
  serves: ['S04', 'S09', 'S35'],
  title: 'VM folders are audited for every access',
  titleWhenNotMet: 'The VM folder {target} is not audited for every access',
  severity: 'high',
  depth: 'recommended',
  why: 'An attacker who copies a virtual disk leaves no other trace. Without audit events, you cannot find out which account copied it and when.',
  each: folder.targets,
  expect: everyAccessAudited,
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'nobody',
    // The log in the same plan: W11-02 asks for the same size as soon as one folder is audited.
    set: all(logSizeSettings.security.atLeast(securityLogForFolderAuditingKib), everyAccessAudited),
    takesEffect: 'now',
    consequence:
      'Auditing takes effect immediately; the larger Security log (1 GB) takes effect at the next restart of the host. Until then, the small log can overwrite its oldest events within minutes. Each file that is opened in this folder writes events, including access by backup and antivirus.',
    prechecks: [
      { say: 'A full Security log does not stop this host (CrashOnAuditFail is 0 or not set).', holds: auditFailureStopsNothing },
      {
        say: 'The Security log overwrites its oldest events or is forwarded.',
        undecided: 'Retention is set by policy as text, by the log itself as a number, or by archiving; forwarding is a subscription on another computer.',
      },
      {
        say: 'The Security log is exported, or already enlarged with wevtutil.exe set-log Security /maxsize:1073741824.',
        undecided: 'Castellan reads the size that is configured, not the size that the log uses until the next restart.',
      },
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
  examples: {
    good: [
      given(folder.audit, 'S:AI(AU;OICISAFA;FA;;;WD)'),
      given(logSizeSettings.security.policy, absent),
      given(logSizeSettings.security.upper, absent),
      given(logSizeSettings.security.own, 1_073_741_824),
    ],
    bad: [
      given(folder.audit, 'S:AI(AU;OICISAFA;WDWO;;;WD)'),
      given(logSizeSettings.security.policy, absent),
      given(logSizeSettings.security.upper, absent),
      given(logSizeSettings.security.own, windowsDefaultBytes),
    ],
  },
});
