import { create } from 'zustand';
import type { VmLeftView } from '../../main/contract/wizard/host-view.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { client } from '../state/connection-store.ts';

interface VmsLeftStore {
  readonly reference: string | undefined;
  readonly vms: readonly VmLeftView[];
  readonly starting: boolean;
  readonly problem: Problem | undefined;
  /** What came of the last start. */
  readonly notices: readonly string[];
}

/** VMs of the host that a run has left off. */
export const useVmsLeft = create<VmsLeftStore>(() => ({ reference: undefined, vms: [], starting: false, problem: undefined, notices: [] }));

/** As a connection or the end of a run tells it. */
export function showVmsLeft(reference: string, vms: readonly VmLeftView[]): void {
  useVmsLeft.setState({ reference, vms, starting: false, problem: undefined, notices: [] });
}

/** Starts those that are shown. What still does not run stays there, with the reason. */
export async function startShownVms(reference: string): Promise<void> {
  if (useVmsLeft.getState().starting) return;
  useVmsLeft.setState({ starting: true, problem: undefined, notices: [] });
  const isHere = (): boolean => useVmsLeft.getState().reference === reference;
  try {
    const { left, notices } = await client().startVms({ reference });
    if (isHere()) useVmsLeft.setState({ vms: left, notices });
  } catch (error) {
    if (isHere()) useVmsLeft.setState({ problem: problemFrom(error, 'Starting the VMs') });
  } finally {
    if (isHere()) useVmsLeft.setState({ starting: false });
  }
}
