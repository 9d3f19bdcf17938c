import { startApply } from '../apply/apply-store.ts';
import { showVmsLeft } from '../apply/vms-left-store.ts';
import { problemFrom } from '../bridge/problem.ts';
import { useEnvironment } from '../environment/environment-store.ts';
import { followRollback } from '../rollback/rollback-store.ts';
import { startScan } from '../scan/scan-store.ts';
import { client } from '../state/connection-store.ts';
import { useDraft } from '../state/draft-store.ts';
import { useHost } from '../state/host-store.ts';
import { loadFindings } from '../state/load-findings.ts';
import { newestCall } from '../state/newest-call.ts';
import { usePreferences } from '../state/preferences-store.ts';
import { forgetHost } from './forget-host.ts';

const begin = newestCall();

/** Opens a host, takes up what was kept about it, and watches what runs on it already. */
export async function connectHost(reference: string): Promise<void> {
  const set = useHost.setState;
  const isNewest = begin();
  const { moves } = useDraft.getState();
  set({ opening: reference, problem: undefined });
  try {
    const host = await client().connect({ reference });
    const { draft, notices } = await client().draft({ reference });
    if (!isNewest()) return;
    const before = useHost.getState().host?.identity;
    const again = before?.reference === reference;
    set({ host, notices });
    if (!again) {
      forgetHost();
      void useDraft
        .getState()
        .leaveHost()
        .then((problem) => {
          if (problem) set((now) => ({ notices: [...now.notices, `${before?.name ?? 'The host before'}: ${problem.message}`] }));
        });
      const now = useDraft.getState();
      now.adopt(reference, draft);
      // A place that was gone to while the host was opened is not left for the one that was kept.
      if (now.moves !== moves) now.go(now.step, now.area);
    }
    showVmsLeft(reference, host.vmsLeft);
    usePreferences.getState().setLastHost(reference);
    void useEnvironment.getState().load(reference);
    if (!again || host.busy === undefined) await loadFindings(reference);
    // Another host was asked for while the findings came.
    if (!isNewest()) return;
    if (host.busy === 'scan') void startScan(reference, true);
    if (host.busy === 'apply') void startApply(reference, undefined, true);
    void followRollback(reference);
  } catch (error) {
    if (isNewest()) set({ problem: problemFrom(error, 'Connecting') });
  } finally {
    if (isNewest()) set({ opening: undefined });
  }
}
