import type { RecentHostsView } from '../../contract/wizard/host-view.ts';
import { recentHosts } from '../../application/scans/recent-hosts.ts';
import { openBySeverity } from './open-by-severity.ts';
import type { Workspace } from './workspace.ts';

/** The hosts that were scanned before, with what is to fix on them. */
export async function showRecentHosts({ application }: Workspace): Promise<RecentHostsView> {
  const { hosts, unreadable } = await recentHosts(application);
  return {
    hosts: hosts.map(({ entry: { reference, title, kind }, name, scannedAt, findings, chosen }) => ({
      ...{ reference, title, kind, name, scannedAt, chosen },
      ...(findings && { open: openBySeverity(findings) }),
    })),
    unreadable,
  };
}
