import { expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { volume } from '../../../../main/resources/files/volume.ts';
import { absent, unread, value } from './vm-storage-facts.ts';

const fileSystem = (state: FactState): FactState | undefined =>
  volume.resource.wire.rows?.([{ key: { volume: 'v' }, facts: { letter: value('D'), fileSystem: state } }])[0]?.facts['fileSystem'];

it.each([value(''), value('RAW'), value('Unknown'), absent])('a volume without a known file system is not read: it may be locked (%o)', (state) => {
  expect(fileSystem(state)).toMatchObject({ is: 'unread' });
});
it.each([value('NTFS'), value('ReFS'), value('FAT32'), value('exFAT'), value('CSVFS'), unread('no')])(
  'a file system that Windows names stays (%o)',
  (state) => {
    expect(fileSystem(state)).toEqual(state);
  },
);
