import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoreApi } from 'zustand';
import { useApply } from '../../renderer/apply/apply-store.ts';
import { forgetHost } from '../../renderer/connect/forget-host.ts';
import { useEnvironment } from '../../renderer/environment/environment-store.ts';
import { fixName, useFix, type FixState } from '../../renderer/fix/fix-store.ts';
import { useRollback } from '../../renderer/rollback/rollback-store.ts';
import { useScan } from '../../renderer/scan/scan-store.ts';
import { useDraft } from '../../renderer/state/draft-store.ts';
import { useFindings } from '../../renderer/state/findings-store.ts';
import { usePanel } from '../../renderer/state/panel-store.ts';
import { usePlan } from '../../renderer/state/plan-store.ts';
import { useVms } from '../../renderer/vms/vm-store.ts';
import { hostCalls } from './host-calls.ts';
import { openConnection } from './open-connection.ts';

const stores = { useApply, useEnvironment, useRollback, useScan, useDraft, useFindings, usePanel, usePlan, useVms } as const;
const plain = (_name: string, value: unknown): unknown => (value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value);
const shown = (): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries<StoreApi<object>>(stores).map(([name, store]) => [name, JSON.stringify(store.getState(), plain)]));

const draft = {
  version: 1,
  step: 'overview',
  area: '',
  chosen: [{ control: 'same' }],
  optionalGroups: [],
  later: [],
  texts: { 'environment late': '1' },
} as const;

/** What connectHost does first. */
function show(reference: string): void {
  forgetHost();
  useDraft.getState().adopt(reference, { ...draft, chosen: [...draft.chosen], optionalGroups: [], later: [] });
  useFindings.getState().replace({ controls: ['same'], rows: [{ control: 'same', id: 'same' }] as never });
}
/** Work of its own goes on there, and the finding with the same id is open. */
function work(reference: string): void {
  useScan.setState({ running: true, cancelling: true });
  useApply.setState({ is: 'applying', cancelling: true });
  usePlan.setState({ planned: { of: reference } as never });
  usePanel.setState({ id: 'same', detail: { of: reference } as never, rechecking: 'same' });
}

const fixing = (state: FixState): void => {
  useFix.setState({ fixes: new Map([[fixName('A', 'same'), state]]) });
};

/** Each call waits here. */
let goOn: () => void;
let told: Promise<void>;
let fails: boolean;
async function* stream(pieces: readonly object[]): AsyncGenerator<object> {
  await told;
  for (const piece of pieces) yield piece;
  if (fails) throw new Error('late');
}
const answer = async (piece: object | undefined): Promise<object | undefined> => {
  await told;
  if (fails) throw new Error('late');
  return piece;
};

function connect({ operation, tells, ...call }: (typeof hostCalls)[number]): void {
  openConnection({
    saveDraft: () => Promise.resolve(),
    finding: ({ reference }: { reference: string }) => Promise.resolve({ readOf: reference }),
    environment: () => Promise.resolve([]),
    vms: () => Promise.resolve({}),
    rollback: () => Promise.resolve(stream([])),
    [operation]: () => ('streams' in call ? Promise.resolve(stream(tells)) : answer(tells[0])),
  });
}

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 1);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  told = new Promise((resolve) => {
    goOn = resolve;
  });
  fails = false;
  useRollback.setState(useRollback.getInitialState(), true);
  fixing({ is: 'planning' });
});

describe.each(hostCalls)('$name', (call) => {
  const begin = async (): Promise<{ readonly ended: Promise<unknown> }> => {
    connect(call);
    show('A');
    usePanel.setState({ id: 'same' });
    if (call.name === 'cancel of a fix') fixing({ is: 'applying', stopping: false } as never);
    const ended = Promise.resolve(call.ask('A'));
    await Promise.resolve();
    return { ended };
  };

  it.each([{ ends: 'its end' }, { ends: 'its error' }])('of a host that was left changes nothing of the next one by $ends', async ({ ends }) => {
    fails = ends === 'its error';
    const { ended } = await begin();
    show('B');
    work('B');
    const before = shown();
    goOn();
    await ended;
    expect(shown()).toEqual(before);
  });

  it('changes what is shown of its own host', async () => {
    // A cancel changes something only by its error.
    fails = call.operation === 'cancel';
    const { ended } = await begin();
    const before = JSON.stringify([shown(), useFix.getState()], plain);
    goOn();
    await ended;
    expect(JSON.stringify([shown(), useFix.getState()], plain)).not.toBe(before);
  });

  it('adds no finding twice after the way to another host and back', async () => {
    const { ended } = await begin();
    show('B');
    show('A');
    useFindings.getState().replace({ controls: ['late'], rows: [{ control: 'late', id: 'late 1' }] as never });
    goOn();
    await ended;
    expect(useFindings.getState().byControl.get('late')).toHaveLength(1);
  });
});

describe('what was saved about a host', () => {
  it.each(hostCalls.filter(({ tells }) => 'controls' in tells[0]))('reaches its screens after the way to another host and back: $name', async (call) => {
    connect(call);
    show('A');
    const ended = Promise.resolve(call.ask('A'));
    show('B');
    show('A');
    goOn();
    await ended;
    expect(useFindings.getState().byControl.has('late')).toBe(true);
  });
});
