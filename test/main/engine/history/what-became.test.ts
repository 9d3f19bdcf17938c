import { describe, expect, it } from 'vitest';
import { absentState, valueState, type FactState, type SettledState } from '../../../../main/contract/fact-state.ts';
import type { Settled } from '../../../../main/contract/journal.ts';
import type { Json } from '../../../../main/contract/json.ts';
import { hasReached, holdsOld, whatBecame, type SettledStep } from '../../../../main/engine/history/what-became.ts';

const lost: FactState = { is: 'unread', why: 'the host does not answer' };
const settledAs = (was: FactState, is: FactState, message = ''): Settled => ({ outcome: 'done', was, is, message });
const smb1 = { resource: 'smbServer', key: {}, property: 'smb1' };
const replace: SettledStep['change'] = { address: smb1, from: valueState(true), to: valueState(false), edit: { how: 'replace' } };
const of = (...values: readonly Json[]): SettledState => valueState([...values]);
/** Adds `new`, removes `old`; `other` belongs to another program. */
const difference: SettledStep['change'] = {
  address: { resource: 'userRight', key: { right: 'SeServiceLogonRight' }, property: 'holders' },
  from: of('old', 'other'),
  to: of('new', 'other'),
  edit: { how: 'difference', add: ['new'], remove: ['old'] },
};

describe('what became of a change of a value', () => {
  it('is made or not made by the readings before and after it', () => {
    expect(whatBecame({ change: replace, settled: settledAs(valueState(true), valueState(false)) })).toMatchObject({ is: 'made', left: valueState(false) });
    expect(whatBecame({ change: replace, settled: settledAs(valueState(true), valueState(true)) })).toEqual({ is: 'notMade' });
  });
  it('is decided by the plan when the value before it was not read', () => {
    const became = (is: FactState) => whatBecame({ change: replace, settled: settledAs(lost, is, 'Set by policy.') });
    expect(became(valueState(true))).toEqual({ is: 'notMade' });
    expect(became(valueState(false))).toMatchObject({ is: 'made', was: valueState(true) });
    expect(became(absentState)).toEqual({
      is: 'unknown',
      why: 'The value is neither the old nor the new one, and it is not known what has set it. Set by policy.',
    });
  });
  it('is unknown when the run ended in it or nothing was read after it, with the reason', () => {
    expect(whatBecame({ change: replace })).toMatchObject({ is: 'unknown', why: expect.stringContaining('The run ended during this change.') as string });
    const why = 'The value could not be read after the change: ';
    expect(whatBecame({ change: replace, settled: settledAs(valueState(true), lost, 'Timed out.') })).toEqual({
      is: 'unknown',
      why: `${why}the host does not answer (Timed out.)`,
    });
    expect(whatBecame({ change: replace, settled: settledAs(valueState(true), { is: 'notAsked' }) })).toEqual({ is: 'unknown', why: `${why}it was not read.` });
  });
  it('has reached what it wanted, or is the old value again, only when a reading shows it', () => {
    const reached = (is: FactState) => hasReached({ change: replace, settled: settledAs(valueState(true), is) });
    expect([hasReached({ change: replace }), reached(lost), reached(valueState(true)), reached(valueState(false))]).toEqual([false, false, false, true]);
    expect([holdsOld(replace, lost), holdsOld(replace, valueState(false)), holdsOld(replace, valueState(true))]).toEqual([false, false, true]);
  });
});

describe('what became of a change of a set', () => {
  it.each([
    ['nothing', of('old', 'other'), { is: 'notMade' }],
    ['nothing when only another program has changed it', of('old'), { is: 'notMade' }],
    ['what it has added and removed', of('new', 'third'), { is: 'made', added: ['new'], removed: ['old'] }],
    ['what it has added when it has removed nothing', of('old', 'new'), { is: 'made', added: ['new'], removed: [] }],
    ['what it has removed when the set is absent', absentState, { is: 'made', added: [], removed: ['old'] }],
  ] as const)('is %s', (_, is, expected) => {
    expect(whatBecame({ change: difference, settled: settledAs(of('old', 'other'), is) })).toMatchObject(expected);
  });
  it('is decided by the plan when the set before it was not read', () => {
    expect(whatBecame({ change: difference, settled: settledAs(lost, of('new')) })).toMatchObject({ is: 'made', was: difference.from });
  });
  it('has reached what it wanted, or is the old set again, by its own elements alone', () => {
    const reached = (is: FactState) => hasReached({ change: difference, settled: settledAs(of('old', 'other'), is) });
    expect([reached(of('new')), reached(of('new', 'old')), reached(of('other'))]).toEqual([true, false, false]);
    const isOld = (is: FactState) => holdsOld(difference, is);
    expect([isOld(of('old', 'third')), isOld(of('old', 'new')), isOld(of('other'))]).toEqual([true, false, false]);
  });
});
