import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../main/contract/reading.ts';
import { diskFileSecurity } from '../../../../main/resources/files/disk-file-security.ts';
import { emptyProfile } from '../../../../main/contract/profile.ts';
import { app, reading, value, web } from './vm-storage-facts.ts';

const id = '7A8B9C0D-1111-4222-8333-444455556666';
const set = 'D:\\Shared\\Data.vhds';
const data = `D:\\Shared\\data_${id}.avhdx`;
const used = reading(
  'vhd',
  [web, app].map((vm) => ({ key: { vm, path: set }, facts: { parents: value([]) } })),
);
const withFiles = (...paths: readonly string[]): Facts => ({
  vhd: used,
  vmFiles: reading('vmFiles', [{ key: { path: 'D:\\Shared' }, facts: { files: value(paths.map((path) => `${path}|1|2026-01-01T00:00:00Z`)) } }]),
});
const { scope, vmsOf } = diskFileSecurity.resource;
const keys = (facts: Facts): readonly unknown[] => (scope.is === 'derived' ? scope.keys(facts, emptyProfile).map(({ path }) => path) : []);
const leftOut = (facts: Facts): readonly unknown[] => (scope.is === 'derived' ? (scope.leftOut?.(facts) ?? []).map(({ key }) => key['path']) : []);

describe('the permissions of a VHD set', () => {
  it('are read of the set and of the files beside it that hold its data, and of no other file', () => {
    const others = [`D:\\Shared\\data2_${id}.avhdx`, `D:\\Shared\\old\\data_${id}.avhdx`, 'D:\\Shared\\data_1.vhdx', 'D:\\Shared\\other.avhdx'];
    expect(keys(withFiles(data, ...others))).toEqual([set, data]);
    expect(leftOut(withFiles(data))).toEqual([]);
  });

  it('are unknown where no file with its data was listed', () => {
    for (const facts of [withFiles(), { vhd: used }]) {
      expect(keys(facts)).toEqual([set]);
      expect(leftOut(facts)).toEqual(['D:\\Shared\\Data_*.avhdx']);
    }
  });

  it('concern each VM that uses the set, also where its files are not among the facts', () => {
    expect([...(vmsOf?.({ path: data }, withFiles(data)) ?? [])]).toEqual([web, app]);
    expect([...(vmsOf?.({ path: data }, { vhd: used }) ?? [])]).toEqual([web, app]);
  });
});
