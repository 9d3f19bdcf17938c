import { describe, expect, it } from 'vitest';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import type { JournalEntry } from '../../../../main/contract/journal.ts';
import { isRunningAgain, vmsLeft } from '../../../../main/engine/history/vms-left.ts';

const time = (hour: number): string => `2026-11-01T${String(hour).padStart(2, '0')}:00:00.000Z`;
const state = (value: string): FactState => ({ is: 'value', value });
const unread: FactState = { is: 'unread', why: 'the host does not answer' };
const opened: JournalEntry = { entry: 'windowOpened', at: time(1), run: 'r', running: [{ vm: 'a', name: 'WEB01' }] };
const stopping: JournalEntry = { entry: 'vmStopping', at: time(2), run: 'r', vm: 'a' };
const stopped = (is: FactState): JournalEntry => ({ entry: 'vmStopped', at: time(3), run: 'r', vm: 'a', is, message: '' });
const started = (is: FactState, at = time(4)): JournalEntry => ({ entry: 'vmStarted', at, run: 'r', vm: 'a', is, message: '' });
const left = (...entries: readonly JournalEntry[]) => vmsLeft([opened, ...entries]).map(({ name, wasOff }) => [name, wasOff]);

describe('vmsLeft', () => {
  it('names a VM from the moment it is asked to shut down, with whether it was read as off', () => {
    expect(left()).toEqual([]);
    expect(left(stopping)).toEqual([['WEB01', false]]);
    expect(left(stopping, stopped(unread))).toEqual([['WEB01', false]]);
    expect(left(stopping, stopped(state('Off')))).toEqual([['WEB01', true]]);
  });

  it('names a VM by its id when the journal has no name of it', () => {
    expect(vmsLeft([stopping])).toEqual([{ run: 'r', vm: 'a', name: 'a', askedAt: time(2), wasOff: false }]);
  });

  it('leaves out a VM that was off and runs again, and keeps one whose start failed', () => {
    expect(left(stopping, stopped(state('Off')), started(state('Running')))).toEqual([]);
    expect(left(stopping, stopped(state('Off')), started(unread))).toEqual([['WEB01', true]]);
    expect(left(stopping, started(state('Off')))).toEqual([['WEB01', true]]);
  });

  it('keeps a VM that was never read as off until a day after it was asked, because it may go off later', () => {
    expect(left(stopping, started(state('Running')))).toEqual([['WEB01', false]]);
    expect(left(stopping, started(state('Running'), '2026-11-02T02:00:00.000Z'))).toEqual([]);
    expect(isRunningAgain({ askedAt: time(2), wasOff: false }, '2026-11-02T01:59:59.999Z')).toBe(false);
  });

  it('names no VM that was never asked, nor any after the practice host was reset', () => {
    expect(left(stopped(state('Off')), started(state('Off')))).toEqual([]);
    expect(left(stopping, { entry: 'practiceReset', at: time(5) })).toEqual([]);
  });
});
