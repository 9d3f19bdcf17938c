import { describe, expect, it } from 'vitest';
import { dependsOn } from '../../../../renderer/vms/page/depends-on.ts';
import { rowOf } from '../../sample-groups.ts';
import { sampleVm } from '../sample-vm.ts';

const vm = sampleVm('WEB01');

describe('what a VM depends on', () => {
  it('are its switches and its folder, each with what is to fix about it', () => {
    const own = [
      rowOf('A', '1', { kind: 'vmNetworkAdapter', key: { adapter: 'WEB01\\1' } }),
      rowOf('A', '2', { kind: 'vmNetworkAdapter', key: { adapter: 'other' } }),
      rowOf('B', '3', { kind: 'folder', key: { path: 'D:\\VMs\\WEB01' } }),
      rowOf('B', '4', { kind: 'folder', key: { path: 'D:\\VMs\\WEB01' }, waived: true }),
    ];
    const host = [rowOf('C', '5', { kind: 'vmSwitch', key: { switch: 's' } }), rowOf('C', '6', { kind: 'vmSwitch', key: { switch: 't' } })];
    expect(dependsOn(vm, own, host).map(({ title, toFix }) => [title, toFix.map(({ id }) => id)])).toEqual([
      ['vSwitch-Prod, VLAN 20', ['1', '5']],
      ['D:\\VMs\\WEB01', ['3']],
    ]);
  });
  it('gives the reason for what could not be read', () => {
    const unread = { ...vm, folder: { is: 'notRead', why: 'Access denied.' }, disks: { is: 'notRead', why: 'Timeout.' } } as const;
    expect(dependsOn(unread, [], []).at(-1)).toMatchObject({
      title: 'Could not be read',
      why: 'Access denied.',
      note: 'Virtual hard disks: could not be read',
    });
  });
});
