import { createElement, type ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ApplyScreen } from '../../renderer/apply/apply-screen.tsx';
import { useApply } from '../../renderer/apply/apply-store.ts';
import { useLastRun } from '../../renderer/apply/last-run-store.ts';
import { ResultScreen } from '../../renderer/apply/result-screen.tsx';
import { HistoryScreen } from '../../renderer/history/history-screen.tsx';
import { useHistory } from '../../renderer/history/history-store.ts';
import { PlanScreen } from '../../renderer/plan/plan-screen.tsx';
import { ReportScreen } from '../../renderer/report/report-screen.tsx';
import { ScanScreen } from '../../renderer/scan/scan-screen.tsx';
import { useScan } from '../../renderer/scan/scan-store.ts';
import type { Problem } from '../../renderer/bridge/problem.ts';
import { useHost } from '../../renderer/state/host-store.ts';
import { usePlan } from '../../renderer/state/plan-store.ts';
import { renderStatic } from './render-static.ts';

const reference = 'practice:neglected';
const problem: Problem = { kind: 'failed', message: 'gone', details: 'gone' };
const buttonsOf = (element: ReactNode): readonly string[] =>
  [...renderStatic(element).markup.matchAll(/<button[^>]*>(.*?)<\/button>/g)].map(([, inner]) => (inner ?? '').replace(/<[^>]*>/g, ''));

beforeEach(() => {
  useApply.setState(useApply.getInitialState(), true);
  useHistory.setState(useHistory.getInitialState(), true);
  useLastRun.setState(useLastRun.getInitialState(), true);
  useHost.setState(useHost.getInitialState(), true);
  usePlan.setState(usePlan.getInitialState(), true);
  useScan.setState(useScan.getInitialState(), true);
});

interface Step {
  readonly where: string;
  readonly arrange: () => void;
  readonly Screen: (given: { readonly reference: string }) => ReactNode;
  readonly wanted: readonly string[];
}
const nothing = (): void => undefined;
const steps: readonly Step[] = [
  {
    where: 'a scan that did not finish',
    arrange: () => {
      useScan.setState({ problem });
    },
    Screen: ScanScreen,
    wanted: ['Scan host again', 'Choose another host'],
  },
  {
    where: 'an apply that did not finish',
    arrange: () => {
      useApply.setState({ problem });
    },
    Screen: ApplyScreen,
    wanted: ['Open history', 'Open plan'],
  },
  { where: 'an apply without a plan', arrange: nothing, Screen: ApplyScreen, wanted: ['Open plan'] },
  { where: 'a plan without a selection', arrange: nothing, Screen: PlanScreen, wanted: ['Open areas'] },
  {
    where: 'a result without a run',
    arrange: () => {
      useLastRun.setState({ known: { reference } });
    },
    Screen: ResultScreen,
    wanted: ['Open plan'],
  },
  { where: 'a report without a scan', arrange: nothing, Screen: ReportScreen, wanted: ['Open scan'] },
  {
    where: 'a history without a scan',
    arrange: () => {
      useHistory.setState({ history: { scans: [], runs: [], timeLine: [], notices: [] } });
    },
    Screen: HistoryScreen,
    wanted: ['Open scan'],
  },
];

describe('a scan that runs', () => {
  it('names the host that it opens, before its first reading', () => {
    useHost.setState({ host: { identity: { name: 'HV01', reference } } as never });
    useScan.setState({ running: true, startedAt: 0 });
    expect(renderStatic(createElement(ScanScreen, { reference })).text).toContain('Opening HV01…');
  });
});

describe('the journey has a next step', () => {
  it.each(steps)('from $where', ({ arrange, Screen, wanted }) => {
    arrange();
    expect(buttonsOf(createElement(Screen, { reference }))).toEqual(expect.arrayContaining([...wanted]));
  });
});
