import { describe, expect, it } from 'vitest';
import { fixOutlooks } from '../../../renderer/findings/fix-outlook.ts';
import { fixRowWords } from '../../../renderer/overview/fix-row-words.ts';
import { targetWords } from '../../../renderer/overview/target-words.ts';
import { controlWith, rowOf } from '../sample-groups.ts';
import { changeWith, held } from '../sample-plan.ts';

const groupOf = (control = controlWith('XX-0'), rows = [rowOf('XX-0', '1')]) => ({
  control,
  rows,
  verdict: 'notMet' as const,
  severity: 'high' as const,
  waived: false,
});

describe('what a plan says about a fix', () => {
  it('is on hold as a whole, in part, or not at all', () => {
    const of = (...changes: Parameters<typeof fixOutlooks>[0]) => fixOutlooks(changes).get('XX-0')?.onHold;
    expect(of(changeWith())).toBe('none');
    expect(of(held())).toBe('all');
    expect(of(held(), changeWith())).toBe('some');
    expect(fixOutlooks([]).size).toBe(0);
  });

  it('needs a restart or a VM that is off where one of its changes does', () => {
    expect(fixOutlooks([changeWith({ takesEffect: 'afterRestart' }), changeWith({ vmOff: 'WEB01' })]).get('XX-0')).toMatchObject({
      hostRestart: true,
      vmOff: true,
    });
    expect(fixOutlooks([changeWith()]).get('XX-0')).toMatchObject({ hostRestart: false, vmOff: false });
  });
});

describe('the words of a row', () => {
  it('say why it is on hold in place of how it is fixed', () => {
    const outlook = { onHold: 'all', reason: 'can cut your connection', release: 'Released when it is safe.', hostRestart: false, vmOff: false } as const;
    expect(fixRowWords(groupOf(), outlook, false).way).toBe('On hold: can cut your connection');
    expect(fixRowWords(groupOf(), { ...outlook, onHold: 'some' }, false).way).toBe('Partly on hold: can cut your connection');
    expect(fixRowWords(groupOf(), undefined, false).way).toBe('Automatic');
  });

  it('say what releases it, and offer the steps and no fix, where nothing can be applied now', () => {
    const outlook = fixOutlooks([held()]).get('XX-0');
    const words = fixRowWords(groupOf(), outlook, false);
    expect(words.impact).toMatch(/^Released when/);
    expect(words.action).toEqual({ does: 'open', label: 'Show steps' });
    expect(fixRowWords(groupOf(), outlook, true).action.label).toBe('Remove from plan');
    expect(fixRowWords(groupOf(), fixOutlooks([held(), changeWith()]).get('XX-0'), false).impact).toBe('No impact on users or VMs.');
  });

  it('offer a button that does something: plan, steps or question', () => {
    const action = (control: Parameters<typeof controlWith>[1], inPlan = false) => fixRowWords(groupOf(controlWith('XX-0', control)), undefined, inPlan).action;
    expect(action({})).toEqual({ does: 'choose', label: 'Add to plan' });
    expect(action({}, true)).toEqual({ does: 'choose', label: 'Remove from plan' });
    expect(action({ fix: 'guided', settable: false, steps: ['Open the console.'] })).toEqual({ does: 'open', label: 'Show steps' });
    expect(action({ fix: 'question', settable: false })).toEqual({ does: 'open', label: 'Answer' });
    expect(action({ fix: 'guided', settable: false })).toEqual({ does: 'open', label: 'Show finding' });
  });

  it('name the restart of what can be set only', () => {
    const restart = (control: Parameters<typeof controlWith>[1]) => fixRowWords(groupOf(controlWith('XX-0', control)), undefined, false).restart;
    expect(restart({})).toBe('No restart');
    expect(restart({ takesEffect: 'afterRestart' })).toBe('Host restart');
    expect(restart({ fix: 'guided', settable: false })).toBe('');
    const off = { onHold: 'none', reason: '', release: '', hostRestart: false, vmOff: true } as const;
    expect(fixRowWords(groupOf(), off, false).restart).toBe('VM off');
  });

  it('take the first sentence of the impact that says more than when it takes effect', () => {
    const impact = (consequence: string) => fixRowWords(groupOf(controlWith('XX-0', { consequence })), undefined, false).impact;
    expect(impact('Devices that use SMB 1.0 lose access. Takes effect immediately.')).toBe('Devices that use SMB 1.0 lose access.');
    expect(impact('Takes effect immediately. Devices that use SMB 1.0 lose access.')).toBe('Devices that use SMB 1.0 lose access.');
    expect(impact('Takes effect immediately.')).toBe('Takes effect immediately.');
    expect(impact('')).toBe('');
  });
});

describe('the targets of findings', () => {
  it('are the host, VMs that are counted once, or targets', () => {
    expect(targetWords([rowOf('A', '1', { kind: 'host', key: {} })])).toBe('Host');
    const adapter = (vm: string, name: string) => rowOf('A', name, { kind: 'adapter', key: { vm, adapter: name }, vms: [vm] });
    expect(targetWords([adapter('1', 'a'), adapter('1', 'b')])).toBe('1 VM');
    expect(targetWords([adapter('1', 'a'), adapter('2', 'b')])).toBe('2 VMs');
    const folder = (path: string) => rowOf('A', path, { kind: 'folder', key: { path }, vms: ['1'] });
    expect(targetWords([folder('D:\\VMs\\A'), folder('D:\\VMs\\A\\Disks')])).toBe('1 VM');
    expect(targetWords([rowOf('A', '1', { kind: 'folder', key: { path: 'D:' }, vms: [] }), adapter('2', 'b')])).toBe('2 targets');
  });
});
