import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../main/contract/journal.ts';
import { powerVerdict, vmsAway } from './power-verdict.ts';
import type { Powered } from './rig.ts';

const off: Powered = { vm: 'a', to: 'Off' };
const on: Powered = { vm: 'a', to: 'Running' };
const base = { at: '2026-11-28T08:00:00Z', run: 'run', vm: 'a' } as const;
const stopping: JournalEntry = { entry: 'vmStopping', ...base };
const stopped: JournalEntry = { entry: 'vmStopped', ...base, is: { is: 'value', value: 'Off' }, message: '' };
const started: JournalEntry = { entry: 'vmStarted', ...base, is: { is: 'value', value: 'Running' }, message: '' };
const counts = (powered: readonly Powered[], entries: readonly JournalEntry[]): readonly number[] => {
  const { lost, doubled, untrue } = powerVerdict(powered, entries);
  return [lost.length, doubled.length, untrue.length];
};

describe('what was done to VMs', () => {
  it('is in order where each was shut down and started once, and the journal names both', () => {
    expect(counts([off, on], [stopping, stopped, started])).toEqual([0, 0, 0]);
    expect(counts([off, on, off, on], [stopping, stopped, started, stopping, stopped, started])).toEqual([0, 0, 0]);
    expect(counts([], [])).toEqual([0, 0, 0]);
  });

  it('is lost where a VM that ran is off, or the journal does not name its shutdown or its start', () => {
    expect(vmsAway([off, on, off])).toEqual(['a']);
    expect(counts([off], [stopping])[0]).toBeGreaterThan(0);
    expect(counts([off, on], [started])[0]).toBe(1);
    expect(counts([off, on], [stopping])[0]).toBe(1);
  });

  it('is doubled where it was set twice, and false where the journal says that it may be off', () => {
    expect(counts([off, off, on], [stopping, stopping, stopped, started])).toEqual([0, 1, 0]);
    expect(counts([off, on, on], [stopping, stopped, started])).toEqual([0, 1, 0]);
    expect(counts([off, on], [started, stopping])).toEqual([0, 0, 1]);
    // Asked, and never off: it may go off yet.
    expect(counts([], [stopping])).toEqual([0, 0, 0]);
  });
});
