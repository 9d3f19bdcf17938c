import { describe, expect, it } from 'vitest';
import { createElement } from 'react';
import { PlanSummary } from '../../../renderer/plan/plan-summary.tsx';
import type { Change } from '../../../main/contract/plan.ts';
import { renderStatic } from '../render-static.ts';
import { changeWith, guarded, held, planOf } from '../sample-plan.ts';

const text = (...changes: readonly Change[]): string => renderStatic(createElement(PlanSummary, { plan: planOf(...changes) })).text;

describe('the summary of a plan', () => {
  it('says that there is no restart, and nothing of VMs or holds, where there are none', () => {
    expect(text(changeWith())).toBe('1 change Host restart No restart Can be undone All No applied change cuts your connection.');
  });

  it('counts changes under a rollback, and then says that they can cut the connection', () => {
    const shown = text(guarded(), changeWith());
    expect(shown).toContain('With automatic rollback 1');
    expect(shown).toContain('can cut your connection');
    expect(shown).not.toContain('No applied change cuts your connection.');
  });

  it('counts VMs that have to be off, changes on hold, and what cannot be undone', () => {
    const shown = text(changeWith({ vmOff: 'WEB01', takesEffect: 'afterRestart', undo: { is: 'not', reason: 'It is lost.' } }), held());
    expect(shown).toContain('1 change VM downtime Not known: the host restart stops VMs VMs to be off 1 Host restart 1 On hold 1 Can be undone 0 of 1');
    expect(shown).toContain('1 change cannot be undone exactly.');
    expect(shown).toContain('Castellan does not restart the host.');
  });

  it('counts the VMs that are affected, and says their downtime', () => {
    const ofVm = { address: { resource: 'vm', key: { vm: 'a' }, property: 'x' }, target: { kind: 'vm', key: { vm: 'a' }, label: 'WEB01' }, vmOff: 'a' };
    const shown = text(changeWith(ofVm));
    expect(shown).toContain('1 change VMs affected 1 VM downtime None VMs to be off 1');
    expect(shown).toContain('Downtime per VM');
  });
});
