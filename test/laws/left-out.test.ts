import { describe, expect, it } from 'vitest';
import { controls } from '../../main/catalogue/index.generated.ts';
import { emptyProfile } from '../../main/contract/profile.ts';
import type { Facts, Row } from '../../main/contract/reading.ts';
import type { Resource } from '../../main/grammar/resource-shape.ts';
import { needsOf } from '../../main/engine/judging/needs.ts';
import type { HostPort } from '../../main/engine/ports.ts';
import { scan } from '../../main/engine/running/scan.ts';
import { resources } from '../../main/resources/resource-named.ts';

const at = '2026-11-28T08:00:00.000Z';
const id = 'd9e0eb0a-5b37-508e-9173-67e9ade83acf';
const whole = (resource: string, rows: readonly Row[]): Facts[string] => ({ resource, at, complete: true, rows });
const value = (text: string): { is: 'value'; value: string } => ({ is: 'value', value: text });
/** One VM with its files and its disk in this folder. */
const machineIn = (folder: string): Facts => ({
  session: whole('session', [{ key: {}, facts: { administrator: { is: 'value', value: true } } }]),
  vm: whole('vm', [
    {
      key: { vm: id },
      facts: {
        name: value('APP01'),
        state: value('Off'),
        path: value(folder),
        configurationLocation: value(folder),
        snapshotFileLocation: value(folder),
        smartPagingFilePath: value(folder),
      },
    },
  ]),
  vmHost: whole('vmHost', [{ key: {}, facts: { virtualMachinePath: value(folder), virtualHardDiskPath: value(folder) } }]),
  vmHardDisk: whole('vmHardDisk', [
    {
      key: { vm: id, controllerType: 'SCSI', controllerNumber: '0', controllerLocation: '0' },
      facts: { path: value(`${folder}\\disk0.vhdx`), diskNumber: { is: 'absent' } },
    },
  ]),
});
/** Two VMs whose disks rest on these files. What is on drives of this host is not of interest. */
const chainTo = (parents: Row['facts'][string]): Facts => ({
  ...machineIn('D:\\VMs\\APP01'),
  folder: whole('folder', []),
  diskFileSecurity: whole('diskFileSecurity', []),
  vhd: whole(
    'vhd',
    [id, `${id.slice(0, -1)}e`].map((vm) => ({ key: { vm, path: `D:\\VMs\\${vm}.vhdx` }, facts: { parents } })),
  ),
});
const onShare: Row['facts'][string] = { is: 'value', value: ['\\\\fs01\\templates\\base.vhdx'] };
const refused = { is: 'unread' as const, why: 'access denied' };
const unchained: Row['facts'] = { parents: { is: 'value', value: [] } };
/** One VM without a disk, and Windows gave none of its folders. */
function withoutFolders(): Facts {
  const paths = { path: refused, configurationLocation: refused, snapshotFileLocation: refused, smartPagingFilePath: refused };
  return {
    session: machineIn('D:\\VMs')['session'] ?? whole('session', []),
    vm: whole('vm', [{ key: { vm: id }, facts: { name: value('APP01'), state: value('Off'), ...paths } }]),
    vmHost: whole('vmHost', []),
    vmHardDisk: whole('vmHardDisk', []),
  };
}
/** A VM with this medium in its DVD drive. */
const withMedium = (path: Row['facts'][string]): Facts => ({
  ...machineIn('D:\\VMs\\APP01'),
  vmDvdDrive: whole('vmDvdDrive', [{ key: { vm: id, controllerNumber: '0', controllerLocation: '1' }, facts: { path } }]),
});
/** A VM with a disk of this path. */
const withDisk = (path: Row['facts'][string]): Facts => ({
  ...machineIn('D:\\VMs\\APP01'),
  vmHardDisk: whole('vmHardDisk', [{ key: { vm: id, controllerType: `unread:${id}` }, facts: { path, diskNumber: { is: 'absent' } } }]),
});
/** For each resource with a filter in its scope: worlds in which it leaves something out, with the words that the report says. */
const worlds: Readonly<Record<string, readonly (readonly [string, Facts, RegExp])[]>> = {
  diskFileSecurity: [
    ['a file share', machineIn('\\\\fs01.corp.example\\vms\\APP01'), /file server fs01\.corp\.example/],
    ['a parent disk on a file share', chainTo(onShare), /file server fs01/],
    ['parent disks that could not be read', chainTo(refused), /chains of parent disks/],
    ['disks that could not be read', withDisk(refused), /virtual disks of a VM/],
  ],
  folder: [
    ['a file share', machineIn('\\\\fs01.corp.example\\vms\\APP01'), /file server fs01\.corp\.example/],
    ['a file share by its long form', machineIn('\\\\?\\UNC\\fs01\\vms\\APP01'), /file server fs01/],
    ['the root of a cluster volume', machineIn('C:\\ClusterStorage\\Volume1'), /root of a cluster volume/],
    ['a path that is none', machineIn('vms\\APP01'), /does not begin with a drive/],
    ['folders that could not be read', withoutFolders(), /APP01 \(access denied\)/],
    ['the folder of a parent disk on a file share', chainTo(onShare), /file server fs01/],
    ['folders of parent disks that could not be read', chainTo(refused), /chains of parent disks/],
  ],
  mediaFolder: [
    ['an ISO file on a file share', withMedium(value('\\\\fs01\\iso\\setup.iso')), /file server fs01/],
    ['a medium that could not be read', withMedium({ is: 'unread', why: 'access denied' }), /medium in a drive/],
  ],
  parentDisk: [['a parent disk on a file share', chainTo(onShare), /file server fs01/]],
  vmDiskFile: [
    ['a file share', machineIn('\\\\fs01.corp.example\\vms\\APP01'), /file server fs01\.corp\.example/],
    ['a path that is none', machineIn('vms\\APP01'), /does not begin with a drive/],
  ],
  vmFiles: [
    ['a file share', machineIn('\\\\fs01.corp.example\\vms\\APP01'), /file server fs01\.corp\.example/],
    ['a cluster volume', machineIn('C:\\ClusterStorage\\Volume1\\APP01'), /other nodes/],
    ['folders that could not be read', withoutFolders(), /APP01 \(access denied\)/],
  ],
};

/** Resources whose scope has no filter that a verdict could rest on alone, and why. */
const unjudged: Readonly<Record<string, string>> = {
  account: 'A name stands beside a SID for people; no control judges it.',
  resolvedPath: 'It is asked only of paths on drives of this host. No control judges it: the volume of any other path is in the path itself.',
  vhd: 'It leaves out the same files as vmDiskFile. No control judges it: diskFileSecurity says of each file in its chains what was left out.',
  accountName: 'Its keys are the names in the answers: each of them is asked for.',
};

async function findingsOn(facts: Facts, resource: Resource): Promise<readonly { control: string; verdict: string; because: readonly string[] }[]> {
  const identity = { reference: 'test', kind: 'recorded', name: 'HV01', machineId: 'm' } as const;
  const host = {
    identity,
    read: ({ resource: { name }, keys }) =>
      Promise.resolve(
        facts[name] ?? { resource: name, at, complete: true, rows: (keys ?? []).map((key) => ({ key, facts: name === 'vhd' ? unchained : {} })) },
      ),
  } as Pick<HostPort, 'identity' | 'read'> as HostPort;
  const concerned = controls.filter((control) => control.each?.resource === resource.name);
  expect(needsOf(concerned).has(resource.name)).toBe(true);
  return (await scan({ host, controls: concerned, profile: emptyProfile, applied: [], clock: { now: () => at } })).findings;
}

describe('what the scope of a resource leaves out', () => {
  const filtered = [...resources.values()].filter(({ scope }) => scope.is === 'derived' && scope.leftOut !== undefined);
  const judgedAlone = filtered.filter(({ name }) => unjudged[name] === undefined);

  it('has a world for every resource that is read by keys of other resources', () => {
    const derived = [...resources.values()].filter(({ scope }) => scope.is === 'derived').map(({ name }) => name);
    expect(derived.filter((name) => unjudged[name] === undefined)).toEqual(judgedAlone.map(({ name }) => name));
    const judged = new Set([...needsOf(controls).keys()].filter((name) => controls.some((control) => control.each?.resource === name)));
    expect(Object.keys(unjudged).filter((name) => judged.has(name) || !derived.includes(name))).toEqual([]);
    expect(judgedAlone.map(({ name }) => name)).toEqual(Object.keys(worlds));
  });

  it.each(
    judgedAlone.flatMap((resource) =>
      (worlds[resource.name] ?? []).map(([title, facts, says]) => [`${resource.name}: ${title}`, resource, facts, says] as const),
    ),
  )('is said (%s)', async (_, resource, facts, says) => {
    const findings = await findingsOn(facts, resource);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.map((finding) => finding.verdict)).toEqual(findings.map(() => 'unknown'));
    expect(findings.filter((finding) => !says.test(finding.because.join(' ')))).toEqual([]);
  });

  it('is nothing where every folder is one of this host', () => {
    const out = filtered.map(({ name, scope }) => [name, scope.is === 'derived' && scope.leftOut?.(machineIn('D:\\VMs\\APP01'))]);
    expect(out).toEqual(filtered.map(({ name }) => [name, []]));
  });
});
