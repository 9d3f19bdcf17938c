import { describe, expect, it } from 'vitest';
import { windowsOf } from '../../../renderer/fix/plan-windows.ts';
import { changeWith, guarded, held, planOf } from '../sample-plan.ts';

describe('the windows of a plan', () => {
  it('are now, under a rollback, while the VM is off, at the restart of the host, and on hold, in this order', () => {
    const off = (vm: string) => changeWith({ vmOff: vm, target: { kind: 'vm', key: { vm }, label: vm } });
    const windows = windowsOf(planOf(held(), guarded(), off('WEB01'), changeWith({ takesEffect: 'afterRestart' }), changeWith(), off('APP02'), off('WEB01')));
    expect(windows.map((window) => [window.title, window.changes.length])).toEqual([
      ['Now', 1],
      ['With automatic rollback, one at a time', 1],
      ['While the VM is off', 3],
      ['Set now, takes effect at the next restart of the host', 1],
      ['On hold: not applied', 1],
    ]);
  });

  it('hold every change once, also one that needs a VM off and a restart', () => {
    const plan = planOf(changeWith({ vmOff: 'WEB01', takesEffect: 'afterRestart' }), held(), changeWith());
    expect(windowsOf(plan).flatMap((window) => window.changes)).toHaveLength(plan.changes.length);
  });

  it('that would be empty are left out', () => {
    expect(windowsOf(planOf())).toEqual([]);
  });
});
