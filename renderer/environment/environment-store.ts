import { create } from 'zustand';
import type { EnvironmentQuestion } from '../../main/contract/wizard/environment-view.ts';
import type { Json } from '../../main/contract/json.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { client } from '../state/connection-store.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { newestCall } from '../state/newest-call.ts';
import { usePlan } from '../state/plan-store.ts';
import { isShown } from '../state/shown-host.ts';

interface EnvironmentStore {
  /** The host that was asked about last. */
  readonly reference: string | undefined;
  readonly questions: readonly EnvironmentQuestion[] | undefined;
  readonly problem: Problem | undefined;
  /** What was wrong with the last answer, by question. */
  readonly mistakes: Readonly<Record<string, string>>;
  readonly load: (reference: string) => Promise<void>;
  readonly answer: (reference: string, name: string, value: Json | undefined, doNotKnow: boolean) => Promise<boolean>;
}

export const fieldOf = (question: string): string => `environment ${question}`;

const begin = newestCall();

/** The questions about the host at hand, with their answers. Those of another host are not shown. */
export const useEnvironment = create<EnvironmentStore>((set, get) => ({
  reference: undefined,
  questions: undefined,
  problem: undefined,
  mistakes: {},
  load: async (reference) => {
    const isNewest = begin();
    const isWanted = (): boolean => isNewest() && get().reference === reference;
    if (get().reference !== reference) set({ reference, questions: undefined, problem: undefined, mistakes: {} });
    try {
      const questions = await client().environment({ reference });
      if (isWanted()) set({ questions, problem: undefined });
    } catch (error) {
      if (isWanted()) set({ problem: problemFrom(error, 'Reading your earlier answers') });
    }
  },
  answer: async (reference, name, value, doNotKnow) => {
    try {
      const changed = await client().answerQuestion({ reference, name, doNotKnow, ...(value !== undefined && { value }) });
      // Saved, but another host is shown now.
      if (!isShown(reference)) return true;
      useFindings.getState().replace(changed);
      usePlan.getState().outdate();
      useDraft.getState().forget(fieldOf(name));
      const { [name]: _gone, ...mistakes } = get().mistakes;
      set({ mistakes });
      await get().load(reference);
      return true;
    } catch (error) {
      if (isShown(reference)) set({ mistakes: { ...get().mistakes, [name]: problemFrom(error, 'Saving the answer').message } });
      return false;
    }
  },
}));
