import { beforeAll, describe, expect, it } from 'vitest';
import type { Address } from '../../../main/contract/address.ts';
import type { Facts } from '../../../main/contract/reading.ts';
import { ownerOf, whyOwnerUnknown } from '../../../main/engine/judging/owner-of.ts';
import { resourceNamed } from '../../../main/resources/resource-named.ts';
import { changeAnyWorld, changeWorld, type AnyWorld } from '../../simulator/change-world.ts';
import { copyOfWorld, openSimulated } from '../../simulated-host.ts';

const id = '{31B2F340-016D-11D2-945F-00C04FB984F9}';
const parameters = 'CurrentControlSet\\Services\\LanManServer\\Parameters';
const wdigest = 'SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest';
const address = (resource: string, property: string, key: Readonly<Record<string, string>> = {}): Address => ({ resource, property, key });

/** One row per class of the resulting set of policy, as Windows writes it, and the setting that it owns. */
const cases: readonly (readonly [string, string, Readonly<Record<string, string>>, Address])[] = [
  [
    'RSOP_RegistryPolicySetting',
    'registry',
    { registryKey: wdigest, valueName: 'UseLogonCredential' },
    address('registry', 'value', { path: `HKLM\\${wdigest}`, name: 'UseLogonCredential', kind: 'DWord' }),
  ],
  [
    'RSOP_RegistryValue',
    'RSOP_RegistryValue',
    { Path: `MACHINE\\System\\${parameters}\\RequireSecuritySignature`, Type: '4', Data: '1' },
    address('smbServer', 'requireSigning'),
  ],
  ['RSOP_UserPrivilegeRight', 'userRights', { UserRight: 'SeServiceLogonRight' }, address('userRight', 'holders', { right: 'SeServiceLogonRight' })],
  ['RSOP_SecuritySettingNumeric', 'numeric', { KeyName: 'MinimumPasswordLength' }, address('accountPolicy', 'minimumPasswordLength')],
  ['RSOP_SecuritySettingBoolean', 'RSOP_SecuritySettingBoolean', { KeyName: 'EnableGuestAccount' }, address('accountPolicy', 'guestAccountEnabled')],
  ['RSOP_RestrictedGroup, by name', 'RSOP_RestrictedGroup', { GroupName: 'Policy Test Group' }, address('localGroup', 'members', { group: 'S-1-5-32-578' })],
  ['RSOP_RestrictedGroup, by SID', 'RSOP_RestrictedGroup', { GroupName: '*S-1-5-32-544' }, address('localGroup', 'members', { group: 'S-1-5-32-544' })],
  ['RSOP_SystemService', 'RSOP_SystemService', { Service: '"Spooler"' }, address('service', 'startType', { service: 'Spooler' })],
  ['RSOP_File', 'RSOP_File', { Path: 'D:\\VMs\\' }, address('folder', 'access', { path: 'D:\\VMs\\DC01' })],
];

describe('the results of Group Policy', () => {
  let facts: Facts;
  beforeAll(async () => {
    const world = copyOfWorld('neglected');
    changeWorld(world, (it) => {
      const policy = it.policy as unknown as Record<string, object[]>;
      policy['gpos'] = [{ id, name: 'Servers' }];
      for (const [, list, row] of cases) policy[list] = [...(policy[list] ?? []), { ...row, GPOID: id, precedence: 1 }];
      (it as unknown as { accounts: Record<string, string> }).accounts['S-1-5-32-578'] = 'BUILTIN\\Policy Test Group';
    });
    const host = await openSimulated(world, 'read');
    facts = { policySetting: await host.read({ resource: resourceNamed('policySetting') }) };
    await host.close();
  });

  it('are read whole, one row per setting', () => {
    expect(facts['policySetting']).toMatchObject({ complete: true });
    expect(facts['policySetting']?.rows).toHaveLength(cases.length);
  });

  it.each(cases)('of the class %s own the setting that they name', (_class, _list, _row, of) => {
    expect(ownerOf(of, facts)).toEqual({ kind: 'groupPolicy', name: 'Servers', id });
  });
});

describe('results of Group Policy that are not there', () => {
  const off = { 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\System': { RSoPLogging: { kind: 'DWord', value: 0 } } };
  const why = async (name: 'neglected' | 'lab', change: (it: AnyWorld) => void): Promise<string | undefined> => {
    const world = copyOfWorld(name);
    changeAnyWorld(world, change);
    const host = await openSimulated(world, 'read');
    const facts = { policySetting: await host.read({ resource: resourceNamed('policySetting') }) };
    await host.close();
    return whyOwnerUnknown(address('smbServer', 'requireSigning'), facts);
  };

  it('are no answer about the owner of a setting on a member of a domain', async () => {
    expect(await why('neglected', () => undefined)).toBeUndefined();
    expect(await why('neglected', (it) => Object.assign(it.registry, off))).toContain('switches RSoP logging off');
    expect(await why('neglected', (it) => Object.assign(it.policy, { noResults: true }))).toContain('has no results of Group Policy');
  });

  it('are an answer on a computer that is in no domain', async () => {
    expect(await why('lab', (it) => Object.assign(it.registry, off))).toBeUndefined();
  });
});
