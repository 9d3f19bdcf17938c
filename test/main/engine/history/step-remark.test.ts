import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import type { Settled } from '../../../../main/contract/journal.ts';
import { stepRemark } from '../../../../main/engine/history/step-remark.ts';

const yes: FactState = { is: 'value', value: true };
const no: FactState = { is: 'value', value: false };
const lost: FactState = { is: 'unread', why: 'the host does not answer' };
type Change = Parameters<typeof stepRemark>[0]['change'];
const change: Change = {
  address: { resource: 'smbServer', key: {}, property: 'smb1' },
  from: yes,
  to: no,
  edit: { how: 'replace' },
  undo: { is: 'exact' },
};
const settled = (outcome: Settled['outcome'], is: FactState, was: FactState = yes): Settled => ({ outcome, was, is, message: '' });

describe('stepRemark', () => {
  it('says nothing of a step that ended as it should, or of which nothing was recorded', () => {
    expect(stepRemark({ change })).toBeUndefined();
    expect(stepRemark({ change, settled: settled('done', no) })).toBeUndefined();
  });

  it('says nothing of a step that has not changed the value', () => {
    expect(stepRemark({ change, settled: settled('failed', yes) })).toBeUndefined();
    expect(stepRemark({ change, settled: settled('refused', { is: 'notAsked' }, { is: 'notAsked' }) })).toBeUndefined();
  });

  it('says that the result is not known, with the reason, when the value could not be read', () => {
    expect(stepRemark({ change, settled: settled('failed', lost) })).toBe(
      'It is not known whether the value has changed. The value could not be read after the change: the host does not answer',
    );
  });

  it.each(['failed', 'moved', 'held', 'refused', 'returned', 'already'] as const)(
    'says that the value has changed nevertheless when a step ended as %s',
    (outcome) => {
      expect(stepRemark({ change, settled: settled(outcome, no) })).toBe('The value has changed nevertheless; undo restores it.');
    },
  );

  it('says what undo cannot restore when the change has no exact undo', () => {
    const reason = 'Undo restores the size, not the old events.';
    expect(stepRemark({ change: { ...change, undo: { is: 'not', reason } }, settled: settled('failed', no) })).toBe(
      `The value has changed nevertheless. ${reason}`,
    );
  });

  it('asks to undo again when the step was an undo itself', () => {
    expect(stepRemark({ change: { ...change, undoes: 'r1#0' }, settled: settled('failed', no) })).toBe(
      'The value has changed nevertheless. Undo the run again to restore the rest.',
    );
  });
});
