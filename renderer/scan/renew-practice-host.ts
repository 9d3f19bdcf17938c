import { problemFrom } from '../bridge/problem.ts';
import { client } from '../state/connection-store.ts';
import { useHost } from '../state/host-store.ts';
import { loadFindings } from '../state/load-findings.ts';
import { startScan } from './scan-store.ts';

/** Resets or restarts the practice host at hand, and scans it again. */
export async function renewPracticeHost(what: 'reset' | 'restart'): Promise<void> {
  const set = useHost.setState;
  const { host } = useHost.getState();
  if (!host) return;
  const { reference } = host.identity;
  set({ opening: reference, problem: undefined });
  try {
    await (what === 'reset' ? client().resetPractice({ reference }) : client().restartPractice({ reference }));
    await client().connect({ reference });
    await loadFindings(reference);
    await startScan(reference, false);
  } catch (error) {
    set({ problem: problemFrom(error, what === 'reset' ? 'Resetting the practice host' : 'Restarting the practice host') });
  } finally {
    set({ opening: undefined });
  }
}
