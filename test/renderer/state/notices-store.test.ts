import { createElement } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { RecheckButton } from '../../../renderer/findings/recheck-button.tsx';
import { useHistory } from '../../../renderer/history/history-store.ts';
import { useHost } from '../../../renderer/state/host-store.ts';
import { aboutFinding, aboutUndo, useNotices } from '../../../renderer/state/notices-store.ts';
import { usePanel } from '../../../renderer/state/panel-store.ts';
import { usePlan } from '../../../renderer/state/plan-store.ts';
import { openConnection } from '../open-connection.ts';
import { renderStatic } from '../render-static.ts';

const reference = 'practice:neglected';
const finding = (): Promise<unknown> => Promise.resolve({});
const refused = (): Promise<never> => Promise.reject(new Error('gone'));
const button = (): string => renderStatic(createElement(RecheckButton, { reference, control: 'A' })).text;

beforeEach(() => {
  useNotices.setState(useNotices.getInitialState(), true);
  usePanel.setState(usePanel.getInitialState(), true);
  usePlan.setState(usePlan.getInitialState(), true);
  useHistory.setState(useHistory.getInitialState(), true);
});

describe('what is said about a finding', () => {
  beforeEach(async () => {
    openConnection({ finding });
    await usePanel.getState().open(reference, 'A 1');
    useNotices.getState().say(aboutFinding('A 1'), { problem: undefined, notices: ['The disk is full.'] });
  });

  it('stands beside it', () => {
    expect(button()).toContain('The disk is full.');
  });

  it('goes when another finding is opened, and does not come back', async () => {
    await usePanel.getState().open(reference, 'A 2');
    expect(button()).not.toContain('The disk is full.');
    await usePanel.getState().open(reference, 'A 1');
    expect(button()).not.toContain('The disk is full.');
  });

  it('goes when the finding is closed, and stays while it is read again', async () => {
    await usePanel.getState().open(reference, 'A 1');
    expect(useNotices.getState().about.size).toBe(1);
    usePanel.getState().close();
    expect(useNotices.getState().about.size).toBe(0);
  });

  it('goes with the host, and not when the same host is connected again', () => {
    const open = (name: string): void => {
      useHost.setState({ host: { identity: { reference: name } } as never });
    };
    useHost.setState(useHost.getInitialState(), true);
    open('a');
    useNotices.getState().say(aboutFinding('A 1'), { problem: undefined, notices: ['The disk is full.'] });
    open('a');
    expect(useNotices.getState().about.size).toBe(1);
    open('b');
    expect(useNotices.getState().about.size).toBe(0);
  });
});

describe('why an undo could not be planned', () => {
  it('belongs to its run: no other run and no plan shows it', async () => {
    openConnection({ planUndo: refused });
    expect(await usePlan.getState().makeUndo(reference, 'run 1')).toBe(false);
    const { about } = useNotices.getState();
    expect([...about.keys()]).toEqual([aboutUndo('run 1')]);
    expect(about.get(aboutUndo('run 1'))?.problem?.message).toContain('Planning the undo');
    expect(usePlan.getState().problem).toBeUndefined();
  });

  it('goes when the undo is planned after all', async () => {
    openConnection({ planUndo: refused });
    await usePlan.getState().makeUndo(reference, 'run 1');
    openConnection({ planUndo: () => Promise.resolve({ plan: {}, notices: [], unplanned: [] }) });
    expect(await usePlan.getState().makeUndo(reference, 'run 1')).toBe(true);
    expect(useNotices.getState().about.size).toBe(0);
  });
});

describe('why two times could not be compared', () => {
  it('is no problem of the history, and removes what was compared before', async () => {
    useHistory.setState({ compared: { comparison: {} } as never });
    openConnection({ compare: refused });
    await useHistory.getState().compare(reference, { is: 'known' }, { is: 'scan', finishedAt: 'b' });
    const { problem, compareProblem, compared } = useHistory.getState();
    expect([problem, compared]).toEqual([undefined, undefined]);
    expect(compareProblem?.message).toContain('Comparing');
  });
});
