import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoreApi } from 'zustand';
import type { Plan } from '../../../main/contract/plan.ts';
import { startApply, useApply } from '../../../renderer/apply/apply-store.ts';
import { sendAnswer } from '../../../renderer/findings/finding-actions.ts';
import { applyFix } from '../../../renderer/fix/fix-store.ts';
import { startScan, useScan } from '../../../renderer/scan/scan-store.ts';
import { useDraft } from '../../../renderer/state/draft-store.ts';
import { usePlan } from '../../../renderer/state/plan-store.ts';
import { useVms } from '../../../renderer/vms/vm-store.ts';
import { openConnection } from '../open-connection.ts';
import { changeWith, planOf } from '../sample-plan.ts';

const stores: readonly StoreApi<object>[] = [usePlan, useApply, useScan, useVms];
const reference = 'practice:neglected';
const changed = { controls: [], rows: [], notices: [] };
const fix = planOf(changeWith());
const confirmed = { understood: [], typedHostName: '', ticket: '', approver: '' };
const choice = { targets: [], optionalGroups: [], steps: [] };
const ends = (event: object) => () =>
  Promise.resolve(
    (async function* () {
      await Promise.resolve();
      yield event;
    })(),
  );
const asked = vi.fn<(input: object) => void>();
let plans = 0;
let fails = false;
const shown = (): Plan | undefined => usePlan.getState().planned?.plan;
const planned = (purpose: Plan['purpose']) => ({ plan: { ...fix, id: `plan-${String((plans += 1))}`, purpose }, unplanned: [], notices: [] });

beforeEach(() => {
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  asked.mockReset();
  [plans, fails] = [0, false];
  for (const store of stores) store.setState(store.getInitialState(), true);
  useDraft.setState({ ...useDraft.getInitialState(), reference }, true);
  openConnection({
    plan: () => Promise.resolve(planned('fix')),
    planUndo: (input: object) => {
      asked(input);
      return fails ? Promise.reject(new Error('busy')) : Promise.resolve(planned('undo'));
    },
    apply: ends({ event: 'done', run: 'run-2', purpose: 'fix', choice, changed, steps: [], notices: [] }),
    scan: ends({ event: 'done', finishedAt: '2026-11-28T08:00:00.000Z', partial: false, restated: false, notices: [] }),
    answer: () => Promise.resolve(changed),
    setVmDetails: () => Promise.resolve(changed),
    vms: () => Promise.resolve({ vms: [] }),
    saveDraft: () => Promise.resolve(),
  });
});

/** Work that changes what a plan rests on. */
const others = [
  { name: 'a fix ends', does: () => applyFix(reference, 'A', fix, confirmed) },
  { name: 'the run of another window ends', does: () => startApply(reference, undefined, true) },
  { name: 'a finding is answered', does: () => sendAnswer(reference, 'A', {}, { says: 'yes', by: 'Anna', evidence: '', validUntil: '' }) },
  { name: 'the role of a VM is saved', does: () => useVms.getState().setDetails(reference, { vms: ['1'], owner: 'Anna' }) },
  { name: 'the host is scanned', does: () => startScan(reference, false) },
] as const;

describe.each(others)('where $name', ({ does, name }) => {
  it('an undo plan that is open stays, and is made anew with the same request where it rests on that', async () => {
    await usePlan.getState().makeUndo(reference, 'run-1', { steps: [2], windows: new Set(['1']) });
    const before = shown();
    await does();
    expect(shown()?.purpose).toBe('undo');
    await vi.waitFor(() => {
      expect(usePlan.getState().making).toBe(false);
    });
    const request = { reference, run: 'run-1', steps: [2], windows: ['1'] };
    expect(asked.mock.calls).toEqual(name === 'the host is scanned' ? [[request]] : [[request], [request]]);
    expect(shown()?.purpose).toBe('undo');
    expect(shown()?.id === before?.id).toBe(name === 'the host is scanned');
  });

  it('an undo plan that cannot be made anew stays, with the reason', async () => {
    await usePlan.getState().makeUndo(reference, 'run-1');
    fails = true;
    await does();
    await usePlan.getState().renewUndo();
    expect(shown()?.purpose).toBe('undo');
    expect(usePlan.getState()).toMatchObject({ making: false, problem: { message: expect.stringContaining('Planning the undo') as string } });
  });

  it('a plan for what is chosen is dropped', async () => {
    await usePlan.getState().make(reference);
    expect(shown()?.purpose).toBe('fix');
    await does();
    expect(shown()).toBeUndefined();
  });
});

it('an undo plan that was applied is used up', async () => {
  await usePlan.getState().makeUndo(reference, 'run-1');
  await startApply(reference, shown(), false);
  expect(shown()).toBeUndefined();
  expect(usePlan.getState().undo).toBeUndefined();
});
