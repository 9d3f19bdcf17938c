import { create } from 'zustand';
import type { DetailView } from '../../main/contract/wizard/detail-view.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { client } from './connection-store.ts';
import { aboutFinding, useNotices } from './notices-store.ts';

interface PanelStore {
  /** The finding that is open beside the list. */
  readonly id: string | undefined;
  readonly detail: DetailView | undefined;
  readonly problem: Problem | undefined;
  /** The finding whose facts are being read again. */
  readonly rechecking: string | undefined;
  readonly setRechecking: (id: string | undefined) => void;
  readonly open: (reference: string, id: string) => Promise<void>;
  readonly close: () => void;
}

const forgetNotices = (id: string | undefined): void => {
  if (id !== undefined) useNotices.getState().forget(aboutFinding(id));
};

export const usePanel = create<PanelStore>((set, get) => ({
  id: undefined,
  detail: undefined,
  problem: undefined,
  rechecking: undefined,
  setRechecking: (rechecking) => {
    set({ rechecking });
  },
  open: async (reference, id) => {
    const before = get().id;
    if (before !== id) {
      forgetNotices(before);
      set({ id, detail: undefined, problem: undefined, rechecking: undefined });
    }
    try {
      const detail = await client().finding({ reference, id });
      if (get().id === id) set({ detail, problem: undefined });
    } catch (error) {
      if (get().id === id) set({ problem: problemFrom(error, 'Reading the evidence') });
    }
  },
  close: () => {
    forgetNotices(get().id);
    set({ id: undefined, detail: undefined, problem: undefined, rechecking: undefined });
  },
}));
