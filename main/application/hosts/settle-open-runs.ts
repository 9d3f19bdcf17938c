import { reconcile, type Reconciled } from '../../engine/running/reconcile.ts';
import { settleWindows, type VmSettled } from '../../engine/running/settle-windows.ts';
import { StorageError } from '../../storage/json/storage-error.ts';
import { stillMade } from '../../storage/journal/set-lock.ts';
import { runWithOldUndoFile, updateUndoFile } from './keep-undo-file.ts';
import type { OpenHost } from './open-host.ts';
import { readHeads } from './read-heads.ts';
import { tellRollbacks } from './tell-rollbacks.ts';
import { unnotedScans } from './unnoted-scans.ts';

/** The outcome of a change whose run was interrupted, or whose value could not be read afterwards, read from the host. */
export interface SettledChange {
  readonly run: string;
  readonly step: number;
  readonly conclusion: Reconciled['conclusion'];
  /** The change in words; the id of the run where the journal does not hold it. */
  readonly label: string;
  /** The run was not interrupted at this change: its value could not be read after it. */
  readonly wasUnread: boolean;
}
export type SettleEvent =
  | { readonly event: 'settled'; readonly change: SettledChange }
  | {
      readonly event: 'notice';
      readonly message: string;
      /** The VM that the message is about: a run has left it off, and it does not run. */
      readonly off?: { readonly vm: string; readonly name: string } | undefined;
    };

/**
 * Settles interrupted runs by reading the host, before anything else reads the journal, and updates their undo files. Every use case that opens a host begins
 * with it: a run can have been interrupted since the last one. Answers the ids of the VMs that a run has asked to shut down and that are running.
 */
export async function settleOpenRuns(
  opened: OpenHost,
  tell: (event: SettleEvent) => void,
  vms: 'tellVms' | 'startVms' = 'tellVms',
): Promise<ReadonlySet<string>> {
  const { application, host, storage } = opened;
  try {
    // Before anything is added: what is missing at the end would be covered.
    const scans = await unnotedScans(opened);
    if (scans !== undefined) tell({ event: 'notice', message: scans });
    const heads = await readHeads(opened);
    if (heads !== undefined) tell({ event: 'notice', message: heads });
    const { found, stillMade: open } = await reconcile(host, storage.journal, application.controls, application.clock);
    const runs = await opened.runs();
    const old = await runWithOldUndoFile(opened);
    for (const id of new Set([...found.map((entry) => entry.run), ...(old === undefined ? [] : [old])]))
      await updateUndoFile(
        opened,
        runs.find((run) => run.id === id),
      );
    if (open)
      tell({
        event: 'notice',
        message: `${stillMade(open.owner)} It belongs to change ${String(open.step + 1)} of the interrupted run ${open.run}. Then scan the host again.`,
      });
    for (const { run, step, conclusion } of found) {
      const known = runs.find((each) => each.id === run)?.steps.find((each) => each.step === step);
      const label = known ? `${known.change.label} of ${known.change.target.label}` : run;
      tell({ event: 'settled', change: { run, step, conclusion, label, wasUnread: known !== undefined && known.provisional === undefined } });
    }
    await tellRollbacks(opened, (message) => {
      tell({ event: 'notice', message });
    });
    return await tellLeftVms(opened, tell, vms === 'startVms');
  } catch (error) {
    // What looks open may be the run of another Castellan that is at it just now, or nothing can be written: reading goes on without it.
    if (!(error instanceof StorageError) || (error.kind !== 'busy' && error.kind !== 'notWritable')) throw error;
    tell({ event: 'notice', message: error.message });
    return new Set();
  }
}

/** VMs that an earlier run has shut down and not started again. Answers those that are running. */
async function tellLeftVms({ application, host, storage }: OpenHost, tell: (event: SettleEvent) => void, start: boolean): Promise<ReadonlySet<string>> {
  const { clock, windowLimits } = application;
  const wait = (milliseconds: number): Promise<void> => application.wait(milliseconds);
  const left = await settleWindows({ host, journal: storage.journal, clock, wait, windowLimits }, start);
  for (const vm of left) {
    const message = leftVmSentence(vm, host.identity.reference);
    if (message !== undefined) tell({ event: 'notice', message, ...(!vm.runs && { off: { vm: vm.vm, name: vm.name } }) });
  }
  return new Set(left.flatMap(({ vm, runs }) => (runs ? [vm] : [])));
}

/** Undefined where the VM runs, and nothing had to be done for it. */
function leftVmSentence({ name, run, is, runs, wasStarted, command }: VmSettled, reference: string): string | undefined {
  if (wasStarted) return `${name} was left off by the run ${run}. Castellan has started it.`;
  if (runs) return undefined;
  const state = is.is === 'value' && typeof is.value === 'string' ? `its state is ${is.value} now` : 'its state could not be read';
  return `${name} was running before the run ${run}, and ${state}. Start it with “castellan start-vms --host ${reference}”, or run on the host: ${command}`;
}

const conclusions: Readonly<Record<SettledChange['conclusion'], string>> = {
  applied: 'the planned value is set',
  notApplied: 'the change was not made',
  moved: 'the value is neither the old nor the new one',
  unread: 'the value could not be read',
};
/** The event as a sentence. */
export function settleSentence(event: SettleEvent): string {
  if (event.event === 'notice') return event.message;
  const { run, step, conclusion, wasUnread } = event.change;
  const number = String(step + 1);
  const before = wasUnread ? `After change ${number} of the run ${run} the value could not be read.` : `The run ${run} was interrupted at change ${number}.`;
  return `${before} Reading the host shows: ${conclusions[conclusion]}.`;
}
