import { describe, expect, it } from 'vitest';
import { controls } from '../../../../main/catalogue/index.generated.ts';
import { describeExpression } from '../../../../main/engine/judging/describe.ts';
import { expressionsOf, needsOf } from '../../../../main/engine/judging/needs.ts';
import { ownerOf } from '../../../../main/engine/judging/owner-of.ts';
import type { Facts } from '../../../../main/contract/reading.ts';

describe('every expression of the catalogue', () => {
  it('can be told as a sentence', () => {
    const sentences = controls.flatMap((control) => expressionsOf(control).map(describeExpression));
    expect(sentences.length).toBeGreaterThan(30);
    expect(sentences.filter((sentence) => /undefined|\[object|null|^\s*$/.test(sentence))).toEqual([]);
  });

  it('has an empty list after a colon: “members is no one” is no sentence', () => {
    const sentences = controls.flatMap((control) => expressionsOf(control).map(describeExpression));
    const aWord = 'RemoteFX 3D video adapters: RemoteFX 3D video adapter is none';
    expect(sentences.filter((sentence) => /(?<!\(0 )\bis (?:none|no one)\b/.test(sentence))).toEqual([aWord]);
    expect(sentences).toContain('Broad groups with access to virtual disk files: groups in the permissions of the file, but not of its folder: no one');
  });
});

describe('what has to be read', () => {
  it('includes the account, the named rows, and what derived and computed resources rest on', () => {
    const needs = needsOf(controls.filter((control) => ['HV-B-07', 'HV-A-13', 'W02-16'].includes(control.id)));
    for (const name of [
      'machine',
      'session',
      'policySetting',
      'vm',
      'vmHardDisk',
      'folder',
      'localGroup',
      'machineAdministrators',
      'smbServer',
      'optionalFeature',
    ])
      expect([...needs.keys()]).toContain(name);
    expect(needs.get('localGroup')).toEqual(expect.arrayContaining([{ group: 'S-1-5-32-578' }, { group: 'S-1-5-32-544' }]));
    expect(needs.get('registry')).toEqual([{ path: 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\mrxsmb10', name: 'Start', kind: 'DWord' }]);
  });
});

describe('the owner of a setting', () => {
  const row = (kind: string, name: string, winner: boolean): Facts[string]['rows'][number] => ({
    key: { kind, name },
    facts: { gpoId: { is: 'value', value: '{1}' }, gpoName: { is: 'value', value: 'Hosts' }, winner: { is: 'value', value: winner } },
  });
  const facts: Facts = {
    policySetting: {
      resource: 'policySetting',
      at: '',
      complete: true,
      rows: [
        row('Registry', 'hklm\\software\\X\\Y', true),
        row('UserRight', 'SeServiceLogonRight', false),
        row('SecurityNumeric', 'MinimumPasswordLength', true),
      ],
    },
  };

  it('is the Group Policy that is in force, in every spelling', () => {
    expect(ownerOf({ resource: 'registry', key: { path: 'HKLM\\SOFTWARE\\X', name: 'Y', kind: 'DWord' }, property: 'value' }, facts)).toEqual({
      kind: 'groupPolicy',
      name: 'Hosts',
      id: '{1}',
    });
    expect(ownerOf({ resource: 'accountPolicy', key: {}, property: 'minimumPasswordLength' }, facts)?.name).toBe('Hosts');
  });

  it('is empty where the policy lost, or sets something else', () => {
    expect(ownerOf({ resource: 'userRight', key: { right: 'SeServiceLogonRight' }, property: 'holders' }, facts)).toBeUndefined();
    expect(ownerOf({ resource: 'registry', key: { path: 'HKLM\\SOFTWARE\\X', name: 'Z', kind: 'DWord' }, property: 'value' }, facts)).toBeUndefined();
    expect(ownerOf({ resource: 'smbServer', key: {}, property: 'smb1' }, facts)).toBeUndefined();
  });
});
