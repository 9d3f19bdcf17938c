import { control, given } from '../control.ts';
import { all, contains, is, oneOf } from '../../resources/grammar/expect.ts';
import { deviceGuard, noPolicyAgainstVbs, vbsSettings } from '../../resources/device-guard.ts';

export const virtualizationBasedSecurity = control({
  id: 'W02-36',
  aka: ['HV-A-28', 'HV-A-29'],
  area: 'security-configuration',
  serves: ['S16', 'S18'],
  title: 'Virtualization-based security and memory integrity run on the host',
  titleWhenNotMet: 'Virtualization-based security or memory integrity does not run',
  severity: 'high',
  depth: 'recommended',
  why: 'They keep the secrets of the host and the checks on its drivers out of reach even of an attacker who is administrator.',
  expect: all(is(deviceGuard.vbs, 'Running'), contains(deviceGuard.servicesRunning, ['MemoryIntegrity'])),
  fix: {
    kind: 'set',
    class: 'guarded',
    set: all(is(vbsSettings.enable, 1), oneOf(vbsSettings.requiredFeatures, [1, 3])),
    apart: [
      {
        id: 'memory-integrity',
        title: 'Memory integrity',
        set: is(vbsSettings.memoryIntegrity, 1),
        consequence: 'A driver that is not made for it keeps the host from starting. Test it on a host of the same kind first.',
      },
    ],
    takesEffect: 'afterRestart',
    consequence: 'Runs from the next restart of the host on. No firmware lock is set, so it can be taken back from here.',
    prechecks: [
      { say: 'The hardware has virtualization and Secure Boot.', holds: contains(deviceGuard.availableProperties, [1, 2]) },
      { say: 'No Group Policy turns virtualization-based security or memory integrity off.', holds: noPolicyAgainstVbs },
      { say: 'Storage, network and backup drivers of this host are known to work with memory integrity, and somebody can reach its console.' },
    ],
  },
  sources: ['memory-integrity', 'cis-ws2022', 'stig-ws2022'],
  examples: {
    good: [given(deviceGuard.vbs, 'Running'), given(deviceGuard.servicesRunning, ['CredentialGuard', 'MemoryIntegrity'])],
    bad: [given(deviceGuard.vbs, 'Off'), given(deviceGuard.servicesRunning, [])],
  },
});
