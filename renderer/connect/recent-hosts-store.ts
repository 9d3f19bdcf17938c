import { create } from 'zustand';
import type { RecentHostsView } from '../../main/contract/wizard/host-view.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { client } from '../state/connection-store.ts';

interface RecentHostsStore {
  /** Undefined until it was read. */
  readonly recent: RecentHostsView | undefined;
  readonly problem: Problem | undefined;
  readonly load: () => Promise<void>;
}

/** The hosts that were scanned from this computer before. */
export const useRecentHosts = create<RecentHostsStore>((set) => ({
  recent: undefined,
  problem: undefined,
  load: async () => {
    try {
      set({ recent: await client().recentHosts(), problem: undefined });
    } catch (error) {
      set({ problem: problemFrom(error, 'Reading the list of recent hosts') });
    }
  },
}));
