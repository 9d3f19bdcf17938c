import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { storageNotice } from '../../../../main/engine/running/vms-without-storage.ts';
import { factsOf, reading, row, unread, value } from '../known.ts';

const no = { is: 'value', value: false } as const;
const yes = { is: 'value', value: true } as const;
const step = (property: string, is: FactState, resource = 'smbClient') => ({
  change: { address: { resource, key: {}, property }, from: no, to: yes, edit: { how: 'replace' } } as const,
  settled: { outcome: 'done', was: no, is, message: '' } as const,
});
const vms = (...states: readonly FactState[]) =>
  factsOf(
    reading(
      'vm',
      states.map((state, at) => row({ vm: `vm${String(at)}` }, { name: value(`APP0${String(at)}`), state })),
    ),
  );
const signing = step('requireSigning', yes);

describe('the VMs after a change of SMB', () => {
  it.each([value('PausedCritical'), value('Paused'), value('RunningCritical'), value('OffCritical')])('are named in the state %j', (state) => {
    expect(storageNotice([signing], vms(value('Running'), state))).toMatch(/critical state: APP01 \(\w+\)\. .* undo the run\.$/u);
  });
  it('are not named while none has lost its storage', () => {
    expect(storageNotice([signing], vms(value('Running'), value('Off'), value('Saved')))).toBeUndefined();
  });
  it('are named as not read where a state or the list is missing', () => {
    expect(storageNotice([signing], vms(value('Running'), unread))).toContain('could not all be read');
    expect(storageNotice([signing], {})).toContain('could not all be read');
    expect(storageNotice([step('requireSigning', unread)], vms(value('Paused')))).toContain('APP00 (Paused)');
  });
  it('are no matter of a change that was not made, or of another setting', () => {
    expect(storageNotice([step('requireSigning', no)], vms(value('Paused')))).toBeUndefined();
    expect(storageNotice([step('requireSigning', yes, 'smbServer')], vms(value('Paused')))).toBeUndefined();
  });
});
