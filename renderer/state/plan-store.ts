import { create } from 'zustand';
import type { PlannedView } from '../../main/contract/wizard/plan-view.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { client } from './connection-store.ts';
import { useDraft } from './draft-store.ts';
import { aboutUndo, useNotices } from './notices-store.ts';

interface PlanStore {
  readonly planned: PlannedView | undefined;
  readonly making: boolean;
  /** Why the plan for what is chosen could not be created. Of an undo it stands with its run (aboutUndo). */
  readonly problem: Problem | undefined;
  /** Statements that the person has ticked, by control. */
  readonly understood: ReadonlySet<string>;
  /** The plan for what is chosen now. */
  readonly make: (reference: string) => Promise<void>;
  readonly makeUndo: (reference: string, run: string, steps?: readonly number[]) => Promise<boolean>;
  readonly understand: (statement: string, on: boolean) => void;
  readonly drop: () => void;
}

export const usePlan = create<PlanStore>((set) => {
  const work = async (make: () => Promise<PlannedView>, tried: string): Promise<Problem | undefined> => {
    set({ making: true, problem: undefined });
    try {
      set({ planned: await make(), understood: new Set() });
      return undefined;
    } catch (error) {
      set({ planned: undefined });
      return problemFrom(error, tried);
    } finally {
      set({ making: false });
    }
  };
  return {
    planned: undefined,
    making: false,
    problem: undefined,
    understood: new Set(),
    make: async (reference) => {
      const { chosen, optionalGroups } = useDraft.getState();
      set({ problem: await work(() => client().plan({ reference, chosen: [...chosen.values()], optionalGroups: [...optionalGroups] }), 'Creating the plan') });
    },
    makeUndo: async (reference, run, steps) => {
      useNotices.getState().forget(aboutUndo(run));
      const problem = await work(() => client().planUndo({ reference, run, ...(steps && { steps: [...steps] }) }), 'Planning the undo');
      if (problem) useNotices.getState().say(aboutUndo(run), { problem, notices: [] });
      return problem === undefined;
    },
    understand: (statement, on) => {
      set((state) => {
        const understood = new Set(state.understood);
        if (on) understood.add(statement);
        else understood.delete(statement);
        return { understood };
      });
    },
    drop: () => {
      set({ planned: undefined, understood: new Set() });
    },
  };
});
