import type { Preferences } from '../../main/contract/wizard/draft.ts';
import { startApply } from '../apply/apply-store.ts';
import { showVmsLeft } from '../apply/vms-left-store.ts';
import { problemFrom } from '../bridge/problem.ts';
import { useEnvironment } from '../environment/environment-store.ts';
import { followRollback } from '../rollback/rollback-store.ts';
import { startScan } from '../scan/scan-store.ts';
import { client, startView } from '../state/connection-store.ts';
import { useDraft } from '../state/draft-store.ts';
import { useHost } from '../state/host-store.ts';
import { loadFindings } from '../state/load-findings.ts';
import { forgetHost } from './forget-host.ts';

const noPreferences: Preferences = { version: 1, theme: 'system' };

/** Opens a host, takes up what was kept about it, and watches what runs on it already. */
export async function connectHost(reference: string): Promise<void> {
  const set = useHost.setState;
  set({ opening: reference, problem: undefined });
  try {
    const host = await client().connect({ reference });
    const { draft, notices } = await client().draft({ reference });
    const again = useHost.getState().host?.identity.reference === reference;
    if (!again) {
      forgetHost();
      useDraft.getState().adopt(reference, draft);
    }
    set({ host, notices });
    showVmsLeft(reference, host.vmsLeft);
    void client()
      .savePreferences({ ...(startView()?.preferences ?? noPreferences), lastHost: reference })
      .catch(() => undefined); // only the next start would ask for the host again
    void useEnvironment.getState().load(reference);
    if (!again || host.busy === undefined) await loadFindings(reference);
    if (host.busy === 'scan') void startScan(reference, true);
    if (host.busy === 'apply') void startApply(reference, undefined, true);
    void followRollback(reference);
  } catch (error) {
    set({ problem: problemFrom(error, 'Connecting') });
  } finally {
    set({ opening: undefined });
  }
}
