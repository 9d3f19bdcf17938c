import { control } from '../control.ts';
import { all, any, atLeast, contains, is, not, oneOf } from '../../grammar/expect.ts';
import { liveMigration } from '../../resources/hyper-v/host/live-migration.ts';
import { vmHost } from '../../resources/hyper-v/host/vm-host.ts';
import { deviceGuard, noPolicyAgainstVbs, vbsSettings } from '../../resources/windows/device-guard.ts';
import { machine } from '../../resources/windows/machine.ts';

/**
 * Windows Server 2025 and Windows 11 22H2 start Credential Guard by default in a domain, and live migration with CredSSP fails then:
 * https://learn.microsoft.com/windows/security/identity-protection/credential-guard/considerations-known-issues
 */
const startsCredentialGuard = all(atLeast(machine.build, 22_621), is(machine.domainJoined, true));

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
    loses: 'Drivers that are not compatible with memory integrity; live migration with CredSSP',
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
    consequence:
      'Takes effect at the next restart of the host. On Windows Server 2025 and Windows 11 22H2 or later in a domain, Credential Guard can start as well: live migration with CredSSP then fails. No UEFI lock is set, so the change can be undone.',
    prechecks: [
      { say: 'The hardware supports virtualization and Secure Boot.', holds: contains(deviceGuard.availableProperties, [1, 2]) },
      { say: 'No Group Policy turns virtualization-based security or memory integrity off.', holds: noPolicyAgainstVbs },
      {
        say: 'Where Credential Guard can start as well, live migration is off or authenticates with Kerberos (HV-A-19).',
        holds: any(not(startsCredentialGuard), is(liveMigration.enabled, false), is(vmHost.migrationAuthentication, 'Kerberos')),
      },
      {
        say: 'Storage, network and backup drivers work with memory integrity, and you can reach the console of the host.',
        undecided: 'Windows detects an incompatible driver only when it loads. The host cannot check access to its console.',
      },
    ],
  },
  sources: ['memory-integrity', 'credential-guard', 'cis-ws2022', 'stig-ws2022'],
});
