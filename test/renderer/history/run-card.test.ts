import { describe, expect, it } from 'vitest';
import { createElement } from 'react';
import type { RunView } from '../../../main/contract/wizard/history-view.ts';
import { sampleStep } from '../../../renderer/gallery/sample-data.ts';
import { RunCard } from '../../../renderer/history/run-card.tsx';
import { renderStatic } from '../render-static.ts';

const run = (more: Partial<RunView> = {}): RunView => ({
  id: '7',
  at: '2026-11-28T08:00:00.000Z',
  by: 'Anna',
  plan: 'plan-1',
  purpose: 'fix',
  ended: true,
  interrupted: false,
  planned: 3,
  steps: [
    { ...sampleStep('done', 1), inPlace: true },
    { ...sampleStep('held', 2), inPlace: false },
  ],
  ...more,
});
const text = (more: Partial<RunView> = {}): string => renderStatic(createElement(RunCard, { run: run(more), onUndo: () => undefined })).text;

describe('the card of a run', () => {
  it('counts what was planned, done, on hold and is in place, and offers to undo it', () => {
    expect(text()).toContain('3 changes planned, 1 change done, 1 on hold, 1 still in place.');
    expect(text()).toContain('Undo run…');
  });

  it('shows the change ticket and the approver where one of them was stated', () => {
    expect(text()).not.toContain('Change ticket');
    expect(text({ ticket: 'CHG-1', approver: 'Ben' })).toContain('Change ticket CHG-1 , approved by Ben');
    expect(text({ approver: 'Ben' })).toContain('Change ticket none , approved by Ben');
  });

  it('offers no undo for what is no longer in place, nor for an undo', () => {
    expect(text({ steps: [{ ...sampleStep('done', 1), inPlace: false }] })).not.toContain('Undo run…');
    expect(text({ purpose: 'undo' })).not.toContain('Undo run…');
  });

  it('says that a run was interrupted, and of which changes the result is not known', () => {
    const { settled: _result, ...begun } = sampleStep('done', 1);
    const shown = text({ ended: false, steps: [{ ...begun, inPlace: false }] });
    expect(shown).toContain('The run was interrupted.');
    expect(shown).toContain('It is not known whether 1 change was made.');
  });

  it('says which changes could not be read afterwards, and offers to undo them', () => {
    const shown = text({ steps: [{ ...sampleStep('failed', 1), inPlace: false, unknown: true }] });
    expect(shown).toContain('0 still in place, 1 with an unknown result.');
    expect(shown).toContain('Undo run…');
  });
});
