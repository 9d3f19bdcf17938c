import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import type { JournalEntry } from '../../../../main/contract/journal.ts';
import { appliedChanges, runsOf, stepsInOrder, stepsInPlace, unknownSteps } from '../../../../main/engine/history/runs.ts';

const yes: FactState = { is: 'value', value: true };
const no: FactState = { is: 'value', value: false };
const address = { resource: 'smbServer', key: {}, property: 'smb1' };
const change = { address, from: yes, to: no, edit: { how: 'replace' }, takesEffect: 'restart', controls: ['A'], target: { key: {} } };
const entry = (name: JournalEntry['entry'], at: string, more: object = {}): JournalEntry => ({ entry: name, at, run: 'r', ...more }) as unknown as JournalEntry;
const started = (more: object = {}): JournalEntry => entry('runStarted', '1', { by: 'Anna', plan: { changes: [change, change] }, ...more });
const intended = entry('changeIntended', '2', { step: 0 });
const settled = (is: FactState, outcome = 'done'): JournalEntry => entry('changeSettled', '3', { step: 0, settled: { outcome, was: yes, is, message: '' } });
const read = (conclusion: string, is: FactState): JournalEntry => entry('reconciled', '5', { step: 0, conclusion, from: yes, is });
const only = (...entries: readonly JournalEntry[]) => {
  const [run] = runsOf(entries);
  if (!run) throw new Error('There is no run.');
  return run;
};

describe('runsOf', () => {
  it('leaves out what belongs to no run that has started, and steps that the plan does not have', () => {
    expect(runsOf([intended, settled(no), entry('reported', '4'), entry('scanKept', '4')])).toEqual([]);
    const run = only(
      started(),
      entry('changeIntended', '2', { step: 7 }),
      entry('changeLeft', '2', { step: 7, settled: {} }),
      settled(no),
      read('applied', no),
    );
    expect([run.steps, run.left]).toEqual([[], []]);
  });

  it('keeps ticket, approver and registry keys of a run where the journal has them', () => {
    expect(only(started())).toMatchObject({ by: 'Anna', madeKeys: [] });
    expect(only(started())).not.toHaveProperty('ticket');
    expect(only(started({ ticket: 'T1', approver: 'Bob', madeKeys: ['HKLM:\\A'] }))).toMatchObject({ ticket: 'T1', approver: 'Bob', madeKeys: ['HKLM:\\A'] });
  });

  it('puts the changes that a run left in the order of its plan', () => {
    const left = entry('changeLeft', '2', { step: 0, settled: { outcome: 'held', was: yes, is: { is: 'notAsked' }, message: 'On hold.' } });
    const run = only(started(), entry('changeIntended', '3', { step: 1 }), left);
    expect(stepsInOrder(run).map(({ step }) => step)).toEqual([0, 1]);
  });

  it('says that a run was interrupted when the process that settled it has ended it', () => {
    const ends = [entry('runEnded', '6', { by: 'reconciling' }), entry('runEnded', '6')].map((end) => only(started(), end));
    expect(ends.map(({ ended, interrupted }) => [ended, interrupted])).toEqual([
      [true, true],
      [true, false],
    ]);
  });

  it('keeps where the head of the journal was noted, when it was', () => {
    const head = { n: 3, mac: 'm' };
    expect(only(started(), entry('headNoted', '6', { head, message: 'Not noted.' })).noted).toEqual({ head, message: 'Not noted.' });
    expect(only(started(), entry('headNoted', '6', { head, where: 'event 1', message: '' })).noted).toMatchObject({ where: 'event 1' });
  });

  it.each([
    ['applied', no, 'done', yes],
    ['notApplied', yes, 'failed', yes],
    ['moved', { is: 'absent' }, 'moved', { is: 'unread', why: 'the run had ended' }],
    ['unread', { is: 'unread', why: 'x' }, 'moved', { is: 'unread', why: 'the run had ended' }],
  ] as const)('settles a step of an interrupted run by a later reading: %s', (conclusion, is, outcome, was) => {
    expect(only(started(), intended, read(conclusion, is)).steps[0]?.settled).toMatchObject({ outcome, was, is });
  });

  it('does not call a change its own for certain when an earlier reading showed another value', () => {
    const message = (...readings: readonly JournalEntry[]): string | undefined => only(started(), intended, ...readings).steps[0]?.settled?.message;
    const late = /showed another value, a later scan the new one\. The run made the change late, or another program or user made it\.$/u;
    expect(message(read('notApplied', yes), read('applied', no))).toMatch(late);
    expect(message(read('moved', { is: 'absent' }), read('applied', no))).toMatch(late);
    expect(message(read('applied', no))).toBe('The run ended early. The scan shows that the change was made.');
    expect(message(read('unread', { is: 'unread', why: 'x' }), read('applied', no))).toBe('The run ended early. The scan shows that the change was made.');
  });

  it('never lets a later reading overwrite what the setter has read', () => {
    expect(only(started(), intended, settled(no), read('notApplied', yes)).steps[0]?.settled).toMatchObject({ outcome: 'done', is: no });
  });
});

describe('the changes of a run', () => {
  it('are in place and wait for their restart when the readings show them', () => {
    const runs = runsOf([started(), intended, settled(no)]);
    expect(stepsInPlace(runs).map(({ run, became }) => [run, became.left])).toEqual([['r', no]]);
    expect(appliedChanges(runs)).toEqual([{ address, at: '2', takesEffect: 'restart' }]);
  });

  it('are named as unknown when the run ended during them', () => {
    expect(unknownSteps(runsOf([started(), intended])).map(({ run, step }) => [run, step])).toEqual([['r', 0]]);
    expect(unknownSteps(runsOf([started(), intended, settled(no)]))).toEqual([]);
  });

  it('are neither in place nor unknown after the practice host was reset', () => {
    for (const entries of [
      [started(), intended, settled(no)],
      [started(), intended],
    ]) {
      const runs = runsOf([...entries, entry('practiceReset', '7'), entry('practiceReset', '8')]);
      expect([stepsInPlace(runs), unknownSteps(runs), appliedChanges(runs)]).toEqual([[], [], []]);
      expect(runs[0]).toMatchObject({ resetAt: '7', ended: true });
      expect(runs[0]?.steps[0]).toMatchObject({ provisional: false, settled: { outcome: entries.length === 3 ? 'done' : 'failed' } });
    }
  });
});
