import { create } from 'zustand';
import type { DetailView } from '../../main/contract/wizard/detail-view.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { client } from './connection-store.ts';

interface PanelStore {
  /** The finding that is open beside the list. */
  readonly id: string | undefined;
  readonly detail: DetailView | undefined;
  readonly problem: Problem | undefined;
  readonly open: (reference: string, id: string) => Promise<void>;
  readonly close: () => void;
}

export const usePanel = create<PanelStore>((set, get) => ({
  id: undefined,
  detail: undefined,
  problem: undefined,
  open: async (reference, id) => {
    if (get().id !== id) set({ id, detail: undefined, problem: undefined });
    try {
      const detail = await client().finding({ reference, id });
      if (get().id === id) set({ detail, problem: undefined });
    } catch (error) {
      if (get().id === id) set({ problem: problemFrom(error, 'Reading the evidence') });
    }
  },
  close: () => {
    set({ id: undefined, detail: undefined, problem: undefined });
  },
}));
