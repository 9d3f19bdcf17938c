import { fact, resource } from '../../grammar/resource.ts';
import { listOf, word } from '../../grammar/kinds.ts';
import type { Kind } from '../../grammar/kind.ts';
import { all, oneOf } from '../../grammar/expect.ts';
import { absent } from '../../grammar/kind.ts';
import { dword, readOnlyDword } from './registry.ts';
import type { Effect, FactReader } from '../../grammar/fact.ts';
import type { FactState } from '../../contract/fact-state.ts';

const serviceNames: Readonly<Record<string, string>> = {
  MemoryIntegrity: 'memory integrity',
  CredentialGuard: 'Credential Guard',
  SecureLaunch: 'System Guard Secure Launch',
  SmmProtection: 'SMM protection',
};
const serviceList = listOf('a list of security services', [['MemoryIntegrity'], [], ['CredentialGuard', 'MemoryIntegrity']]);
const services: Kind<readonly string[]> = { ...serviceList, show: (value) => serviceList.show(value.map((each) => serviceNames[each] ?? each)) };
/** AvailableSecurityProperties of Win32_DeviceGuard (learn.microsoft.com, Enable virtualization-based protection of code integrity). */
const hardwareNames: Readonly<Record<number, string>> = {
  1: 'hypervisor support',
  2: 'Secure Boot',
  3: 'DMA protection',
  4: 'Secure Memory Overwrite',
  5: 'NX protections',
  6: 'SMM mitigations',
  7: 'MBEC/GMET',
  8: 'APIC virtualization',
};
const numbers: Kind<readonly number[]> = {
  name: 'a list of numbers',
  samples: [[1, 2], [], [1, 2, 3]],
  undo: 'restore',
  parse: (json) => {
    if (Array.isArray(json) && json.every((each) => typeof each === 'number')) return json;
    throw new Error('expected a list of numbers');
  },
  same: (a, b) => a.length === b.length && a.every((each) => b.includes(each)),
  show: (value) => (value.length === 0 ? 'none' : value.map((each) => hardwareNames[each] ?? `property ${String(each)}`).join(', ')),
};

/** Virtualization-based security as it runs now. */
export const deviceGuard = resource({
  name: 'deviceGuard',
  title: 'Virtualization-based security',
  keyNames: [],
  needs: 'none',
  lane: 'protection',
  native: 'Get-CimInstance -Namespace root\\Microsoft\\Windows\\DeviceGuard -ClassName Win32_DeviceGuard',
  scope: { is: 'host' },
  facts: {
    vbs: fact('state', word('Off', 'Enabled', 'Running')),
    servicesConfigured: fact('security services configured', services),
    servicesRunning: fact('security services running', services),
    availableProperties: fact('hardware properties', numbers),
  },
});

const key = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\DeviceGuard';
const integrityKey = `${key}\\Scenarios\\HypervisorEnforcedCodeIntegrity` as const;

const number = (now: FactReader, path: string, name: string): number => {
  const state = now({ resource: 'registry', key: { path, name, kind: 'DWord' }, property: 'value' });
  return state.is === 'value' && typeof state.value === 'number' ? state.value : 0;
};
/** Hardware that has virtualization (1) and Secure Boot (2) can run it; 3 adds DMA protection to what is required. */
function willRun(now: FactReader): boolean {
  const has = now({ resource: 'deviceGuard', key: {}, property: 'availableProperties' });
  const properties: readonly unknown[] = has.is === 'value' && Array.isArray(has.value) ? has.value : [];
  const required = number(now, key, 'RequirePlatformSecurityFeatures') === 3 ? [1, 2, 3] : [1, 2];
  return number(now, key, 'EnableVirtualizationBasedSecurity') === 1 && required.every((each) => properties.includes(each));
}
function servicesAfterRestart(now: FactReader, property: string): FactState | undefined {
  const state = now({ resource: 'deviceGuard', key: {}, property });
  if (state.is !== 'value' || !Array.isArray(state.value)) return undefined;
  const others = (state.value as readonly string[]).filter((service) => service !== 'MemoryIntegrity');
  return { is: 'value', value: number(now, integrityKey, 'Enabled') === 1 && willRun(now) ? [...others, 'MemoryIntegrity'] : others };
}

const effects: readonly Effect[] = [
  {
    when: 'hostRestart',
    resource: 'deviceGuard',
    property: 'vbs',
    derive: (now) =>
      number(now, key, 'EnableVirtualizationBasedSecurity') === 1
        ? { is: 'value', value: willRun(now) ? 'Running' : 'Enabled' }
        : { is: 'value', value: 'Off' },
  },
  { when: 'hostRestart', resource: 'deviceGuard', property: 'servicesConfigured', derive: (now) => servicesAfterRestart(now, 'servicesConfigured') },
  { when: 'hostRestart', resource: 'deviceGuard', property: 'servicesRunning', derive: (now) => servicesAfterRestart(now, 'servicesRunning') },
];

const policyKey = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\DeviceGuard';
const policy = {
  enable: readOnlyDword(policyKey, 'EnableVirtualizationBasedSecurity'),
  requiredFeatures: readOnlyDword(policyKey, 'RequirePlatformSecurityFeatures'),
  memoryIntegrity: readOnlyDword(policyKey, 'HypervisorEnforcedCodeIntegrity'),
} as const;
/** Policy values win over those that are written here. 0 is off, or “not configured” for memory integrity; 2 is on without lock. */
export const noPolicyAgainstVbs = all(
  oneOf(policy.enable, [absent, 1]),
  oneOf(policy.requiredFeatures, [absent, 0, 1, 3]),
  oneOf(policy.memoryIntegrity, [absent, 1, 2, 3]),
);

/** The preference values; the ones below Policies belong to Group Policy and are never written. */
export const vbsSettings = {
  enable: dword(key, 'EnableVirtualizationBasedSecurity', effects),
  requiredFeatures: dword(key, 'RequirePlatformSecurityFeatures', effects),
  memoryIntegrity: dword(integrityKey, 'Enabled', effects),
} as const;
