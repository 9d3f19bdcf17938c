import { control } from '../control.ts';
import { all, contains, is, oneOf } from '../../grammar/expect.ts';
import { deviceGuard, noPolicyAgainstVbs, vbsSettings } from '../../resources/windows/device-guard.ts';

export const virtualizationBasedSecurity = control({
  id: 'W02-36',
  aka: ['HV-A-28', 'HV-A-29'],
  area: 'security-configuration',
  serves: ['S16', 'S18'],
  title: 'Virtualization-based security and memory integrity are running',
  titleWhenNotMet: 'Virtualization-based security or memory integrity is not running',
  severity: 'high',
  depth: 'recommended',
  why: 'Without them, an attacker with administrator rights can read kernel secrets and load malicious drivers.',
  expect: all(is(deviceGuard.vbs, 'Running'), contains(deviceGuard.servicesRunning, ['MemoryIntegrity'])),
  fix: {
    kind: 'set',
    class: 'guarded',
    loses: 'Drivers that are not compatible with memory integrity',
    set: all(is(vbsSettings.enable, 1), oneOf(vbsSettings.requiredFeatures, [1, 3])),
    optionalGroups: [
      {
        id: 'memory-integrity',
        title: 'Memory integrity',
        set: is(vbsSettings.memoryIntegrity, 1),
        consequence: 'An incompatible driver can prevent the host from starting. Test it on a host with the same hardware first.',
      },
    ],
    takesEffect: 'afterRestart',
    consequence: 'Takes effect at the next restart of the host. No UEFI lock is set, so the change can be undone.',
    prechecks: [
      { say: 'The hardware supports virtualization and Secure Boot.', holds: contains(deviceGuard.availableProperties, [1, 2]) },
      { say: 'No Group Policy turns virtualization-based security or memory integrity off.', holds: noPolicyAgainstVbs },
      {
        say: 'Storage, network and backup drivers work with memory integrity, and you can reach the console of the host.',
        undecided: 'Windows detects an incompatible driver only when it loads. The host cannot check access to its console.',
      },
    ],
  },
  sources: ['memory-integrity', 'cis-ws2022', 'stig-ws2022'],
});
