import { beforeEach, describe, expect, it } from 'vitest';
import { createElement } from 'react';
import { findingId } from '../../../main/words/findings/finding-id.ts';
import { AutomaticFixesButton, AutomaticFixesPreview } from '../../../renderer/overview/automatic-fixes.tsx';
import { leftToAdd } from '../../../renderer/overview/left-to-add.ts';
import type { AutomaticFixes } from '../../../renderer/overview/use-automatic-fixes.ts';
import { useDraft } from '../../../renderer/state/draft-store.ts';
import { useFindings } from '../../../renderer/state/findings-store.ts';
import { openConnection } from '../open-connection.ts';
import { renderStatic } from '../render-static.ts';
import { rowOf } from '../sample-groups.ts';
import { changeWith } from '../sample-plan.ts';

const vms = ['1', '2'];
const view = {
  findings: vms.map((vm) => ({ control: 'A', target: { vm } })),
  changes: vms.map((vm) => changeWith({ controls: ['A'], address: { resource: 'vm', key: { vm }, property: 'x' } })),
  leftOut: [{ control: 'A', target: 'SQL01', why: 'Released when the VM is off.' }],
};
const fixes = (open: boolean, chosen: ReadonlyMap<string, unknown> = new Map()): AutomaticFixes => {
  const left = leftToAdd(view, chosen);
  return { view, left, count: [...left.values()].flat().length, open, setOpen: () => undefined };
};
const button = (of: AutomaticFixes, primary = true): string => renderStatic(createElement(AutomaticFixesButton, { fixes: of, primary })).text;
const preview = (of: AutomaticFixes): string => renderStatic(createElement(AutomaticFixesPreview, { fixes: of })).text;

beforeEach(() => {
  openConnection({});
  useDraft.setState(useDraft.getInitialState(), true);
  useFindings.setState({ byControl: new Map([['A', vms.map((vm) => rowOf('A', findingId('A', { vm }), { key: { vm } }))]]) });
});

describe('the button for all automatic fixes without impact', () => {
  it('counts the findings that the engine names and that are not in the plan', () => {
    expect(button(fixes(false))).toBe('Add all 2 automatic fixes without impact');
    expect(button(fixes(false, new Map([[findingId('A', { vm: '1' }), 1]])))).toBe('Add 1 automatic fix without impact');
  });

  it('opens the plan when all of them are in it, on the overview alone', () => {
    useDraft.setState({ chosen: new Map([['A', { control: 'A' }]]) });
    const all = fixes(false, new Map([['A', 1]]));
    expect(button(all)).toBe('Open plan');
    expect(button(all, false)).toBe('');
  });
});

describe('the preview of all automatic fixes without impact', () => {
  it('shows which controls, how many targets and what is left out, before anything is added', () => {
    const text = preview(fixes(true));
    expect(text).toContain('1 control, 2 findings, 2 changes.');
    expect(text).toContain('2 VMs');
    expect(text).toContain('Show 2 changes');
    expect(text).toContain('Left out: 1 finding');
    expect(text).toContain('SQL01: Released when the VM is off.');
    expect(text).toContain('Add 2 fixes to plan');
    expect(useDraft.getState().chosen.size).toBe(0);
  });

  it('is closed until it is asked for', () => {
    expect(preview(fixes(false))).toBe('');
  });
});
