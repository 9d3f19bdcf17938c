import { describe, expect, it } from 'vitest';
import { emptyProfile } from '../../../../main/contract/profile.ts';
import type { Key } from '../../../../main/contract/address.ts';
import type { Finding } from '../../../../main/contract/finding.ts';
import type { Reading } from '../../../../main/contract/reading.ts';
import type { SegregationMap } from '../../../../main/contract/segregation-map.ts';
import { makeMap } from '../../../../main/engine/mapping/make-map.ts';
import { absentNow, factsOf, reading, row, unread, value } from '../known.ts';

const machine = reading('machine', [row({}, { name: value('HV01'), domainJoined: value(false), caption: value('Windows Server') })]);
const vms = reading('vm', [row({ vm: 'a' }, { name: value('WEB01'), path: value('D:\\VMs\\WEB01') })]);
const switches = reading('vmSwitch', [row({ switch: 's' }, { name: value('Prod'), type: value('External'), allowManagementOS: value(false) })]);
const adapter = (facts: Parameters<typeof row>[1]) =>
  reading('vmNetworkAdapter', [row({ adapter: 'n' }, { vm: value('a'), switch: value('s'), vlans: value(['20']), ...facts })]);
const rest = ['hostNetworkAdapter', 'vmHardDisk', 'guest'].map((name) => reading(name, []));

const mapOf = (...readings: readonly Reading[]): SegregationMap =>
  makeMap({ facts: factsOf(machine, vms, switches, ...rest, ...readings), findings: [], profile: emptyProfile });
const between = (map: SegregationMap): readonly string[] => {
  const label = (id: string): string => map.nodes.find((node) => node.id === id)?.label ?? '';
  return map.edges.map(({ from, to, unread: why }) => `${label(from)} to ${label(to)}${why === undefined ? '' : ` (${why})`}`);
};

describe('connection of a VM to a switch', () => {
  it('leads from its VLAN', () => {
    expect(between(mapOf(adapter({})))).toContain('VLAN 20 to WEB01');
  });
  it('is not there where the adapter is connected to no switch', () => {
    expect(between(mapOf(adapter({ switch: absentNow }))).filter((each) => each.startsWith('V'))).toEqual([]);
  });
  it('could not be read where the switch or the VLAN could not be read', () => {
    expect(between(mapOf(adapter({ switch: unread })))).toContain('Virtual switch to WEB01 (access denied)');
    expect(between(mapOf(adapter({ vlans: unread })))).toContain('VLAN not known to WEB01 (access denied)');
    expect(between(mapOf(adapter({ switch: value('gone') })))).toContain('Virtual switch to WEB01 (The virtual switch is not in the list of switches.)');
  });
  it('is one box for a trunk with many VLANs', () => {
    const map = mapOf(adapter({ vlans: value(['1', '2', '3', '4', '100']) }));
    expect(map.nodes.filter(({ kind }) => kind === 'vlan').map(({ label }) => label)).toEqual(['5 VLANs (1 to 100)']);
  });
});

describe('finding about a file of a virtual disk', () => {
  const path = 'D:\\VMs\\WEB01\\disk0.vhdx';
  const base = 'E:\\Templates\\base.vhdx';
  const found = (kind: string, key: Key): Finding => ({
    ...{ control: 'HV-B-26', target: { kind, key, label: kind }, verdict: 'notMet', severity: 'high', depth: 'essential', title: kind },
    ...{ evidence: [], expected: [], because: [], questions: [], waived: false },
  });
  it.each<readonly [string, Key, readonly string[]]>([
    ['vmDiskFile', { vm: 'a', path }, ['D: to WEB01']],
    ['diskFileSecurity', { path }, ['D: to WEB01']],
    ['diskFileSecurity', { path: base.toUpperCase() }, ['E: to WEB01']],
    ['parentDisk', { path: base }, ['E: to WEB01']],
  ])('is a mark on the volume of its file: %s %j', (kind, key, expected) => {
    const disks = [
      reading('vmHardDisk', [row({ vm: 'a', controllerType: 'SCSI' }, { path: value(path), diskNumber: absentNow })]),
      reading('vhd', [row({ vm: 'a', path }, { parents: value([base]) })]),
    ];
    const map = makeMap({ facts: factsOf(machine, vms, switches, ...rest, ...disks), findings: [found(kind, key)], profile: emptyProfile });
    const label = (id: string): string => map.nodes.find((node) => node.id === id)?.label ?? '';
    expect(map.edges.filter(({ marks }) => marks.length > 0).map(({ from, to }) => `${label(from)} to ${label(to)}`)).toEqual(expected);
  });
});

describe('what could not be read', () => {
  it('is a connection of its own for groups, the domain and a folder', () => {
    const map = makeMap({
      facts: factsOf(
        reading('machine', [row({}, { name: value('HV01'), domainJoined: unread })]),
        reading('vm', [row({ vm: 'a' }, { name: value('WEB01'), path: unread })]),
        reading('localGroup', [row({ group: 'S-1-5-32-544' }, { members: unread })]),
        switches,
        ...rest,
        adapter({}),
      ),
      findings: [],
      profile: emptyProfile,
    });
    expect(between(map)).toEqual(
      expect.arrayContaining([
        'Administrators to HV01 (access denied)',
        'Hyper-V Administrators to HV01 (The members of the group were not read.)',
        'Domain of the host to HV01 (access denied)',
        'Folder of a VM to WEB01 (access denied)',
      ]),
    );
  });
  it('is said of a reading that is missing, failed or is not whole', () => {
    const map = makeMap({
      facts: factsOf(
        machine,
        reading('vm', [], { complete: false }),
        reading('vmSwitch', [], { complete: false, problem: { kind: 'unread', why: 'Hyper-V does not answer.' } }),
      ),
      findings: [],
      profile: emptyProfile,
    });
    expect(map.unread).toEqual(
      expect.arrayContaining(['Virtual machines: the list is not complete.', 'Virtual switches: Hyper-V does not answer.', 'Virtual hard disks: not read.']),
    );
  });
});
