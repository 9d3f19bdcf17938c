import { create } from 'zustand';
import type { LastRunView } from '../../main/contract/wizard/history-view.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { client } from '../state/connection-store.ts';
import { newestCall } from '../state/newest-call.ts';

interface LastRunStore {
  /** The host that was asked about last. */
  readonly reference: string | undefined;
  /** What the journal of this host holds of its newest run; `last` absent: there is none. */
  readonly known: { readonly reference: string; readonly last?: LastRunView | undefined } | undefined;
  readonly problem: Problem | undefined;
  readonly load: (reference: string) => Promise<void>;
}

const begin = newestCall();

/** The newest run of a host by its journal: it is there after a reload too. An answer about another host is not shown. */
export const useLastRun = create<LastRunStore>((set, get) => ({
  reference: undefined,
  known: undefined,
  problem: undefined,
  load: async (reference) => {
    const isNewest = begin();
    if (get().reference !== reference) set({ reference, problem: undefined });
    const isWanted = (): boolean => isNewest() && get().reference === reference;
    try {
      const { last } = await client().lastRun({ reference });
      if (isWanted()) set({ known: { reference, last }, problem: undefined });
    } catch (error) {
      if (isWanted()) set({ problem: problemFrom(error, 'Reading the last run') });
    }
  },
}));
