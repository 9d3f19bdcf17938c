import { describe, expect, it } from 'vitest';
import { targetVms } from '../../../../main/engine/judging/target-vms.ts';
import { factsOf, reading, row, unread, value } from '../known.ts';

const facts = factsOf(
  reading('vm', [
    row({ vm: 'A' }, { path: value('D:\\VMs\\Shared'), configurationLocation: value('D:\\VMs\\Shared') }),
    row({ vm: 'B' }, { path: value('D:\\VMs\\B') }),
  ]),
  reading('vmHardDisk', [
    row({ vm: 'B', controllerType: 'SCSI', controllerNumber: '0', controllerLocation: '0' }, { vm: value('B'), path: value('d:\\vms\\shared\\B.vhdx') }),
  ]),
  reading('vmNetworkAdapter', [row({ adapter: 'N' }, { vm: value('A') }), row({ adapter: 'M' }, { vm: unread })]),
);

describe('the VMs of a target', () => {
  it('are the one that its key names, or that it refers to', () => {
    expect(targetVms('vm', { vm: 'A' }, facts)).toEqual(['A']);
    expect(targetVms('vmNetworkAdapter', { adapter: 'N' }, facts)).toEqual(['A']);
  });
  it('are all that have files in a folder', () => {
    expect(targetVms('folder', { path: 'D:\\VMs\\Shared' }, facts)).toEqual(['A', 'B']);
    expect(targetVms('folder', { path: 'D:\\VMs\\B\\' }, facts)).toEqual(['B']);
  });
  it('are none where that is not known, and for what belongs to the host', () => {
    expect(targetVms('vmNetworkAdapter', { adapter: 'M' }, facts)).toEqual([]);
    expect(targetVms('vmNetworkAdapter', { adapter: 'gone' }, facts)).toEqual([]);
    expect(targetVms('firewallRule', { rule: 'R' }, facts)).toEqual([]);
  });
});
