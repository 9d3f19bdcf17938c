import { control, given } from '../control.ts';
import { bootOptions, startsUnweakened } from '../../resources/windows/boot-options.ts';

export const noBootDebugging = control({
  id: 'HV-A-43',
  area: 'segregation',
  serves: ['S16', 'S18'],
  title: 'Kernel debugging, hypervisor debugging and test signing are disabled on the host',
  titleWhenNotMet: 'The host starts with kernel debugging, hypervisor debugging or test signing',
  severity: 'high',
  depth: 'essential',
  why: 'A debugger on the host or its serial port reads and changes the memory of every VM. With test signing, an attacker can load any driver.',
  expect: startsUnweakened,
  fix: {
    kind: 'steps',
    steps: [
      'Ask why the option was set, for example by a driver developer or for a support case. List the options: bcdedit.exe /enum.',
      'Check with bcdedit.exe that no required driver needs test signing. Such a driver no longer loads.',
      'If BitLocker protects the system drive, suspend it for one restart: Suspend-BitLocker -MountPoint C: -RebootCount 1. Have the recovery key.',
      'Switch the options off: bcdedit.exe /set debug off, /set hypervisordebug off, /set testsigning off and /set nointegritychecks off.',
      'Move or shut down the VMs, restart the host and scan again.',
    ],
  },
  sources: ['boot-options', 'sp-800-53'],
  examples: {
    good: [given(bootOptions.startOptions, 'NOEXECUTE=OPTOUT HYPERVISORLAUNCHTYPE=AUTO'), given(bootOptions.hypervisorDebugging, false)],
    bad: [given(bootOptions.startOptions, 'NOEXECUTE=OPTOUT TESTSIGNING'), given(bootOptions.hypervisorDebugging, false)],
  },
});
