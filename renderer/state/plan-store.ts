import { create } from 'zustand';
import type { PlannedView } from '../../main/contract/wizard/plan-view.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { client } from './connection-store.ts';
import { newestCall } from './newest-call.ts';
import { useDraft } from './draft-store.ts';
import { aboutUndo, useNotices } from './notices-store.ts';

interface UndoWhatOf {
  /** Only these steps of the run. */
  readonly steps?: readonly number[] | undefined;
  /** Steps, as `run#number`, that are restored although another program or user has changed their value since. */
  readonly anyway?: readonly string[];
  /** Ids of VMs that may be shut down for their changes and started again. */
  readonly windows?: ReadonlySet<string>;
}
type UndoRequest = Parameters<ReturnType<typeof client>['planUndo']>[0];
interface PlanStore {
  readonly planned: PlannedView | undefined;
  /** What the undo plan was asked for with; undefined where the plan is none. */
  readonly undo: UndoRequest | undefined;
  readonly making: boolean;
  /** How often a plan was dropped. A screen that shows the plan makes it anew then. */
  readonly dropped: number;
  /** Why the plan for what is chosen could not be created. Of an undo it stands with its run (aboutUndo). */
  readonly problem: Problem | undefined;
  /** Statements that the person has ticked, by control. */
  readonly understood: ReadonlySet<string>;
  /** The plan for what is chosen now. */
  readonly make: (reference: string) => Promise<void>;
  /** Without a run: everything that is in place. */
  readonly makeUndo: (reference: string, run: string | undefined, what?: UndoWhatOf) => Promise<boolean>;
  readonly understand: (statement: string, on: boolean) => void;
  /** What the plan rests on has changed: an undo plan stays and is made anew, another plan is dropped. */
  readonly outdate: () => void;
  /** Makes the undo plan anew. Until it is there, and where that fails, the one before stays. */
  readonly renewUndo: () => Promise<void>;
  readonly drop: () => void;
}

const begin = newestCall();

export const usePlan = create<PlanStore>((set, get) => {
  /** A plan that was asked for earlier, or dropped before it came, is not shown: it is not what is chosen now. */
  const work = async (make: () => Promise<PlannedView>, tried: string, undo?: UndoRequest, keep = false): Promise<'made' | 'superseded' | Problem> => {
    const isNewest = begin();
    set({ making: true, problem: undefined });
    try {
      const planned = await make();
      if (!isNewest()) return 'superseded';
      set({ planned, undo, understood: new Set(), making: false });
      return 'made';
    } catch (error) {
      if (!isNewest()) return 'superseded';
      set(keep ? { making: false } : { planned: undefined, undo: undefined, making: false });
      return problemFrom(error, tried);
    }
  };
  return {
    planned: undefined,
    undo: undefined,
    making: false,
    dropped: 0,
    problem: undefined,
    understood: new Set(),
    make: async (reference) => {
      const { chosen, optionalGroups, windows } = useDraft.getState();
      const came = await work(
        () => client().plan({ reference, chosen: [...chosen.values()], optionalGroups: [...optionalGroups], windows: [...windows] }),
        'Creating the plan',
      );
      if (typeof came !== 'string') set({ problem: came });
    },
    makeUndo: async (reference, run, { steps, anyway, windows } = {}) => {
      useNotices.getState().forget(aboutUndo(run));
      const request: UndoRequest = {
        reference,
        ...(run !== undefined && { run }),
        ...(steps && { steps: [...steps] }),
        ...(anyway && { anyway: [...anyway] }),
        ...(windows && { windows: [...windows] }),
      };
      const { undo } = get();
      const isRenewed = undo !== undefined && undo.run === run;
      const came = await work(() => client().planUndo(request), 'Planning the undo', request, isRenewed);
      if (typeof came !== 'string') {
        useNotices.getState().say(aboutUndo(run), { problem: came, notices: [] });
        if (isRenewed) set({ problem: came });
      }
      return came === 'made';
    },
    understand: (statement, on) => {
      set((state) => {
        const understood = new Set(state.understood);
        if (on) understood.add(statement);
        else understood.delete(statement);
        return { understood };
      });
    },
    outdate: () => {
      const { planned, undo, renewUndo, drop } = get();
      if (planned && undo) void renewUndo();
      else drop();
    },
    renewUndo: async () => {
      const { undo } = get();
      if (!undo) return;
      const came = await work(() => client().planUndo(undo), 'Planning the undo', undo, true);
      if (typeof came !== 'string') set({ problem: came });
    },
    drop: () => {
      begin();
      set(({ dropped }) => ({ planned: undefined, undo: undefined, making: false, understood: new Set(), dropped: dropped + 1 }));
    },
  };
});
