import { control } from '../control.ts';
import { all, contains, is, not, oneOf } from '../../grammar/expect.ts';
import { deviceGuard } from '../../resources/windows/device-guard.ts';
import { machine } from '../../resources/windows/machine.ts';
import { registryText } from '../../resources/windows/registry-text.ts';

/**
 * Editions without a license for Credential Guard: Home, Pro, Pro Education and SE.
 * https://learn.microsoft.com/windows/security/identity-protection/credential-guard/
 */
const unlicensed = ['Core', 'CoreSingleLanguage', 'CoreCountrySpecific', 'Professional', 'ProfessionalWorkstation', 'ProfessionalEducation', 'CloudEdition'];
const edition = registryText('HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion', 'EditionID', 'ServerDatacenter', 'Professional');
const canRun = not(oneOf(edition, [...unlicensed, ...unlicensed.map((name) => `${name}N`)]));

export const credentialGuard = control({
  id: 'W02-35',
  aka: ['HV-A-30'],
  area: 'security-configuration',
  serves: ['S16', 'S18'],
  title: 'Credential Guard is running',
  titleWhenNotMet: 'Credential Guard is not running',
  severity: 'high',
  depth: 'recommended',
  why: 'Without Credential Guard, an attacker with administrator rights can read the password hashes and tickets of all signed-in domain accounts from memory.',
  appliesWhen: {
    holds: all(is(machine.domainJoined, true), not(is(machine.productType, 'DomainController')), canRun),
    otherwise: 'The host is in a workgroup or is a domain controller, or its edition of Windows (Home, Pro) has no Credential Guard.',
  },
  expect: contains(deviceGuard.servicesRunning, ['CredentialGuard']),
  fix: {
    kind: 'steps',
    steps: [
      'Set live migration to Kerberos first (HV-A-19, live migration authentication): with CredSSP it stops working.',
      'Check that no backup or management program needs NTLMv1, MS-CHAPv2 or unconstrained delegation.',
      'Turn on virtualization-based security (W02-36).',
      'Enable the Group Policy “Turn On Virtualization Based Security”: Credential Guard Configuration = Enabled without lock. Set “Virtualization Based Protection of Code Integrity” to Enabled without lock or Not Configured, never to Disabled.',
      'Move or shut down the VMs, restart the host and scan again. To undo, write LsaCfgFlags = 0; deleting the value may leave it on.',
    ],
  },
  sources: ['credential-guard', 'cis-ws2022', 'stig-ws2022'],
});
