import { beforeEach, describe, expect, it } from 'vitest';
import { createElement, type ReactNode } from 'react';
import { ResultScreen } from '../../renderer/apply/result-screen.tsx';
import { useLastRun } from '../../renderer/apply/last-run-store.ts';
import { RecentHostsCard } from '../../renderer/connect/recent-hosts-card.tsx';
import { useRecentHosts } from '../../renderer/connect/recent-hosts-store.ts';
import { EnvironmentScreen } from '../../renderer/environment/environment-screen.tsx';
import { useEnvironment } from '../../renderer/environment/environment-store.ts';
import { DriftCard } from '../../renderer/history/drift-card.tsx';
import { useDrift } from '../../renderer/history/drift-store.ts';
import { HistoryScreen } from '../../renderer/history/history-screen.tsx';
import { useHistory } from '../../renderer/history/history-store.ts';
import { MapScreen } from '../../renderer/map/map-screen.tsx';
import { useMap } from '../../renderer/map/map-store.ts';
import { TrendCard } from '../../renderer/overview/trend-card.tsx';
import { useDraft } from '../../renderer/state/draft-store.ts';
import { useFindings } from '../../renderer/state/findings-store.ts';
import { useVms } from '../../renderer/vms/vm-store.ts';
import { VmsScreen } from '../../renderer/vms/vms-screen.tsx';
import { openConnection } from './open-connection.ts';
import { renderStatic } from './render-static.ts';
import { rowOf } from './sample-groups.ts';
import { sampleVm } from './vms/sample-vm.ts';

const reference = 'practice:neglected';
const scan = { finishedAt: '2026-11-24T08:00:00Z', readable: true, verdicts: {}, open: { critical: 1, high: 0, medium: 0, low: 0, info: 0 } };
const history = { scans: [scan], runs: [], timeLine: [], notices: [] };
const map = { nodes: [], edges: [], marks: [], counts: [{ verdict: 'notMet', onMap: 0, others: 3 }], unread: [] };
const list = { vms: [sampleVm('WEB01')] };
const host = { reference: 'b', name: 'HV02', kind: 'local', title: 'HV02', scannedAt: scan.finishedAt, chosen: 0 };
const question = { name: 'q', question: 'How long is a password?', takes: 'number', example: '14', says: 'a number', doNotKnow: false, controls: [] };
const drift = { reference, view: { settings: [], changed: { controls: [], rows: [] }, notices: [] } };

interface Case {
  readonly name: string;
  readonly store: { readonly setState: (state: never) => void; readonly getInitialState: () => object };
  readonly answer: object;
  /** A text of the answer. */
  readonly shows: string;
  readonly screen: () => ReactNode;
}
const cases: readonly Case[] = [
  { name: 'useVms', store: useVms, answer: { reference, list }, shows: 'on 0 of 1 VM', screen: () => createElement(VmsScreen, { reference }) },
  {
    name: 'useMap',
    store: useMap,
    answer: { reference, map, loaded: true },
    shows: '3 findings to fix',
    screen: () => createElement(MapScreen, { reference }),
  },
  { name: 'useHistory', store: useHistory, answer: { reference, history }, shows: 'Time line', screen: () => createElement(HistoryScreen, { reference }) },
  {
    name: 'useHistory',
    store: useHistory,
    answer: { reference, history },
    shows: 'First scan',
    screen: () => createElement(TrendCard, { reference, scannedAt: scan.finishedAt }),
  },
  { name: 'useDrift', store: useDrift, answer: { reference, drift }, shows: 'No change of Castellan', screen: () => createElement(DriftCard, { reference }) },
  {
    name: 'useEnvironment',
    store: useEnvironment,
    answer: { reference, questions: [question] },
    shows: 'How long is a password?',
    screen: () => createElement(EnvironmentScreen, { reference }),
  },
  {
    name: 'useLastRun',
    store: useLastRun,
    answer: { reference, known: { reference } },
    shows: 'This page shows the result of the last run',
    screen: () => createElement(ResultScreen, { reference }),
  },
  {
    name: 'useRecentHosts',
    store: useRecentHosts,
    answer: { recent: { hosts: [host], unreadable: 0 } },
    shows: 'HV02',
    screen: () => createElement(RecentHostsCard, { opening: false, onOpen: () => undefined }),
  },
];

/** Stores whose problem is not that of a reading that may be repeated: their own tests tell what they show. */
const others = ['useApply', 'useDraft', 'useHost', 'usePanel', 'usePlan', 'useReport', 'useRollback', 'useScan', 'useVmsLeft'];

describe('a screen whose answer could not be read again', () => {
  beforeEach(() => {
    openConnection({ saveDraft: () => Promise.resolve() });
    useDraft.setState(useDraft.getInitialState(), true);
    useFindings.setState({ byControl: new Map([['A', [rowOf('A', '1')]]]), scannedAt: scan.finishedAt });
    for (const { store } of cases) store.setState(store.getInitialState() as never);
  });

  it.each(cases)('says so, and keeps what it showed: $name, $shows', ({ store, answer, shows, screen }) => {
    const problem = { kind: 'internal', message: 'The disk did not answer.', details: 'EIO' };
    store.setState(answer as never);
    expect(renderStatic(screen()).text).not.toContain(problem.message);
    store.setState({ problem: problem } as never);
    const { text } = renderStatic(screen());
    expect(text).toContain(problem.message);
    expect(text).toContain(shows);
  });

  it('says so on the page of a VM too', () => {
    useVms.setState({ reference, list: list, problem: { kind: 'internal', message: 'The disk did not answer.', details: '' } });
    useDraft.setState({ area: 'WEB01' });
    expect(renderStatic(createElement(VmsScreen, { reference })).text).toContain('The disk did not answer.');
  });

  it('is tested for each store that can fail to read', () => {
    const modules = import.meta.glob<Readonly<Record<string, unknown>>>('../../renderer/**/*-store.ts', { eager: true });
    const failing = Object.values(modules)
      .flatMap((each) => Object.entries(each))
      .flatMap(([name, value]) =>
        typeof value === 'function' && 'getInitialState' in value ? [{ name, state: (value as unknown as Case['store']).getInitialState() }] : [],
      )
      .filter(({ state }) => 'problem' in state);
    expect(failing.map(({ name }) => name).sort()).toEqual([...new Set([...cases.map(({ name }) => name), ...others])].sort());
  });
});
