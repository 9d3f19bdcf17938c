import { describe, expect, it } from 'vitest';
import { controls } from '../../main/catalogue/index.generated.ts';
import { emptyProfile } from '../../main/contract/profile.ts';
import type { Facts } from '../../main/contract/reading.ts';
import { factsIn } from '../../main/engine/judging/needs.ts';
import { resources } from '../../main/resources/resource-named.ts';
import { vhd } from '../../main/resources/files/vhd.ts';
import { app, machine, machinesAre, reading, value, web } from '../main/resources/files/vm-storage-facts.ts';

const parents = ['D:\\VMs\\WEB01\\disk.vhdx', '\\\\?\\E:\\Templates\\base.vhdx'];
const facts: Facts = {
  ...machinesAre(machine(web, 'WEB01', 'D:\\VMs\\WEB01'), machine(app, 'APP01', 'D:\\VMs\\APP01')),
  vhd: reading('vhd', [
    { key: { vm: web, path: 'D:\\VMs\\WEB01\\disk_1.avhdx' }, facts: { parents: value(parents) } },
    { key: { vm: app, path: 'D:\\VMs\\APP01\\disk.vhdx' }, facts: { parents: value([]) } },
  ]),
};
const files = ['D:\\VMs\\WEB01\\disk_1.avhdx', 'D:\\VMs\\APP01\\disk.vhdx', 'D:\\VMs\\WEB01\\disk.vhdx', 'E:\\Templates\\base.vhdx'];
const folders = ['D:\\VMs\\WEB01', 'D:\\VMs\\APP01', 'E:\\Templates'];

/** The paths whose access list some control judges, of what rests on the files of disks. */
function judgedPaths(): readonly string[] {
  const judged = new Set(
    controls
      .flatMap((control) => (control.expect ? factsIn(control.expect.expression) : []))
      .flatMap(({ resource }) => {
        const scope = resources.get(resource)?.scope;
        return [resource, ...(scope?.is === 'computed' ? scope.from : [])];
      }),
  );
  return [...resources.values()].flatMap(({ name, scope, facts: own }) =>
    scope.is === 'derived' && scope.from.includes(vhd.resource.name) && own['access'] !== undefined && judged.has(name)
      ? scope.keys(facts, emptyProfile).map((key) => key['path'] ?? '')
      : [],
  );
}

describe('each file that a virtual disk consists of', () => {
  it('has an access list that a control judges, and so has its folder', () => {
    expect([...judgedPaths()].sort()).toEqual([...files, ...folders].sort());
  });
});
