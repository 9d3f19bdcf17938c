import { describe, expect, it } from 'vitest';
import { recordedVms } from '../../../../main/application/evidence/recorded-vms.ts';
import { emptyProfile } from '../../../../main/contract/profile.ts';
import type { Reading } from '../../../../main/contract/reading.ts';
import { factsOf, reading, row, value } from '../../engine/known.ts';

const web = row({ vm: 'a' }, { name: value('WEB01'), state: value('Running') });
const of = (...readings: readonly Reading[]) => recordedVms(factsOf(...readings), emptyProfile);

describe('the VMs of a record', () => {
  it('are undefined where nothing was read, and none only where the whole list was read', () => {
    expect(of()).toBeUndefined();
    expect(of(reading('vm', [], { complete: false }))).toBeUndefined();
    expect(of(reading('vm', [], { complete: false, problem: { kind: 'unread', why: 'Access is denied.' } }))).toBeUndefined();
    expect(of(reading('vm', []))).toEqual([]);
  });
  it('are those that were read where the list is not complete', () => {
    expect(of(reading('vm', [web], { complete: false }))).toEqual([{ id: 'a', name: 'WEB01', state: 'Running' }]);
  });
});
