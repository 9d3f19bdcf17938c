import { useEffect } from 'react';
import { startView } from '../state/connection-store.ts';
import { useHost } from '../state/host-store.ts';
import type { StepId } from '../state/steps.ts';
import { ApplyScreen } from '../apply/apply-screen.tsx';
import { AreasScreen } from '../areas/areas-screen.tsx';
import { connectHost } from '../connect/connect-host.ts';
import { ConnectScreen } from '../connect/connect-screen.tsx';
import { EnvironmentScreen } from '../environment/environment-screen.tsx';
import { GalleryScreen } from '../gallery/gallery-screen.tsx';
import { HelpScreen } from '../help/help-screen.tsx';
import { HistoryScreen } from '../history/history-screen.tsx';
import { MapScreen } from '../map/map-screen.tsx';
import { PlanScreen } from '../plan/plan-screen.tsx';
import { ReportScreen } from '../report/report-screen.tsx';
import { ResultScreen } from '../apply/result-screen.tsx';
import { ScanScreen } from '../scan/scan-screen.tsx';
import { SearchScreen } from '../findings/search-screen.tsx';
import { VmsScreen } from '../vms/vms-screen.tsx';
import { assertNever } from '../../main/words/assert-never.ts';

/** The screen of a step. Most need a host; without one they lead to “Connect”. */
export function Screen({ step, reference }: { step: StepId; reference: string | undefined }) {
  const { host, opening, problem } = useHost();
  const last = startView()?.preferences.lastHost;
  useEffect(() => {
    if (!host && opening === undefined && !problem && last !== undefined) void connectHost(last);
  }, [host, opening, problem, last]);
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
    case 'vms':
      return <VmsScreen reference={reference} />;
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
    case 'map':
      return <MapScreen reference={reference} />;
    case 'search':
      return <SearchScreen reference={reference} />;
    default:
      return assertNever(step);
  }
}
