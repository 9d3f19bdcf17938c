import { useApply } from '../apply/apply-store.ts';
import { useLastRun } from '../apply/last-run-store.ts';
import { useVmsLeft } from '../apply/vms-left-store.ts';
import { useEnvironment } from '../environment/environment-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { useDrift } from '../history/drift-store.ts';
import { useHistory } from '../history/history-store.ts';
import { useMap } from '../map/map-store.ts';
import { usePanel } from '../state/panel-store.ts';
import { usePlan } from '../state/plan-store.ts';
import { useReport } from '../report/report-store.ts';
import { useScan } from '../scan/scan-store.ts';
import { endTurn } from '../state/shown-host.ts';
import { useVms } from '../vms/vm-store.ts';

/** Another host: what the screens showed of the one before must not be taken for its own. */
export function forgetHost(): void {
  // What still runs on it goes on, and reaches the screens no more.
  endTurn();
  useApply.setState(useApply.getInitialState(), true);
  useLastRun.setState(useLastRun.getInitialState(), true);
  useEnvironment.setState(useEnvironment.getInitialState(), true);
  useDrift.setState(useDrift.getInitialState(), true);
  useHistory.setState(useHistory.getInitialState(), true);
  useMap.setState(useMap.getInitialState(), true);
  usePanel.setState(usePanel.getInitialState(), true);
  // A plan that is being made is not shown either.
  usePlan.getState().drop();
  usePlan.setState(usePlan.getInitialState(), true);
  useReport.getState().drop();
  useScan.setState(useScan.getInitialState(), true);
  useVms.setState(useVms.getInitialState(), true);
  useVmsLeft.setState(useVmsLeft.getInitialState(), true);
  useFindings.getState().clear();
}
