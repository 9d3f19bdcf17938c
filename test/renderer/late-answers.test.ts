import { beforeEach, describe, expect, it } from 'vitest';
import type { StoreApi } from 'zustand';
import { useLastRun } from '../../renderer/apply/last-run-store.ts';
import { useRecentHosts } from '../../renderer/connect/recent-hosts-store.ts';
import { closeFix, fixName, showFix, useFix } from '../../renderer/fix/fix-store.ts';
import { forgetHost } from '../../renderer/connect/forget-host.ts';
import { useEnvironment } from '../../renderer/environment/environment-store.ts';
import { useDrift } from '../../renderer/history/drift-store.ts';
import { useHistory } from '../../renderer/history/history-store.ts';
import { useMap } from '../../renderer/map/map-store.ts';
import { usePanel } from '../../renderer/state/panel-store.ts';
import { usePlan } from '../../renderer/state/plan-store.ts';
import { useFindings } from '../../renderer/state/findings-store.ts';
import { useVms } from '../../renderer/vms/vm-store.ts';
import { hostCalls } from './host-calls.ts';
import { openConnection } from './open-connection.ts';

const row = (control: string) => ({ control });
/** What the other side answers, as far as the stores read it. */
const about = (what: string) => ({
  comparison: what,
  map: what,
  last: what,
  changed: { controls: [what], rows: [row(what)] },
});
type Answer = ReturnType<typeof about>;
const side = { is: 'known' } as const;

const cases = [
  { operation: 'map', store: useMap, ask: (host: string) => useMap.getState().load(host) },
  { operation: 'vms', store: useVms, ask: (host: string) => useVms.getState().load(host) },
  { operation: 'history', store: useHistory, ask: (host: string) => useHistory.getState().load(host) },
  { operation: 'compare', store: useHistory, ask: (host: string) => useHistory.getState().compare(host, side, side) },
  { operation: 'lastRun', store: useLastRun, ask: (host: string) => useLastRun.getState().load(host) },
  { operation: 'drift', store: useDrift, ask: (host: string) => useDrift.getState().read(host) },
  { operation: 'plan', store: usePlan, ask: (host: string) => usePlan.getState().make(host) },
  { operation: 'planUndo', store: usePlan, ask: (host: string) => usePlan.getState().makeUndo(host, undefined) },
  // The same finding of each host: the id is the same.
  { operation: 'finding', store: usePanel, ask: (host: string) => usePanel.getState().open(host, 'A') },
  { operation: 'environment', store: useEnvironment, ask: (host: string) => useEnvironment.getState().load(host) },
] as const;

/** Each call waits until it is answered here. */
let waiting: { answer: (with_: Answer) => void; refuse: (error: Error) => void }[] = [];
const call = (): Promise<Answer> => new Promise((answer, refuse) => waiting.push({ answer, refuse }));
const shown = (store: StoreApi<object>): string => JSON.stringify([store.getState(), [...useFindings.getState().byControl.keys()]]);

beforeEach(() => {
  waiting = [];
  forgetHost();
  useFix.setState(useFix.getInitialState(), true);
  openConnection(Object.fromEntries(cases.map(({ operation }) => [operation, call])));
});

/** How a call ends that comes late. */
const ends = (what: string) => [
  { name: `answer to ${what}`, end: (at: number) => waiting[at]?.answer(about('late')) },
  { name: `error of ${what}`, end: (at: number) => waiting[at]?.refuse(new Error('late')) },
];

describe.each(cases)('a late answer to $operation', ({ operation, store, ask }) => {
  it.each(ends(operation))('of another host changes nothing: $name', async ({ end }) => {
    const late = ask('A');
    if (store === usePanel) forgetHost();
    const asked = ask('B');
    waiting[1]?.answer(about('B'));
    await asked;
    const before = shown(store);
    expect(before).toContain('B');
    end(0);
    await late;
    expect(shown(store)).toBe(before);
  });

  it.each(ends(operation))('of a host that was left changes nothing: $name', async ({ end }) => {
    const late = ask('A');
    forgetHost();
    const before = shown(store);
    end(0);
    await late;
    expect(shown(store)).toBe(before);
  });

  it.each(ends(operation))('does not take the place of a newer one: $name', async ({ end }) => {
    const late = ask('A');
    const asked = ask('A');
    waiting[1]?.answer(about('newer'));
    await asked;
    const before = shown(store);
    end(0);
    await late;
    expect(shown(store)).toBe(before);
  });
});

describe('the plan of a fix', () => {
  const chosen = { control: 'A' };
  const fix = () => useFix.getState().fixes.get(fixName('A', 'A'));

  it.each(ends('plan'))('that was asked for earlier does not take the place of a newer one: $name', async ({ end }) => {
    const late = showFix('A', 'A', chosen);
    const asked = showFix('A', 'A', chosen);
    waiting[1]?.answer(about('newer'));
    await asked;
    const before = fix();
    expect(before).toMatchObject({ is: 'shown', planned: { map: 'newer' } });
    end(0);
    await late;
    expect(fix()).toBe(before);
  });

  it.each(ends('plan'))('does not come back after it was closed: $name', async ({ end }) => {
    const late = showFix('A', 'A', chosen);
    closeFix('A', 'A');
    end(0);
    await late;
    expect(fix()).toBeUndefined();
  });
});

describe('a plan', () => {
  it('that was dropped while it was made is not shown, and is no longer being made', async () => {
    const late = usePlan.getState().make('A');
    usePlan.getState().drop();
    expect(usePlan.getState().making).toBe(false);
    waiting[0]?.answer(about('late'));
    await late;
    expect(usePlan.getState()).toMatchObject({ planned: undefined, making: false, problem: undefined });
  });

  it('for an undo is not said to be made where a newer one was asked for', async () => {
    const late = usePlan.getState().makeUndo('A', 'run-1');
    const asked = usePlan.getState().makeUndo('A', 'run-2');
    waiting[1]?.answer(about('newer'));
    waiting[0]?.answer(about('late'));
    expect([await late, await asked]).toEqual([false, true]);
  });
});

describe('a comparison', () => {
  it('is still being made while the history is loaded', async () => {
    const compared = useHistory.getState().compare('A', side, side);
    const loaded = useHistory.getState().load('A');
    waiting[1]?.answer(about('A'));
    await loaded;
    expect(useHistory.getState().working).toBe(true);
    waiting[0]?.answer(about('A'));
    await compared;
    expect(useHistory.getState().working).toBe(false);
  });

  it('with other sides than a record that was loaded since is not shown', async () => {
    const compared = useHistory.getState().compare('A', side, side);
    useHistory.getState().loadRecord({ name: 'record.json', text: '{}' });
    expect(useHistory.getState().working).toBe(false);
    waiting[0]?.answer(about('late'));
    await compared;
    expect(useHistory.getState().compared).toBeUndefined();
  });
});

const sources = import.meta.glob<string>(['../../renderer/**/*-store.ts', '../../renderer/findings/*.ts', '../../renderer/state/*.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** Calls that belong to no host or do something, and readings whose lateness has a test of its own or one answer only. */
const others: Readonly<Record<string, string>> = {
  fetchReport: 'of one report',
  keepRollback: 'does something',
  makeReport: 'is cancelled by the next',
  practiceConnect: 'does something',
  recentHosts: 'of no host; below',
  returnNow: 'does something',
  rollback: 'carries its host',
  saveDraft: 'saves',
  savePreferences: 'saves',
  saveReport: 'saves',
  startVms: 'carries its host',
};

describe('the calls of the stores', () => {
  it('are all known: one that reads is tested for late answers here, one that streams or saves in left-host.test.ts', () => {
    const called = new Set(Object.values(sources).flatMap((source) => [...source.matchAll(/client\(\)\s*\.(\w+)\(/g)].flatMap(([, name]) => name ?? [])));
    expect([...called].sort()).toEqual([...new Set([...[...cases, ...hostCalls].map(({ operation }) => operation), ...Object.keys(others)])].sort());
  });

  it('for the recent hosts show the newest answer too', async () => {
    openConnection({ recentHosts: call });
    useRecentHosts.setState(useRecentHosts.getInitialState(), true);
    const late = useRecentHosts.getState().load();
    const asked = useRecentHosts.getState().load();
    waiting[1]?.answer(about('newer'));
    await asked;
    const before = shown(useRecentHosts);
    expect(before).toContain('newer');
    waiting[0]?.answer(about('late'));
    await late;
    expect(shown(useRecentHosts)).toBe(before);
  });
});
