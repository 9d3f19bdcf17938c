import { describe, expect, it } from 'vitest';
import type { Address } from '../../../../main/contract/address.ts';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { otherManagersWarning } from '../../../../main/engine/protecting/other-managers-words.ts';
import { otherManagers } from '../../../../main/resources/windows/other-managers.ts';
import { factsOf, reading, row, unread, value } from '../known.ts';

const none = Object.fromEntries(Object.keys(otherManagers.resource.facts).map((name) => [name, value([])]));
const host = (more: Readonly<Record<string, FactState>> = {}) => factsOf(reading('otherManagers', [row({}, { ...none, ...more })]));
const registry: Address = { resource: 'registry', key: { path: 'HKLM\\SOFTWARE\\X', name: 'Y', kind: 'DWord' }, property: 'value' };
const ofVm: Address = { resource: 'vmSecurity', key: { vm: 'a' }, property: 'tpm' };

describe('a warning about other tools that manage the host', () => {
  it('is none where each trace was read and none was found', () => {
    expect([registry, ofVm].map((address) => otherManagersWarning(address, host()))).toEqual([undefined, undefined]);
  });

  it.each<[string, FactState, string]>([
    ['mdm', value(['MS DM Server']), 'MDM “MS DM Server”'],
    ['agents', value(['CcmExec', 'GCService', 'GCArcService']), 'Microsoft Configuration Manager, Azure Policy guest configuration.'],
    ['documents', value(['dsc', 'osConfig']), 'Desired State Configuration (DSC), OSConfig'],
    ['registryPreferences', value(['Hosts']), 'Preferences of Group Policy “Hosts”'],
  ])('names what was found as %s, each once', (name, found, words) => {
    expect(otherManagersWarning(registry, host({ [name]: found }))).toContain(words);
  });

  it('names a preference only for what it can set, and MDM not for the settings of a VM', () => {
    const facts = host({ mdm: value(['MS DM Server']), groupPreferences: value(['Groups']), servicePreferences: value(['Services']) });
    const group: Address = { resource: 'localGroup', key: { group: 'S-1-5-32-544' }, property: 'members' };
    const service: Address = { resource: 'service', key: { service: 'Spooler' }, property: 'startType' };
    expect(otherManagersWarning(group, facts)).toMatch(/MDM .*“Groups”\. /);
    expect(otherManagersWarning(service, facts)).toMatch(/MDM .*“Services”\. /);
    expect(otherManagersWarning(registry, facts)).not.toContain('Preferences');
    expect(otherManagersWarning(ofVm, facts)).toBeUndefined();
  });

  it.each(['mdm', 'agents', 'documents', 'registryPreferences'])('is that %s was not read, and never that there is none', (name) => {
    expect(otherManagersWarning(registry, host({ [name]: unread }))).toContain('was not read');
    expect(otherManagersWarning(registry, {})).toContain('was not read');
  });
});
