import { useApply } from './apply-store.ts';
import { useEnvironment } from './environment-store.ts';
import { useFindings } from './findings-store.ts';
import { useHistory } from './history-store.ts';
import { usePanel } from './panel-store.ts';
import { usePlan } from './plan-store.ts';
import { useReport } from './report-store.ts';
import { useScan } from './scan-store.ts';

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
