import { control } from '../control.ts';
import { all, contains, is, not } from '../../grammar/expect.ts';
import { deviceGuard } from '../../resources/windows/device-guard.ts';
import { machine } from '../../resources/windows/machine.ts';

export const credentialGuard = control({
  id: 'W02-35',
  aka: ['HV-A-30'],
  area: 'security-configuration',
  serves: ['S16', 'S18'],
  title: 'Credential Guard is running',
  titleWhenNotMet: 'Credential Guard is not running',
  severity: 'high',
  depth: 'recommended',
  why: 'Without it, an attacker with administrator rights reads the password hashes and tickets of all signed-in domain accounts from memory.',
  appliesWhen: {
    holds: all(is(machine.domainJoined, true), not(is(machine.productType, 'DomainController'))),
    otherwise: 'The host is in a workgroup, or it is a domain controller. Credential Guard protects domain accounts on other computers.',
  },
  expect: contains(deviceGuard.servicesRunning, ['CredentialGuard']),
  fix: {
    kind: 'steps',
    steps: [
      'Set live migration to Kerberos first (HV-A-19, live migration authentication): with CredSSP it stops working.',
      'Check that no backup or management program needs NTLMv1, MS-CHAPv2 or unconstrained delegation. Windows client needs the edition Enterprise or Education.',
      'Turn on virtualization-based security (W02-36).',
      'Enable the Group Policy “Turn On Virtualization Based Security”: Credential Guard Configuration = Enabled without lock. Set “Virtualization Based Protection of Code Integrity” to Enabled without lock or Not Configured, never to Disabled.',
      'Move or shut down the VMs, restart the host and scan again. To undo, write LsaCfgFlags = 0; deleting the value may leave it on.',
    ],
  },
  sources: ['credential-guard', 'cis-ws2022', 'stig-ws2022'],
});
