import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FactSpec, Resource } from '../../main/grammar/resource-shape.ts';
import { setting } from '../../main/grammar/resource.ts';
import { onOff } from '../../main/grammar/kinds.ts';
import { resources } from '../../main/resources/resource-named.ts';
import { cmdletsText } from '../../scripts/tools/generate/cmdlets-text.ts';
import { declaredProof, propertiesOf, type Marks } from '../simulator/declared-proof.ts';
import { withDeclaredProperties } from '../simulator/declared-properties.ts';
import { root } from './code/generated-file.ts';

const proof = JSON.parse(readFileSync(join(root, 'test', 'simulator', 'proof.json'), 'utf8')) as Marks;
const subjects = [...resources.values()].filter(({ cmdlets }) => cmdlets !== undefined);
const isHyperV = ({ cmdlets }: Resource): boolean => cmdlets?.module === 'Hyper-V';
const classOf = (cmdlet: string): string => cmdlet.replace('Get-', '');
/** Network adapters of the host have a type of their own. */
const classIn = ({ name, cmdlets }: Resource): string => (name === 'hostNetworkAdapter' ? 'VMInternalNetworkAdapter' : classOf(cmdlets?.read ?? ''));

/** The subject with one more on/off setting, as it would be written down in its file. */
function withProperty(subject: Resource, windowsName: string): Resource {
  const added = setting('added', onOff()) as FactSpec;
  const cmdlets = subject.cmdlets && { ...subject.cmdlets, properties: { ...subject.cmdlets.properties, added: windowsName } };
  return { ...subject, cmdlets, facts: { ...subject.facts, added } };
}

/** The hand-written files that a new on/off setting of this subject needs, besides the two that say what it is and what it should be. */
function furtherFiles(subject: Resource, windowsName: string): readonly string[] {
  const changed = withProperty(subject, windowsName);
  const own = classIn(subject);
  const isProven = proof[own]?.[windowsName] !== undefined || declaredProof([changed])[own]?.[windowsName] !== undefined;
  const table = JSON.parse(cmdletsText([changed])) as Readonly<Record<string, { readonly properties: Readonly<Record<string, { readonly set?: object }>> }>>;
  const isReadAndSet = table[subject.name]?.properties['added']?.set !== undefined;
  return [...(isProven ? [] : ['test/simulator/proof.json']), ...(isReadAndSet ? [] : ['a script that reads it and a script that sets it'])];
}

describe('a new on/off setting of Windows', () => {
  it('needs its line in the subject and its control, and no third file, for a class of Hyper-V', () => {
    const undeclared = subjects.filter(isHyperV).flatMap((subject) => {
      const declared = new Set(subject.cmdlets ? propertiesOf(subject.cmdlets).map(([, name]) => name) : []);
      return Object.keys(proof[classIn(subject)] ?? {}).flatMap((name) => (declared.has(name) ? [] : [[subject, name] as const]));
    });
    expect(undeclared.length).toBeGreaterThan(50);
    expect(undeclared.flatMap(([subject, name]) => furtherFiles(subject, name))).toEqual([]);
  });
  it('needs no third file for any other class that a subject declares', () => {
    const others = subjects.filter((subject) => !isHyperV(subject));
    expect(others.map(({ name }) => name).sort()).toEqual([
      'bitLockerVolume',
      'clusterNode',
      'clusterSecurity',
      'defender',
      'firewallProfile',
      'hgsClient',
      'ipInterface',
      'iscsiSession',
      'localUser',
      'netBinding',
      'partition',
      'smbClient',
      'smbConnection',
      'smbServer',
      'smbShare',
      'tpm',
      'volume',
      'wslFirewall',
    ]);
    expect(others.flatMap((subject) => furtherFiles(subject, 'AddedByWindows'))).toEqual([]);
  });
  it('is named as missing where neither the class nor the declaration proves it', () => {
    const { documented: _page, ...cmdlets } = resources.get('smbServer')?.cmdlets ?? expect.fail('no subject');
    const subject = { ...(resources.get('smbServer') ?? expect.fail('no subject')), cmdlets };
    expect(furtherFiles(subject, 'AddedByWindows')).toEqual(['test/simulator/proof.json']);
  });
  it('has a value in every world from the sample of its kind', () => {
    const subject = withProperty(resources.get('smbServer') ?? expect.fail('no subject'), 'AddedByWindows');
    expect(withDeclaredProperties({ vms: [] }, [subject])).toMatchObject({ smbServer: { AddedByWindows: true } });
  });
});

describe('a subject that declares its cmdlets', () => {
  it('names the page of each class that is not listed whole', () => {
    const missing = subjects.flatMap((subject) => {
      if (isHyperV(subject)) return [];
      const reads = new Set(subject.cmdlets ? propertiesOf(subject.cmdlets).map(([cmdlet]) => cmdlet) : []);
      return [...reads].filter((cmdlet) => !/^https:\/\/learn\.microsoft\.com\//.test(subject.cmdlets?.documented?.[cmdlet] ?? ''));
    });
    expect(missing).toEqual([]);
  });
});
