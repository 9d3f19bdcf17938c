import { control, given } from '../control.ts';
import { absent } from '../../grammar/kind.ts';
import { all, is, some, whenever } from '../../grammar/expect.ts';
import { logSizeSettings as sizes, securityLogForFolderAuditingKib, windowsDefaultBytes } from '../../resources/windows/event-log.ts';
import { everyAccessAudited } from '../../resources/files/folder-goals.ts';
import { folder } from '../../resources/files/folder.ts';
import { machine } from '../../resources/windows/machine.ts';

const logs = [sizes.security, sizes.system, sizes.application] as const;
/** HV-B-12 is in force on at least one VM folder: each file that is opened there writes to the Security log. */
const foldersAreAudited = all(is(machine.hyperV, true), some(folder.targets.where(everyAccessAudited)));

export const logSizes = control({
  id: 'W11-02',
  area: 'auditing',
  serves: ['S04', 'S35'],
  title: 'The event logs are large enough: Security 192 MB (1 GB with folder auditing), System and Application 32 MB',
  titleWhenNotMet: 'The Security, System or Application log is too small',
  severity: 'medium',
  depth: 'essential',
  why: 'A full log overwrites its oldest events. With 20 MB, a busy host loses the traces of an attack within hours.',
  expect: all(
    sizes.security.atLeast(196_608),
    whenever(foldersAreAudited, sizes.security.atLeast(securityLogForFolderAuditingKib)),
    sizes.system.atLeast(32_768),
    sizes.application.atLeast(32_768),
  ),
  fix: {
    kind: 'set',
    class: 'auto',
    loses: 'nobody',
    takesEffect: 'afterRestart',
    consequence:
      'No impact on users or VMs. Takes effect at the next restart of the host. The logs then use up to 256 MB of the system drive, or 1.1 GB with folder auditing. Larger logs stay as they are.',
  },
  sources: ['cis-ws2022', 'stig-ws2022'],
  examples: {
    good: [
      given(machine.hyperV, false),
      ...logs.flatMap((each, index) => [given(each.policy, absent), given(each.upper, absent), given(each.own, index === 0 ? 1_073_741_824 : 33_554_432)]),
    ],
    bad: [
      given(machine.hyperV, false),
      ...logs.flatMap((each) => [given(each.policy, absent), given(each.upper, absent), given(each.own, windowsDefaultBytes)]),
    ],
  },
});
