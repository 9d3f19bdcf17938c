import { control, given } from '../control.ts';
import { oneOf } from '../../resources/grammar/expect.ts';
import { absent } from '../../resources/grammar/kind.ts';
import { folder } from '../../resources/folder.ts';
import { everyAccessAudited } from '../../resources/folder-goals.ts';
import { readOnlyDword } from '../../resources/registry.ts';

const crashOnAuditFail = readOnlyDword('HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa', 'CrashOnAuditFail');

export const folderAuditing = control({
  id: 'HV-B-12',
  aka: ['W11-10'],
  area: 'vm-storage',
  serves: ['S04', 'S09', 'S35'],
  title: 'Every access to the folders of virtual machines is recorded',
  titleWhenNotMet: 'Access to {target} is not recorded',
  severity: 'high',
  depth: 'recommended',
  why: 'If a disk is copied, the record of who opened it is all that is left to find the copy by.',
  each: folder.targets,
  expect: everyAccessAudited,
  fix: {
    kind: 'set',
    class: 'guarded',
    takesEffect: 'now',
    consequence: 'Each file that is opened in this folder writes events to the Security log, backup and antivirus included: the log grows quickly.',
    prechecks: [
      { say: 'A full Security log does not stop this host (CrashOnAuditFail is 0 or absent).', holds: oneOf(crashOnAuditFail, [0, absent]) },
      { say: 'The Security log holds at least 1 GiB or is forwarded, and overwrites its oldest events.' },
    ],
  },
  sources: ['hyper-v-security-plan', 'sp-800-53'],
  examples: {
    good: [given(folder.audit, 'S:AI(AU;OICISAFA;FA;;;WD)')],
    bad: [given(folder.audit, 'S:AI(AU;OICISAFA;WDWO;;;WD)')],
  },
});
