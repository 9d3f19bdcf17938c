import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../../main/contract/journal.ts';
import type { FactState } from '../../../../main/contract/fact-state.ts';
import { vmWindowsOf } from '../../../../main/engine/history/vm-windows-of.ts';
import type { LeftStep, Run } from '../../../../main/engine/history/runs.ts';
import { sampleChange } from '../../../../renderer/gallery/sample-data.ts';

const [run, at] = ['7', '2026-11-28T08:00:00.000Z'];
const state = (value: string): FactState => ({ is: 'value', value });
const opened: JournalEntry = { entry: 'windowOpened', at, run, running: [{ vm: 'a', name: 'WEB01' }] };
const stopping: JournalEntry = { entry: 'vmStopping', at, run, vm: 'a' };
const stopped = (is: FactState): JournalEntry => ({ entry: 'vmStopped', at, run, vm: 'a', is, message: 'The guest refused.' });
const started = (is: FactState): JournalEntry => ({ entry: 'vmStarted', at, run, vm: 'a', is, message: '' });
const told = (entries: readonly JournalEntry[], more: Partial<Pick<Run, 'ended' | 'left'>> = {}) =>
  vmWindowsOf([opened, ...entries], { id: run, ended: true, left: [], ...more }).map(({ name, is, command }) => [name, is, command !== undefined]);

describe('the maintenance windows of a run by its journal', () => {
  it('show the last that reading has shown of each VM', () => {
    expect(told([stopping, stopped(state('Off')), started(state('Running'))])).toEqual([['WEB01', 'running', false]]);
    expect(told([stopping, stopped(state('Running'))])).toEqual([['WEB01', 'notOff', false]]);
    expect(told([stopping, stopped(state('Off')), started(state('Off'))])).toEqual([['WEB01', 'startFailed', true]]);
    expect(told([stopping, stopped(state('Off')), started({ is: 'unread', why: 'no answer' })])).toEqual([['WEB01', 'startFailed', true]]);
  });

  it('never say that a VM runs, or is on its way, where the run ended before it was started', () => {
    expect(told([stopping])).toEqual([['WEB01', 'startFailed', true]]);
    expect(told([stopping, stopped(state('Off'))])).toEqual([['WEB01', 'startFailed', true]]);
    expect(told([stopping], { ended: false })).toEqual([['WEB01', 'shuttingDown', false]]);
    expect(told([stopping, stopped(state('Off'))], { ended: false })).toEqual([['WEB01', 'off', false]]);
  });

  it('show a VM that was not asked to shut down with the reason of its changes, and none where it was off already', () => {
    const held: LeftStep = {
      step: 0,
      at,
      change: { ...sampleChange('ready'), vmOff: 'a', window: { domainController: false } },
      settled: { outcome: 'held', was: { is: 'absent' }, is: { is: 'notAsked' }, message: 'A backup is running.' },
    };
    expect(vmWindowsOf([opened], { id: run, ended: true, left: [held] })).toEqual([{ vm: 'a', name: 'WEB01', is: 'held', message: 'A backup is running.' }]);
    expect(told([])).toEqual([]);
  });

  it('leave out the windows of other runs', () => {
    expect(told([{ ...stopping, run: '8' }])).toEqual([]);
  });
});
