import { create } from 'zustand';
import type { RecentHostsView } from '../../main/contract/wizard/host-view.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { client } from '../state/connection-store.ts';
import { newestCall } from '../state/newest-call.ts';

interface RecentHostsStore {
  /** Undefined until it was read. */
  readonly recent: RecentHostsView | undefined;
  readonly problem: Problem | undefined;
  readonly load: () => Promise<void>;
}

const begin = newestCall();

/** The hosts that were scanned from this computer before. */
export const useRecentHosts = create<RecentHostsStore>((set) => ({
  recent: undefined,
  problem: undefined,
  load: async () => {
    const isNewest = begin();
    try {
      const recent = await client().recentHosts();
      if (isNewest()) set({ recent, problem: undefined });
    } catch (error) {
      if (isNewest()) set({ problem: problemFrom(error, 'Reading the list of recent hosts') });
    }
  },
}));
