import { isConnectedBy } from '../operator.ts';
import { dependsOnOwnController } from '../domain-controller-here.ts';
import { registryValue, type LockOutRule } from '../lock-out-rule.ts';

const winlogon = 'Windows NT\\\\CurrentVersion\\\\Winlogon';
const system = 'CurrentVersion\\\\Policies\\\\System';
const precheck = 'The host is outside a domain, or no VM of this host is a domain controller.';
const reads = ['machine', 'vm', 'guest'] as const;
const noControllerRuns: LockOutRule['fires'] = (_change, { facts }) => dependsOnOwnController(facts);
const keepLocal = 'Keep a local administrator whose password you know.';

/** Sign-in while no domain controller answers, because all of them are VMs of this host. */
export const controllerDangers: readonly LockOutRule[] = [
  {
    id: 'smart-card-required',
    title: 'Interactive sign-in requires a smart card',
    concerns: [registryValue(system, 'scforceoption')],
    toward: (value) => value === 1,
    precheck: 'Your session comes in over WinRM or SSH, which need no smart card.',
    reads: [],
    fires: (_change, { operator }) => isConnectedBy(operator, 'Console', 'RemoteDesktop'),
    when: 'nextSignIn',
    proofs: ['identity'],
    hazard: 'Your next sign-in at the console or over Remote Desktop needs a smart card.',
    source:
      'https://learn.microsoft.com/previous-versions/windows/it-pro/windows-10/security/threat-protection/security-policy-settings/interactive-logon-require-smart-card',
  },
  {
    id: 'smart-card-without-controller',
    title: 'No smart card is accepted while no domain controller answers',
    concerns: [registryValue(system, 'scforceoption')],
    toward: (value) => value === 1,
    precheck,
    reads,
    fires: noControllerRuns,
    when: 'someDay',
    proofs: [],
    hazard: `A smart card is accepted only while a domain controller answers. Domain controllers of this host are off after its restart. ${keepLocal}`,
    source: 'https://learn.microsoft.com/windows/security/identity-protection/smart-cards/smart-card-certificate-requirements-and-enumeration',
  },
  {
    id: 'cached-logons',
    title: 'Windows caches fewer domain sign-ins',
    concerns: [registryValue(winlogon, 'CachedLogonsCount')],
    toward: (value) => Number(value) <= 1,
    precheck,
    reads,
    fires: noControllerRuns,
    when: 'someDay',
    proofs: [],
    hazard: `Without a cached sign-in, domain accounts cannot sign in while the domain controllers of this host are off. ${keepLocal}`,
    source: 'https://learn.microsoft.com/troubleshoot/windows-server/user-profiles-and-logon/cached-domain-logon-information',
  },
  {
    id: 'unlock-needs-controller',
    title: 'Unlocking needs a domain controller',
    concerns: [registryValue(winlogon, 'ForceUnlockLogon')],
    toward: (value) => value === 1,
    precheck,
    reads,
    fires: noControllerRuns,
    when: 'someDay',
    proofs: [],
    hazard: `A locked session cannot be unlocked while the domain controllers of this host are off. ${keepLocal}`,
    source:
      'https://learn.microsoft.com/previous-versions/windows/it-pro/windows-10/security/threat-protection/security-policy-settings/interactive-logon-require-domain-controller-authentication-to-unlock-workstation',
  },
];
