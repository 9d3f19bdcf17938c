import { useApply } from '../apply/apply-store.ts';
import { useEnvironment } from '../environment/environment-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { useHistory } from '../history/history-store.ts';
import { usePanel } from '../state/panel-store.ts';
import { usePlan } from '../state/plan-store.ts';
import { useReport } from '../report/report-store.ts';
import { useScan } from '../scan/scan-store.ts';

/** Another host: what the screens showed of the one before must not be taken for its own. */
export function forgetHost(): void {
  useApply.setState(useApply.getInitialState(), true);
  useEnvironment.setState(useEnvironment.getInitialState(), true);
  useHistory.setState(useHistory.getInitialState(), true);
  usePanel.setState(usePanel.getInitialState(), true);
  usePlan.setState(usePlan.getInitialState(), true);
  useReport.getState().drop();
  useScan.setState(useScan.getInitialState(), true);
  useFindings.getState().clear();
}
