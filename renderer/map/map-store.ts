import { create } from 'zustand';
import type { SegregationMap } from '../../main/contract/segregation-map.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { client } from '../state/connection-store.ts';
import { newestCall } from '../state/newest-call.ts';

interface MapStore {
  /** The host that the map is of. */
  readonly reference: string | undefined;
  readonly map: SegregationMap | undefined;
  /** The first answer is there, even where it holds no map. */
  readonly loaded: boolean;
  readonly problem: Problem | undefined;
  readonly load: (reference: string) => Promise<void>;
}

const asFirst = { map: undefined, loaded: false, problem: undefined } as const;
const begin = newestCall();

/** The map of the host at hand. An answer about another host is not shown. */
export const useMap = create<MapStore>((set, get) => ({
  ...asFirst,
  reference: undefined,
  load: async (reference) => {
    const isNewest = begin();
    if (get().reference !== reference) set({ ...asFirst, reference });
    const isWanted = (): boolean => isNewest() && get().reference === reference;
    try {
      const { map } = await client().map({ reference });
      if (isWanted()) set({ map, loaded: true, problem: undefined });
    } catch (error) {
      if (isWanted()) set({ problem: problemFrom(error, 'Reading the map') });
    }
  },
}));
