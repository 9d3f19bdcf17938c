import { describe, expect, it } from 'vitest';
import type { LastRunView, RunView } from '../../../main/contract/wizard/history-view.ts';
import { shownResult, type LiveResult } from '../../../renderer/apply/shown-result.ts';
import { sampleStep } from '../../../renderer/gallery/sample-data.ts';

const step = (number: number): RunView['steps'][number] => ({ ...sampleStep('done', number), inPlace: true });
const last = (more: Partial<RunView> = {}): LastRunView => ({
  run: {
    id: '7',
    at: '2026-11-28T08:00:00.000Z',
    by: 'Anna',
    plan: 'plan-1',
    purpose: 'fix',
    ended: true,
    interrupted: false,
    planned: 2,
    steps: [step(0), step(1)],
    ...more,
  },
  notBegun: [],
  windows: [],
  changedSince: [],
});
const live = (run: string): LiveResult => ({ run, purpose: 'fix', steps: [sampleStep('done', 0)], windows: [], notices: ['The head was not noted.'] });

describe('the result that is shown', () => {
  it('is the run of the journal where this window has applied nothing, and none where the journal holds none', () => {
    expect(shownResult(undefined, last())).toMatchObject({ run: '7', steps: [{ step: 0 }, { step: 1 }], notices: [], journaled: { by: 'Anna' } });
    expect(shownResult(undefined, undefined)).toBeUndefined();
  });

  it('is what this window has seen until the journal was read', () => {
    expect(shownResult(live('7'), undefined)).toMatchObject({ run: '7', steps: [{ step: 0 }], notices: ['The head was not noted.'], unknown: 0 });
  });

  it('keeps the notices of this window for its own run, and for no other', () => {
    expect(shownResult(live('7'), last())?.notices).toEqual(['The head was not noted.']);
    expect(shownResult(live('6'), last())).toMatchObject({ run: '7', notices: [] });
  });

  it('counts a change without a result as not known, and never as done', () => {
    const { settled: _result, ...begun } = step(1);
    expect(shownResult(undefined, last({ ended: false, steps: [step(0), begun] }))).toMatchObject({ unknown: 1, steps: [{ step: 0 }] });
  });
});
