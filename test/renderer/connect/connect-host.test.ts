import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDraft, type Draft } from '../../../main/contract/wizard/draft.ts';
import { connectHost } from '../../../renderer/connect/connect-host.ts';
import { useDraft } from '../../../renderer/state/draft-store.ts';
import { useHost } from '../../../renderer/state/host-store.ts';
import { openConnection } from '../open-connection.ts';

const saved = vi.fn<(input: { reference: string; draft: Draft }) => Promise<unknown>>();
const host = (reference: string) => ({ identity: { reference, kind: 'practice', name: reference.toUpperCase(), machineId: reference } });
/** Connections that are answered here; the others at once. */
const waiting = new Map<string, () => void>();
const slow = new Set<string>();
const nothing = async function* (): AsyncGenerator<never> {
  // nothing streams
};

const answers = {
  connect: async ({ reference }: { reference: string }) => {
    if (slow.has(reference)) await new Promise<void>((resolve) => waiting.set(reference, resolve));
    return host(reference);
  },
  draft: ({ reference }: { reference: string }) => Promise.resolve({ draft: { ...emptyDraft, texts: { of: reference } }, notices: [] }),
  saveDraft: saved,
  savePreferences: () => Promise.resolve(),
  environment: () => Promise.resolve([]),
  findings: () => Promise.resolve(nothing()),
  rollback: () => Promise.resolve(nothing()),
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  saved.mockReset().mockResolvedValue(undefined);
  waiting.clear();
  slow.clear();
  openConnection(answers);
  useDraft.setState(useDraft.getInitialState(), true);
  useHost.setState(useHost.getInitialState(), true);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('connecting to another host', () => {
  it('saves for the host before what was typed last, and nothing of it for the next one', async () => {
    await connectHost('a');
    useDraft.getState().type('report ticket', 'CHG-1');
    await connectHost('b');
    await vi.advanceTimersByTimeAsync(1000);
    expect(saved.mock.calls.map(([input]) => [input.reference, input.draft.texts])).toEqual([['a', { of: 'a', 'report ticket': 'CHG-1' }]]);
    expect(useDraft.getState()).toMatchObject({ reference: 'b', texts: { of: 'b' } });
  });

  it('saves nothing where nothing was waiting, and keeps what was typed where the same host is opened again', async () => {
    await connectHost('a');
    await connectHost('b');
    useDraft.getState().type('report ticket', 'CHG-2');
    await connectHost('b');
    expect(saved).not.toHaveBeenCalled();
    expect(useDraft.getState().texts).toEqual({ of: 'b', 'report ticket': 'CHG-2' });
  });

  it('names the host before where its last save did not succeed', async () => {
    await connectHost('a');
    useDraft.getState().type('report ticket', 'CHG-1');
    saved.mockRejectedValueOnce(new Error('disk full'));
    await connectHost('b');
    await vi.advanceTimersByTimeAsync(0);
    expect(useHost.getState().notices).toEqual([expect.stringMatching(/^A: .*Saving your selection and input/)]);
    expect(useDraft.getState().problem).toBeUndefined();
  });

  it('opens the kept place, but leaves no place that was gone to meanwhile', async () => {
    openConnection({ ...answers, draft: () => Promise.resolve({ draft: { ...emptyDraft, step: 'areas', area: 'network' }, notices: [] }) });
    await connectHost('a');
    expect(useDraft.getState()).toMatchObject({ step: 'areas', area: 'network' });
    slow.add('b');
    const late = connectHost('b');
    await vi.advanceTimersByTimeAsync(0);
    useDraft.getState().go('history');
    waiting.get('b')?.();
    await late;
    await vi.advanceTimersByTimeAsync(1000);
    expect(useDraft.getState()).toMatchObject({ reference: 'b', step: 'history' });
    expect(saved.mock.calls.at(-1)?.[0]).toMatchObject({ reference: 'b', draft: { step: 'history' } });
  });

  it('shows the host that was asked for last, whichever answers last', async () => {
    slow.add('a');
    const late = connectHost('a');
    await connectHost('b');
    waiting.get('a')?.();
    await late;
    expect(useHost.getState()).toMatchObject({ host: { identity: { reference: 'b' } }, opening: undefined });
    expect(useDraft.getState().reference).toBe('b');
  });
});
