import { useEffect } from 'react';
import { startView } from '../store/connection-store.ts';
import { useHost } from '../store/host-store.ts';
import type { StepId } from '../store/steps.ts';
import { ApplyScreen } from './apply.tsx';
import { AreasScreen } from './areas.tsx';
import { ConnectScreen } from './connect.tsx';
import { EnvironmentScreen } from './environment.tsx';
import { GalleryScreen } from './gallery.tsx';
import { HelpScreen } from './help.tsx';
import { HistoryScreen } from './history.tsx';
import { PlanScreen } from './plan.tsx';
import { ReportScreen } from './report.tsx';
import { ResultScreen } from './result.tsx';
import { ScanScreen } from './scan.tsx';
import { SearchScreen } from './search.tsx';
import { assertNever } from '../../main/words/assert-never.ts';

/** The screen of a step. Most need a host; without one they lead to “Connect”. */
export function Screen({ step, reference }: { step: StepId; reference: string | undefined }) {
  const { host, opening, trouble, connect } = useHost();
  const last = startView()?.preferences.lastHost;
  useEffect(() => {
    if (!host && opening === undefined && !trouble && last !== undefined) void connect(last);
  }, [host, opening, trouble, connect, last]);
  if (step === 'help') return <HelpScreen />;
  if (step === 'gallery') return <GalleryScreen />;
  if (step === 'connect' || reference === undefined) return <ConnectScreen />;
  switch (step) {
    case 'environment':
      return <EnvironmentScreen reference={reference} />;
    case 'scan':
      return <ScanScreen reference={reference} />;
    case 'areas':
      return <AreasScreen reference={reference} />;
    case 'plan':
      return <PlanScreen reference={reference} />;
    case 'apply':
      return <ApplyScreen reference={reference} />;
    case 'result':
      return <ResultScreen reference={reference} />;
    case 'report':
      return <ReportScreen reference={reference} />;
    case 'history':
      return <HistoryScreen reference={reference} />;
    case 'search':
      return <SearchScreen reference={reference} />;
    default:
      return assertNever(step);
  }
}
