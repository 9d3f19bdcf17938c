import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ApplyEventView } from '../../../main/contract/wizard/api.ts';
import type { Plan } from '../../../main/contract/plan.ts';
import { findingId } from '../../../main/words/findings/finding-id.ts';
import { applyFix, closeFix, fixName, showFix, showFixUndo, useFix, type FixState } from '../../../renderer/fix/fix-store.ts';
import { sampleStep } from '../../../renderer/gallery/sample-data.ts';
import { useDraft } from '../../../renderer/state/draft-store.ts';
import { useFindings } from '../../../renderer/state/findings-store.ts';
import { openConnection } from '../open-connection.ts';
import { rowOf } from '../sample-groups.ts';
import { changeWith, planOf } from '../sample-plan.ts';

const reference = 'practice:neglected';
const key = { vm: '1' };
const id = findingId('A', key);
const plan: Plan = { ...planOf(changeWith()), choice: { targets: [{ control: 'A', key }], optionalGroups: [], steps: [] } };
const planned = { plan, unplanned: [], notices: [] };
const step = sampleStep('done', 1);
const unasked = { understood: [], typedHostName: '', ticket: '', approver: '' };
const state = (): FixState | undefined => useFix.getState().fixes.get(fixName(reference, id));
const asked = vi.fn<(operation: string, input: unknown) => void>();
/** Apart from the draft, which is saved a moment after a change. */
const askedOfHost = (): readonly unknown[] => asked.mock.calls.filter(([operation]) => operation !== 'saveDraft');
const hear = (operation: string, answer: () => unknown) => (input: unknown) => {
  asked(operation, input);
  return Promise.resolve().then(answer);
};

async function* events(...all: readonly (ApplyEventView | Error)[]): AsyncGenerator<ApplyEventView> {
  for (const event of all) {
    await Promise.resolve();
    if (event instanceof Error) throw event;
    yield event;
  }
}
const applied: ApplyEventView = {
  event: 'done',
  run: 'run-1',
  purpose: 'fix',
  choice: plan.choice,
  changed: { controls: ['A'], rows: [rowOf('A', id, { key, verdict: 'met' })] },
  steps: [step],
  notices: [],
};

const connect = (apply: () => AsyncGenerator<ApplyEventView> = () => events({ event: 'step', step }, { event: 'verifying' }, applied)): void => {
  openConnection({
    plan: hear('plan', () => planned),
    planUndo: hear('planUndo', () => ({ ...planned, plan: { ...plan, purpose: 'undo' } })),
    apply: hear('apply', apply),
    saveDraft: hear('saveDraft', () => undefined),
  });
};

beforeEach(() => {
  asked.mockClear();
  useFix.setState(useFix.getInitialState(), true);
  useDraft.setState({ ...useDraft.getInitialState(), reference }, true);
  useFindings.setState(useFindings.getInitialState(), true);
  useFindings.getState().replace({ controls: ['A'], rows: [rowOf('A', id, { key })] });
  connect();
});

describe('a fix of one finding', () => {
  it('asks for a plan of its target alone, with the optional settings of its control', async () => {
    useDraft.setState({ optionalGroups: new Set(['A/more', 'B/more']) });
    await showFix(reference, id, { control: 'A', target: key });
    expect(askedOfHost()).toEqual([['plan', { reference, chosen: [{ control: 'A', target: key }], optionalGroups: ['A/more'] }]]);
    expect(state()).toEqual({ is: 'shown', planned });
  });

  it('is applied only by its own step, keeps its result, and takes the finding out of the plan', async () => {
    useDraft.getState().choose(
      [
        { name: id, chosen: { control: 'A', target: key } },
        { name: 'B', chosen: { control: 'B' } },
      ],
      true,
    );
    await showFix(reference, id, { control: 'A', target: key });
    expect(asked.mock.calls.some(([operation]) => operation === 'apply')).toBe(false);
    await applyFix(reference, id, plan, { understood: ['A'], typedHostName: '', ticket: 'CHG-1', approver: 'Anna' });
    expect(asked).toHaveBeenCalledWith('apply', {
      reference,
      plan: plan.id,
      understood: ['A'],
      typedHostName: '',
      ticket: 'CHG-1',
      approver: 'Anna',
      follow: false,
    });
    expect(state()).toEqual({ is: 'done', plan, run: 'run-1', steps: [step], notices: [] });
    expect(
      useFindings
        .getState()
        .byControl.get('A')
        ?.map(({ verdict }) => verdict),
    ).toEqual(['met']);
    expect([...useDraft.getState().chosen.keys()]).toEqual(['B']);
  });

  it('leaves a control in the plan that has other findings to fix', async () => {
    useDraft.getState().choose([{ name: 'A', chosen: { control: 'A' } }], true);
    connect(() => events({ ...applied, changed: { controls: ['A'], rows: [rowOf('A', id, { key, verdict: 'met' }), rowOf('A', 'A 2')] } }));
    await applyFix(reference, id, plan, unasked);
    expect([...useDraft.getState().chosen.keys()]).toEqual(['A']);
  });

  it('takes only its own target out of the plan, and no target for an undo', async () => {
    const other = findingId('A', { vm: '2' });
    const both = [
      { name: id, chosen: { control: 'A', target: key } },
      { name: other, chosen: { control: 'A', target: { vm: '2' } } },
    ];
    useDraft.getState().choose(both, true);
    connect(() => events({ ...applied, purpose: 'undo' }));
    await applyFix(reference, id, { ...plan, purpose: 'undo' }, unasked);
    expect([...useDraft.getState().chosen.keys()]).toEqual([id, other]);
    connect();
    await applyFix(reference, id, plan, unasked);
    expect([...useDraft.getState().chosen.keys()]).toEqual([other]);
  });

  it('says that it was not completed when the connection ends in the middle, and can be closed then', async () => {
    connect(() => events({ event: 'step', step }, new Error('gone')));
    await applyFix(reference, id, plan, unasked);
    expect(state()).toMatchObject({ is: 'failed', started: true });
    closeFix(reference, id);
    expect(state()).toBeUndefined();
  });

  it('cannot be closed, shown anew or applied twice while it runs', async () => {
    let end = (): void => undefined;
    const open = new Promise<void>((resolve) => {
      end = resolve;
    });
    connect(async function* () {
      await open;
      yield applied;
    });
    const running = applyFix(reference, id, plan, unasked);
    closeFix(reference, id);
    await showFix(reference, id, { control: 'A' });
    await showFixUndo(reference, id, 'run-1');
    await applyFix(reference, id, plan, unasked);
    expect(state()).toMatchObject({ is: 'applying' });
    expect(asked.mock.calls.map(([operation]) => operation)).toEqual(['apply']);
    end();
    await running;
    expect(state()).toMatchObject({ is: 'done' });
  });

  it('belongs to one host: the same finding of another host has none', async () => {
    await showFix(reference, id, { control: 'A', target: key });
    expect(useFix.getState().fixes.get(fixName('practice:hardened', id))).toBeUndefined();
  });
});

describe('the undo of a fix', () => {
  it('is shown in the same place, for one change or for the whole run', async () => {
    await showFixUndo(reference, id, 'run-1', [1]);
    await showFixUndo(reference, id, 'run-1');
    expect(askedOfHost()).toEqual([
      ['planUndo', { reference, run: 'run-1', steps: [1] }],
      ['planUndo', { reference, run: 'run-1' }],
    ]);
    expect(state()).toMatchObject({ is: 'shown', planned: { plan: { purpose: 'undo' } } });
  });
});
