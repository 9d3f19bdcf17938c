import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '../../../main/contract/wizard/draft.ts';
import { useDraft } from '../../../renderer/state/draft-store.ts';
import { openConnection } from '../open-connection.ts';

const reference = 'practice:neglected';
const draft: Draft = { version: 1, step: 'areas', area: 'x', chosen: [{ control: 'A' }], optionalGroups: [], later: [], texts: { kept: 'earlier' } };
const saved = vi.fn<(input: { reference: string; draft: Draft }) => Promise<unknown>>();

beforeEach(() => {
  vi.useFakeTimers();
  saved.mockReset().mockResolvedValue(undefined);
  openConnection({ saveDraft: saved });
  useDraft.setState(useDraft.getInitialState(), true);
  useDraft.getState().adopt(reference, draft);
  saved.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the draft', () => {
  it('takes up what was kept, and begins at connecting where the step is not known', () => {
    expect(useDraft.getState()).toMatchObject({ step: 'areas', area: 'x', texts: { kept: 'earlier' } });
    useDraft.getState().adopt(reference, { ...draft, step: 'a step of another version' });
    expect(useDraft.getState().step).toBe('connect');
  });

  it('saves a text a moment after the last key, once, without a word from the field', async () => {
    for (const text of ['C', 'CH', 'CHG-1']) useDraft.getState().type('report ticket', text);
    expect(saved).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1000);
    expect(saved.mock.calls.map(([input]) => [input.reference, input.draft.texts])).toEqual([[reference, { kept: 'earlier', 'report ticket': 'CHG-1' }]]);
  });

  it('keeps what was typed and says so when it cannot be saved, until a later save succeeds', async () => {
    saved.mockRejectedValueOnce(new Error('disk full'));
    useDraft.getState().type('report ticket', 'CHG-1');
    await vi.advanceTimersByTimeAsync(1000);
    expect(useDraft.getState().problem?.message).toContain('Saving your selection and input');
    expect(useDraft.getState().texts['report ticket']).toBe('CHG-1');
    useDraft.getState().saveAgain();
    await vi.advanceTimersByTimeAsync(0);
    expect(useDraft.getState().problem).toBeUndefined();
  });

  it('saves again as soon as a lost connection is back', async () => {
    openConnection({ saveDraft: saved });
    expect(saved).not.toHaveBeenCalled();
    const { useConnection } = await import('../../../renderer/state/connection-store.ts');
    useConnection.setState({ connection: { is: 'closed', problem: { kind: 'lost', message: '', details: '' } } });
    openConnection({ saveDraft: saved });
    await vi.advanceTimersByTimeAsync(0);
    expect(saved).toHaveBeenCalledOnce();
  });

  it('of one host is never saved for another', async () => {
    useDraft.getState().type('report ticket', 'CHG-1');
    const left = useDraft.getState().leaveHost();
    useDraft.getState().adopt('practice:hardened', { ...draft, texts: {} });
    expect(await left).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1000);
    expect(saved.mock.calls.map(([input]) => [input.reference, input.draft.texts])).toEqual([[reference, { kept: 'earlier', 'report ticket': 'CHG-1' }]]);
    expect(useDraft.getState().texts).toEqual({});
  });

  it('is saved by leaving its host only where a save was waiting or did not succeed', async () => {
    await useDraft.getState().leaveHost();
    expect(saved).not.toHaveBeenCalled();
    useDraft.getState().adopt(reference, draft);
    saved.mockRejectedValueOnce(new Error('disk full'));
    useDraft.getState().type('report ticket', 'CHG-1');
    await vi.advanceTimersByTimeAsync(1000);
    saved.mockRejectedValueOnce(new Error('disk full'));
    expect((await useDraft.getState().leaveHost())?.message).toContain('Saving your selection and input');
    expect(saved).toHaveBeenCalledTimes(2);
  });

  it('of a host that was left says nothing of its late save on the next host', async () => {
    let fail = (): void => undefined;
    saved.mockImplementationOnce(
      () =>
        new Promise((_done, refuse) => {
          fail = () => {
            refuse(new Error('disk full'));
          };
        }),
    );
    useDraft.getState().type('report ticket', 'CHG-1');
    await vi.advanceTimersByTimeAsync(1000);
    await useDraft.getState().leaveHost();
    useDraft.getState().adopt('practice:hardened', draft);
    fail();
    await vi.advanceTimersByTimeAsync(0);
    expect(useDraft.getState().problem).toBeUndefined();
  });
});
