import { describe, expect, it } from 'vitest';
import type { Address } from '../../../../main/contract/address.ts';
import type { Facts } from '../../../../main/contract/reading.ts';
import { ownerOf, whyOwnerUnknown } from '../../../../main/engine/judging/owner-of.ts';
import { policyStores } from '../../../../main/resources/windows/policy-stores.ts';
import { resources } from '../../../../main/resources/resource-named.ts';

const at = '2026-11-28T08:00:00.000Z';
const policy = (kind: string, name: string, winner = true, complete = true): Facts => ({
  policySetting: {
    resource: 'policySetting',
    at,
    complete,
    rows: [
      {
        key: { kind, name },
        facts: { winner: { is: 'value', value: winner }, gpoName: { is: 'value', value: 'Hosts' }, gpoId: { is: 'value', value: '{A}' } },
      },
    ],
    ...(!complete && { problem: { kind: 'unread' as const, why: 'Invalid namespace' } }),
  },
});
const address = (resource: string, property: string, key: Readonly<Record<string, string>> = {}): Address => ({ resource, property, key });
const lanman = 'HKLM\\System\\CurrentControlSet\\Services';

describe('the owner of a setting', () => {
  it.each([
    ['Registry', 'HKLM\\Software\\X\\Value', address('registry', 'value', { path: 'HKLM\\SOFTWARE\\X', name: 'value', kind: 'DWord' })],
    ['UserRight', 'SeServiceLogonRight', address('userRight', 'holders', { right: 'SeServiceLogonRight' })],
    ['SecurityNumeric', 'MinimumPasswordLength', address('accountPolicy', 'minimumPasswordLength')],
    ['SecurityBoolean', 'EnableGuestAccount', address('accountPolicy', 'guestAccountEnabled')],
    ['Group', 'S-1-5-32-578', address('localGroup', 'members', { group: 'S-1-5-32-578' })],
    ['Service', 'spooler', address('service', 'startType', { service: 'Spooler' })],
    ['File', 'D:\\VMs', address('folder', 'access', { path: 'D:\\VMs\\APP01' })],
    ['File', 'd:\\vms\\app01', address('folder', 'audit', { path: 'D:\\VMs\\APP01' })],
    ['Registry', `${lanman}\\LanManServer\\Parameters\\RequireSecuritySignature`, address('smbServer', 'requireSigning')],
    ['Registry', `${lanman}\\LanmanWorkstation\\Parameters\\RequireSecuritySignature`, address('smbClient', 'requireSigning')],
    [
      'Registry',
      'HKLM\\SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\StandardProfile\\EnableFirewall',
      address('firewallProfile', 'local', { profile: 'Private' }),
    ],
  ])('is Group Policy where it lists %s %s', (kind, name, of) => {
    expect(ownerOf(of, policy(kind, name))).toEqual({ kind: 'groupPolicy', name: 'Hosts', id: '{A}' });
    expect(ownerOf(of, policy(kind, name, false))).toBeUndefined();
    expect(ownerOf(of, policy(kind, `${name}x`))).toBeUndefined();
    expect(whyOwnerUnknown(of, policy(kind, `${name}x`))).toBeUndefined();
    expect(whyOwnerUnknown(of, policy(kind, `${name}x`, true, false))).toBe('Invalid namespace');
    expect(whyOwnerUnknown(of, {})).toBe('The results of Group Policy were not read.');
    const partial: Facts = { policySetting: { resource: 'policySetting', at, complete: false, rows: [] } };
    expect(whyOwnerUnknown(of, partial)).toBe('The results of Group Policy were not read completely.');
  });

  it('of a folder is no policy for a folder whose name only begins alike', () => {
    expect(ownerOf(address('folder', 'access', { path: 'D:\\VMs2' }), policy('File', 'D:\\VMs'))).toBeUndefined();
  });

  it('is that of the row itself where Windows names it there, and carries the id where the name could not be read', () => {
    const own = { kind: 'groupPolicy', name: 'Firewall' } as const;
    const rule = address('firewallRule', 'remoteAddresses', { rule: 'rdp' });
    const facts: Facts = { firewallRule: { resource: 'firewallRule', at, complete: true, rows: [{ key: { rule: 'rdp' }, facts: {}, owner: own }] } };
    expect([ownerOf(rule, facts), whyOwnerUnknown(rule, facts)]).toEqual([own, undefined]);
    const named = (facts: Facts[string]['rows'][number]['facts']): unknown =>
      ownerOf(address('localGroup', 'members', { group: 'S-1-5-32-578' }), {
        policySetting: { resource: 'policySetting', at, complete: true, rows: [{ key: { kind: 'Group', name: 'S-1-5-32-578' }, facts }] },
      });
    expect(named({ gpoId: { is: 'value', value: '{A}' } })).toEqual({ kind: 'groupPolicy', name: '{A}', id: '{A}' });
    expect(named({ gpoName: { is: 'unread', why: 'x' } })).toEqual({ kind: 'groupPolicy', name: 'unnamed' });
  });

  it('of an audit subcategory is unknown in a domain', () => {
    const joined = (value: boolean): Facts => ({
      machine: { resource: 'machine', at, complete: true, rows: [{ key: {}, facts: { domainJoined: { is: 'value', value } } }] },
    });
    const subcategory = address('auditSubcategory', 'setting', { subcategory: '0cce9215-69ae-11d9-bed3-505054503030' });
    expect([whyOwnerUnknown(subcategory, joined(true)), whyOwnerUnknown(subcategory, {}), whyOwnerUnknown(subcategory, joined(false))]).toEqual([
      expect.stringContaining('audit subcategories'),
      expect.stringContaining('audit subcategories'),
      undefined,
    ]);
  });

  it('is asked for every setting, apart from those that no policy of Windows can set', () => {
    const settings = [...resources.values()]
      .filter(({ name }) => policyStores[name]?.because !== policyStores['vm']?.because)
      .flatMap(({ name, facts }) =>
        Object.entries(facts).flatMap(([property, spec]) =>
          spec.settable && whyOwnerUnknown(address(name, property), {}) === undefined ? [`${name}.${property}`] : [],
        ),
      );
    expect(settings.sort()).toEqual([
      'eventChannel.enabled',
      'eventChannel.maximumSize',
      'firewallProfile.exemptInterfaces',
      'firewallRule.remoteAddresses',
      'folder.owner',
      'netAdapter.switchedOn',
      'optionalFeature.wanted',
      'parentDisk.readOnly',
      'service.state',
      'smbShare.folderEnumerationMode',
      'vmDiskFile.vmAccess',
      'vmWindow.state',
    ]);
  });
});
