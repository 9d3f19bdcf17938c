import type { StartedVmsView, VmLeftView } from '../../contract/wizard/host-view.ts';
import { settleSentence } from '../../application/hosts/settle-open-runs.ts';
import { startVms } from '../../application/runs/start-vms.ts';
import type { Workspace } from './workspace.ts';

/** Starts the VMs that a run has left off. Not while a run is at work: that one starts its own VMs. */
export function startLeftVms(workspace: Workspace, reference: string): Promise<StartedVmsView> {
  workspace.session(reference);
  workspace.refuseWhileBusy(reference);
  return workspace.inTurn(reference, async () => {
    const failures: VmLeftView[] = [];
    const notices: string[] = [];
    const still = await startVms(workspace.application, reference, {
      tell: (event) => {
        if (event.event === 'notice' && event.off) failures.push({ ...event.off, message: event.message });
        else notices.push(settleSentence(event));
      },
    });
    // The journal says which of them are left; the event says why.
    const left = still.map(({ vm, name }) => ({ vm, name, message: failures.find((each) => each.vm === vm)?.message ?? `${name} was not started.` }));
    return { left, notices };
  });
}
