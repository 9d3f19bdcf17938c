import { create } from 'zustand';
import type { ComparedView, HistoryView } from '../../main/contract/wizard/history-view.ts';
import { troubleFrom, type Trouble } from '../bridge/trouble.ts';
import { client } from './connection-store.ts';

interface HistoryStore {
  readonly history: HistoryView | undefined;
  readonly compared: ComparedView | undefined;
  readonly working: boolean;
  readonly trouble: Trouble | undefined;
  readonly load: (reference: string) => Promise<void>;
  readonly compare: (reference: string, from: string, to: string) => Promise<void>;
}

export const useHistory = create<HistoryStore>((set) => {
  const work = async (tried: string, what: () => Promise<Partial<HistoryStore>>): Promise<void> => {
    set({ working: true, trouble: undefined });
    try {
      set(await what());
    } catch (error) {
      set({ trouble: troubleFrom(error, tried) });
    } finally {
      set({ working: false });
    }
  };
  return {
    history: undefined,
    compared: undefined,
    working: false,
    trouble: undefined,
    load: (reference) => work('Reading the history', async () => ({ history: await client().history({ reference }) })),
    compare: (reference, from, to) => work('Comparing two scans', async () => ({ compared: await client().compare({ reference, from, to }) })),
  };
});
