import type { HostIdentity } from '../../contract/host-identity.ts';
import type { Application } from '../ports/application.ts';
import { withOpenHost } from '../hosts/open-host.ts';
import type { JudgingHistory } from './read-history.ts';
import { recallHost } from '../scans/recall-host.ts';
import { settleOpenRuns, type SettleEvent } from '../hosts/settle-open-runs.ts';
import type { Watching } from '../hosts/watching.ts';

/** By what the history of a host is judged, after interrupted runs were settled: for a program that knows nothing of the host yet. */
export const knownHost = (
  application: Application,
  reference: string,
  { tell }: Watching<SettleEvent>,
): Promise<JudgingHistory & { readonly identity: HostIdentity }> =>
  withOpenHost(application, reference, 'read', async (opened) => {
    await settleOpenRuns(opened, tell);
    const { profile, applied, notices } = await recallHost(opened);
    for (const message of notices) tell({ event: 'notice', message });
    return { identity: opened.host.identity, profile, applied };
  });
