import { createElement, type ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ApplyScreen } from '../../renderer/apply/apply-screen.tsx';
import { useApply } from '../../renderer/apply/apply-store.ts';
import { ResultScreen } from '../../renderer/apply/result-screen.tsx';
import { HistoryScreen } from '../../renderer/history/history-screen.tsx';
import { useHistory } from '../../renderer/history/history-store.ts';
import { PlanScreen } from '../../renderer/plan/plan-screen.tsx';
import { ReportScreen } from '../../renderer/report/report-screen.tsx';
import { ScanScreen } from '../../renderer/scan/scan-screen.tsx';
import { useScan } from '../../renderer/scan/scan-store.ts';
import { useHost } from '../../renderer/state/host-store.ts';
import { usePlan } from '../../renderer/state/plan-store.ts';
import { renderStatic } from './render-static.ts';

const reference = 'practice:neglected';
const problem = { kind: 'failed', message: 'gone', details: 'gone' } as never;
const buttonsOf = (element: ReactNode): readonly string[] =>
  [...renderStatic(element).markup.matchAll(/<button[^>]*>(.*?)<\/button>/g)].map(([, inner]) => (inner ?? '').replace(/<[^>]*>/g, ''));

beforeEach(() => {
  for (const store of [useApply, useHistory, useHost, usePlan, useScan] as const) store.setState(store.getInitialState() as never, true);
});

describe('a scan that runs', () => {
  it('names the host that it opens, before its first reading', () => {
    useHost.setState({ host: { identity: { name: 'HV01', reference } } as never });
    useScan.setState({ running: true, startedAt: 0 });
    expect(renderStatic(createElement(ScanScreen, { reference })).text).toContain('Opening HV01…');
  });
});

describe('the journey has a next step', () => {
  it.each([
    ['a scan that did not finish', () => useScan.setState({ problem }), ScanScreen, ['Scan host again', 'Choose another host']],
    ['an apply that did not finish', () => useApply.setState({ problem }), ApplyScreen, ['Open history', 'Open plan']],
    ['an apply without a plan', () => undefined, ApplyScreen, ['Open plan']],
    ['a plan without a selection', () => undefined, PlanScreen, ['Open areas']],
    ['a result without a run', () => undefined, ResultScreen, ['Open history']],
    ['a report without a scan', () => undefined, ReportScreen, ['Open scan']],
    ['a history without a scan', () => useHistory.setState({ history: { scans: [], runs: [], notices: [] } as never }), HistoryScreen, ['Open scan']],
  ] as const)('from %s', (_where, arrange, Screen, wanted) => {
    arrange();
    expect(buttonsOf(createElement(Screen, { reference }))).toEqual(expect.arrayContaining([...wanted]));
  });
});
