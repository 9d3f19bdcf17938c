import { describe, expect, it } from 'vitest';
import { createElement } from 'react';
import { PlanSummary } from '../../../renderer/plan/plan-summary.tsx';
import type { Change } from '../../../main/contract/plan.ts';
import { renderStatic } from '../render-static.ts';
import { changeWith, held, planOf } from '../sample-plan.ts';

const text = (...changes: readonly Change[]): string => renderStatic(createElement(PlanSummary, { plan: planOf(...changes) })).text;

describe('the summary of a plan', () => {
  it('says that there is no restart, and nothing of VMs or holds, where there are none', () => {
    expect(text(changeWith())).toBe('1 change Host restart No restart Can be undone All No applied change cuts your connection.');
  });

  it('counts VMs that have to be off, changes on hold, and what cannot be undone', () => {
    const shown = text(changeWith({ vmOff: 'WEB01', takesEffect: 'afterRestart', undo: { is: 'not', reason: 'It is lost.' } }), held());
    expect(shown).toContain('1 change VMs to be off 1 Host restart 1 On hold 1 Can be undone 0 of 1');
    expect(shown).toContain('1 change cannot be undone exactly.');
    expect(shown).toContain('Castellan does not restart the host.');
  });
});
