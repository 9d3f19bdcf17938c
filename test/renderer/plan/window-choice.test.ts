import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../main/contract/plan.ts';
import { WindowSteps } from '../../../renderer/apply/window-steps.tsx';
import { WindowChoice, windowOffers } from '../../../renderer/plan/window-choice.tsx';
import { renderStatic } from '../render-static.ts';
import { changeWith, planOf } from '../sample-plan.ts';

const running = (vm: string, label = vm): Change =>
  changeWith({ vmOff: vm, target: { kind: 'vm', key: { vm }, label }, standing: { is: 'held', by: 'running', reason: 'It runs.' } });
const none: ReadonlySet<string> = new Set();

describe('the windows that a plan offers', () => {
  it('are those of the VMs that are on hold only because they run', () => {
    const refused: Change = { ...running('c'), standing: { is: 'held', by: 'owner', reason: 'Group Policy' } };
    const plan = planOf(running('a', 'WEB01'), running('a', 'WEB01'), refused, changeWith({ vmOff: 'd' }), changeWith());
    expect(windowOffers(plan, none)).toEqual([{ vm: 'a', label: 'WEB01', changes: 2, chosen: false }]);
  });
  it('stay offered where a check keeps a chosen window closed, and where it is open', () => {
    const checked: Change = { ...running('a'), standing: { is: 'held', by: 'precheck', reason: 'A backup is in progress.' } };
    const open = changeWith({ vmOff: 'b', window: { domainController: false } });
    expect(windowOffers(planOf(checked, open), new Set(['a', 'b'])).map(({ vm, chosen }) => [vm, chosen])).toEqual([
      ['a', true],
      ['b', true],
    ]);
  });
  it('have a checkbox each, with the name of the VM as text', () => {
    const offers = windowOffers(planOf(running('a', '<b>WEB01</b>')), none);
    const { text, markup } = renderStatic(createElement(WindowChoice, { offers, busy: false, onChoose: () => undefined }));
    expect(text).toContain('\u2068&lt;b&gt;WEB01&lt;/b&gt;\u2069: shut down, change and start again (1 change)');
    expect(markup).not.toContain('<b>WEB01');
  });
  it('are nothing where no VM has to be off', () => {
    expect(renderStatic(createElement(WindowChoice, { offers: [], busy: false, onChoose: () => undefined })).markup).toBe('');
  });
});

describe('the steps of the windows', () => {
  it('tell the command for a VM that was not started', () => {
    const command = 'Hyper-V\\Get-VM -Id d9e0eb0a-5b37-508e-9173-67e9ade83acf | Hyper-V\\Start-VM';
    const windows = [
      { vm: 'a', name: 'WEB01', is: 'startFailed' as const, message: 'Not enough memory.', command },
      { vm: 'b', name: 'DC01', is: 'running' as const, message: '' },
    ];
    const { text } = renderStatic(createElement(WindowSteps, { windows }));
    expect(text).toContain(`WEB01 was not started again. Not enough memory. Run on the host: ${command}`);
    expect(text).toContain('DC01 is running again.');
  });
});
