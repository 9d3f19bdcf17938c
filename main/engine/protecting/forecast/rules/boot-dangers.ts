import type { Facts } from '../../../../contract/reading.ts';
import { rowsIn } from '../../../../grammar/rows.ts';
import { deviceGuard } from '../../../../resources/windows/device-guard.ts';
import { liveMigration } from '../../../../resources/hyper-v/host/live-migration.ts';
import { vmHost } from '../../../../resources/hyper-v/host/vm-host.ts';
import { rulingOf, opposite, unreadRuling, type Ruling } from '../ruling.ts';
import { registryValue, type LockOutRule } from '../lock-out-rule.ts';

const guard = '(?:Control|Policies\\\\Microsoft\\\\Windows)\\\\DeviceGuard';
const lsa = '(?:Control\\\\Lsa|Policies\\\\Microsoft\\\\Windows\\\\System)';
const isOn = (value: unknown): boolean => value !== undefined && value !== 0;
const console = 'Make sure that you can reach the console of the host, for example through its management controller (BMC).';

/** Whether this virtualization-based service runs already: what runs has not kept the host from starting. */
function runs(facts: Facts, property: 'servicesRunning' | 'vbs', running: (value: unknown) => boolean): Ruling {
  const state = rowsIn(facts, deviceGuard)[0]?.state(property);
  return state?.is === 'value' ? rulingOf(running(state.value)) : unreadRuling('It could not be read which virtualization-based services run.');
}
function migratesWithCredSsp(facts: Facts): Ruling {
  const enabled = rowsIn(facts, liveMigration)[0]?.state('enabled');
  const kind = rowsIn(facts, vmHost)[0]?.state('migrationAuthentication');
  if (enabled?.is === 'value' && enabled.value === false) return 'no';
  return kind?.is === 'value' ? rulingOf(kind.value === 'CredSSP') : unreadRuling('It could not be read how live migration authenticates.');
}

/** What shows itself when the host starts. A host that does not start cannot restore a value: no countdown proves these changes. */
export const bootDangers: readonly LockOutRule[] = [
  {
    id: 'memory-integrity',
    title: 'Memory integrity is switched on',
    concerns: [registryValue(`${guard}\\\\Scenarios\\\\HypervisorEnforcedCodeIntegrity`, 'Enabled'), registryValue(guard, 'HypervisorEnforcedCodeIntegrity')],
    toward: isOn,
    precheck: 'Memory integrity runs already. Drivers of other vendors cannot be checked.',
    reads: ['deviceGuard'],
    fires: (_change, { facts }) => opposite(runs(facts, 'servicesRunning', (value) => Array.isArray(value) && value.includes('MemoryIntegrity'))),
    when: 'someDay',
    proofs: [],
    hazard: `After the restart, the host may not start if a driver is not compatible with memory integrity. ${console}`,
    source: 'https://learn.microsoft.com/windows/security/hardware-security/enable-virtualization-based-protection-of-code-integrity',
  },
  {
    id: 'virtualization-based-security',
    title: 'Virtualization-based security is switched on',
    concerns: [registryValue(guard, 'EnableVirtualizationBasedSecurity', 'RequirePlatformSecurityFeatures')],
    toward: isOn,
    precheck: 'Virtualization-based security runs already.',
    reads: ['deviceGuard'],
    fires: (_change, { facts }) => opposite(runs(facts, 'vbs', (value) => value === 'Running')),
    when: 'someDay',
    proofs: [],
    hazard: `After the restart, the host may not start if its firmware or a driver is not compatible. ${console}`,
    source: 'https://learn.microsoft.com/windows-hardware/design/device-experiences/oem-vbs',
  },
  {
    id: 'credential-guard',
    title: 'Credential Guard is switched on',
    concerns: [registryValue(`(?:${lsa}|${guard})`, 'LsaCfgFlags')],
    toward: isOn,
    precheck: 'Live migration is off or authenticates with Kerberos.',
    reads: ['vmHost', 'liveMigration'],
    fires: (_change, { facts }) => migratesWithCredSsp(facts),
    when: 'afterRestart',
    proofs: ['identity'],
    hazard: 'After the restart, live migration with CredSSP fails, and so do sign-ins that pass a password on.',
    source: 'https://learn.microsoft.com/windows/security/identity-protection/credential-guard/considerations-known-issues',
  },
  {
    id: 'lsa-protection',
    title: 'LSA protection is switched on, or custom security packages are refused',
    concerns: [registryValue(lsa, 'RunAsPPL', 'AllowCustomSSPsAPs')],
    toward: (value, { address }) => (/^AllowCustom/i.test(address.key['name'] ?? '') ? value === 0 : isOn(value)),
    precheck: 'No LSA plug-in of another vendor is loaded. Plug-ins are not read.',
    reads: [],
    fires: () => unreadRuling('LSA plug-ins of other vendors, such as smart card middleware and VPN clients, are not read.'),
    when: 'someDay',
    proofs: [],
    hazard: `After the restart, sign-in can fail if it uses an LSA plug-in without a Microsoft signature. ${console}`,
    source: 'https://learn.microsoft.com/windows-server/security/credentials-protection-and-management/configuring-additional-lsa-protection',
  },
  {
    id: 'boot-drivers',
    title: 'A driver for disks or early start is disabled or refused',
    concerns: [
      registryValue('Services\\\\(?:USBSTOR|UASPStor|storahci|stornvme|iaStor\\w*|disk|partmgr|volmgr)', 'Start'),
      registryValue('Policies\\\\EarlyLaunch', 'DriverLoadPolicy'),
      registryValue('Kernel DMA Protection', 'DeviceEnumerationPolicy'),
    ],
    toward: (value, { address }) => {
      const name = address.key['name'] ?? '';
      if (/^Start$/i.test(name)) return value === 4;
      return /^DriverLoadPolicy$/i.test(name) ? value === 1 || value === 8 : value === 0;
    },
    precheck: 'The host does not start from such a disk. Which disk it starts from is not read.',
    reads: [],
    fires: () => unreadRuling('The disk that the host starts from, and its drivers, are not read.'),
    when: 'someDay',
    proofs: [],
    hazard: `The host does not start if it needs this driver, for example to start from a USB or SD device. ${console}`,
    source: 'https://learn.microsoft.com/windows-hardware/drivers/install/hklm-system-currentcontrolset-services-registry-tree',
  },
  {
    id: 'strong-key-protection',
    title: 'Private keys need a password at each use',
    concerns: [registryValue('Cryptography', 'ForceKeyProtection')],
    toward: (value) => value === 2,
    precheck: 'None: services never type a password.',
    reads: [],
    fires: () => 'yes',
    when: 'someDay',
    proofs: [],
    hazard: 'Services cannot use private keys that need a password, such as the certificates of Remote Desktop and WinRM over HTTPS.',
    source:
      'https://learn.microsoft.com/previous-versions/windows/it-pro/windows-10/security/threat-protection/security-policy-settings/system-cryptography-force-strong-key-protection-for-user-keys-stored-on-the-computer',
  },
];
