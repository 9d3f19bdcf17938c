import { beforeEach, describe, expect, it } from 'vitest';
import { createElement } from 'react';
import { useDraft } from '../../../renderer/state/draft-store.ts';
import { DetailsForm } from '../../../renderer/vms/page/details-form.tsx';
import { VmFacts } from '../../../renderer/vms/page/vm-facts.tsx';
import { saveProblemOf, useVms } from '../../../renderer/vms/vm-store.ts';
import { openConnection } from '../open-connection.ts';
import { renderStatic } from '../render-static.ts';
import { sampleVm } from './sample-vm.ts';

const lineOf = (owner?: string) => ({
  id: 'WEB01',
  name: 'WEB01',
  vm: { ...sampleVm('WEB01'), ...(owner !== undefined && { owner }) },
  rows: [],
  toFix: [],
  unlisted: 0,
  cells: new Map(),
});
const page = (owner?: string): string => renderStatic(createElement(VmFacts, { reference: 'A', line: lineOf(owner) })).markup;
const form = (...vms: readonly string[]) => renderStatic(createElement(DetailsForm, { reference: 'A', vms }));

describe('role and owner of VMs', () => {
  beforeEach(() => {
    openConnection({ saveDraft: () => Promise.resolve() });
    useDraft.setState(useDraft.getInitialState(), true);
  });

  it('hold what was typed for one VM after the list of VMs is read again', () => {
    useDraft.setState({ texts: { 'VM owner WEB01': 'Ben' } });
    for (const owner of [undefined, 'Anna', 'Carla']) expect(page(owner)).toContain('value="Ben"');
    useDraft.setState({ texts: { 'VM owner SQL01': 'Ben' } });
    expect(page('Anna')).toContain('value="Anna"');
  });

  it('hold what was typed for several VMs, whichever are selected', () => {
    useDraft.setState({ texts: { 'selected VMs owner': 'Ben', 'selected VMs role': 'lab' } });
    for (const vms of [['WEB01'], ['WEB01', 'SQL01'], []]) {
      expect(form(...vms).markup).toContain('value="Ben"');
      expect(form(...vms).markup).toMatch(/<option value="lab" selected=""/);
    }
  });

  it('say why they cannot be saved for VMs that the list does not have', () => {
    expect(form().markup).toContain('The list of VMs does not contain the selected VMs');
    expect(form('WEB01').markup).not.toContain('The list of VMs does not contain');
  });

  it('are saved with the answer whether they were, so that the field keeps its text where they were not', async () => {
    openConnection({ setVmDetails: () => Promise.reject(new Error('disk full')) });
    useVms.setState({ ...useVms.getInitialState(), reference: 'A' }, true);
    useDraft.setState({ ...useDraft.getInitialState(), reference: 'A' }, true);
    expect(await useVms.getState().setDetails('A', { vms: ['WEB01'], owner: 'Ben' })).toBe(false);
    expect(useVms.getState().saveProblem?.problem.details).toContain('disk full');
    // The page of another VM says nothing of it.
    expect(saveProblemOf(useVms.getState(), ['another'])).toBeUndefined();
  });
});
