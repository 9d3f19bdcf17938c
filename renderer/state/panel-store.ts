import { create } from 'zustand';
import type { DetailView } from '../../main/contract/wizard/detail-view.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { client } from './connection-store.ts';
import { newestCall } from './newest-call.ts';
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

const begin = newestCall();

/** The finding that is open. Two hosts have findings with the same id: an answer counts only for the call that was made last. */
export const usePanel = create<PanelStore>((set, get) => ({
  id: undefined,
  detail: undefined,
  problem: undefined,
  rechecking: undefined,
  setRechecking: (rechecking) => {
    set({ rechecking });
  },
  open: async (reference, id) => {
    const isNewest = begin();
    const isWanted = (): boolean => isNewest() && get().id === id;
    const before = get().id;
    if (before !== id) {
      forgetNotices(before);
      set({ id, detail: undefined, problem: undefined, rechecking: undefined });
    }
    try {
      const detail = await client().finding({ reference, id });
      if (isWanted()) set({ detail, problem: undefined });
    } catch (error) {
      if (isWanted()) set({ problem: problemFrom(error, 'Reading the evidence') });
    }
  },
  close: () => {
    forgetNotices(get().id);
    set({ id: undefined, detail: undefined, problem: undefined, rechecking: undefined });
  },
}));
