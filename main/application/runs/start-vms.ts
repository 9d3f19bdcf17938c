import type { Application } from '../ports/application.ts';
import { withOpenHost } from '../hosts/open-host.ts';
import { settleOpenRuns, type SettleEvent } from '../hosts/settle-open-runs.ts';
import type { Watching } from '../hosts/watching.ts';
import { vmsLeft, type VmLeft } from '../../engine/history/vms-left.ts';

/** Starts the VMs that an interrupted run has left off. Answers those that still do not run. */
export const startVms = (application: Application, reference: string, { tell }: Watching<SettleEvent>): Promise<readonly VmLeft[]> =>
  withOpenHost(application, reference, 'change', async (opened) => {
    const running = await settleOpenRuns(opened, tell, 'startVms');
    return vmsLeft(await opened.storage.journal.entries()).filter(({ vm }) => !running.has(vm));
  });
