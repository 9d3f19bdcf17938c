import { create } from 'zustand';
import type { DriftView } from '../../main/contract/wizard/history-view.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { client } from '../state/connection-store.ts';
import { newestCall } from '../state/newest-call.ts';
import { useFindings } from '../state/findings-store.ts';

interface DriftStore {
  /** The host that was asked about last. */
  readonly reference: string | undefined;
  /** What was read last, and of which host. */
  readonly drift: { readonly reference: string; readonly view: DriftView } | undefined;
  readonly reading: boolean;
  readonly problem: Problem | undefined;
  readonly read: (reference: string) => Promise<void>;
}

const begin = newestCall();

/** What Castellan has set on a host, read when it is asked for. An answer about another host is not shown, and its findings are not taken. */
export const useDrift = create<DriftStore>((set, get) => ({
  reference: undefined,
  drift: undefined,
  reading: false,
  problem: undefined,
  read: async (reference) => {
    const isNewest = begin();
    const isWanted = (): boolean => isNewest() && get().reference === reference;
    set({ reference, reading: true, problem: undefined });
    try {
      const view = await client().drift({ reference });
      if (!isWanted()) return;
      useFindings.getState().replace(view.changed);
      set({ drift: { reference, view }, reading: false });
    } catch (error) {
      if (isWanted()) set({ problem: problemFrom(error, 'Reading what Castellan has set'), reading: false });
    }
  },
}));
