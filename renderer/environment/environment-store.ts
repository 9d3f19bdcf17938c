import { create } from 'zustand';
import type { EnvironmentQuestion } from '../../main/contract/wizard/environment-view.ts';
import type { Json } from '../../main/contract/json.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { client } from '../state/connection-store.ts';
import { useDraft } from '../state/draft-store.ts';
import { useFindings } from '../state/findings-store.ts';
import { usePlan } from '../state/plan-store.ts';

interface EnvironmentStore {
  readonly questions: readonly EnvironmentQuestion[] | undefined;
  readonly problem: Problem | undefined;
  /** What was wrong with the last answer, by question. */
  readonly mistakes: Readonly<Record<string, string>>;
  readonly load: (reference: string) => Promise<void>;
  readonly answer: (reference: string, name: string, value: Json | undefined, doNotKnow: boolean) => Promise<boolean>;
}

export const fieldOf = (question: string): string => `environment ${question}`;

export const useEnvironment = create<EnvironmentStore>((set, get) => ({
  questions: undefined,
  problem: undefined,
  mistakes: {},
  load: async (reference) => {
    try {
      set({ questions: await client().environment({ reference }), problem: undefined });
    } catch (error) {
      set({ problem: problemFrom(error, 'Reading your earlier answers') });
    }
  },
  answer: async (reference, name, value, doNotKnow) => {
    try {
      const changed = await client().answerQuestion({ reference, name, doNotKnow, ...(value !== undefined && { value }) });
      useFindings.getState().replace(changed);
      usePlan.getState().drop();
      useDraft.getState().forget(fieldOf(name));
      const { [name]: _gone, ...mistakes } = get().mistakes;
      set({ mistakes });
      await get().load(reference);
      return true;
    } catch (error) {
      set({ mistakes: { ...get().mistakes, [name]: problemFrom(error, 'Saving the answer').message } });
      return false;
    }
  },
}));
