import { create } from 'zustand';
import type { Comparison } from '../../main/contract/record/comparison.ts';
import type { ComparedSideView } from '../../main/contract/wizard/report-view.ts';
import type { HistoryView } from '../../main/contract/wizard/history-view.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { client } from '../state/connection-store.ts';
import { newestCall } from '../state/newest-call.ts';

/** A record from a file of this computer. */
export interface LoadedRecord {
  readonly name: string;
  readonly text: string;
}
export interface Compared {
  readonly comparison: Comparison;
  /** The file of the record that is one of its sides. */
  readonly record?: string | undefined;
}

interface HistoryStore {
  /** The host that was asked about last. */
  readonly reference: string | undefined;
  readonly history: HistoryView | undefined;
  readonly record: LoadedRecord | undefined;
  readonly compared: Compared | undefined;
  /** A comparison is being made. */
  readonly working: boolean;
  readonly problem: Problem | undefined;
  readonly compareProblem: Problem | undefined;
  readonly load: (reference: string) => Promise<void>;
  readonly loadRecord: (record: LoadedRecord) => void;
  readonly refuseRecord: (name: string) => void;
  readonly compare: (reference: string, one: ComparedSideView, other: ComparedSideView) => Promise<void>;
}

const beginLoad = newestCall();
const beginCompare = newestCall();

/** The history of the host at hand, and what of it is compared. An answer that is late, or about another host, is not shown. */
export const useHistory = create<HistoryStore>((set, get) => {
  const about = (reference: string): void => {
    if (get().reference !== reference)
      set({ reference, history: undefined, compared: undefined, working: false, problem: undefined, compareProblem: undefined });
  };
  return {
    reference: undefined,
    history: undefined,
    record: undefined,
    compared: undefined,
    working: false,
    problem: undefined,
    compareProblem: undefined,
    load: async (reference) => {
      const isNewest = beginLoad();
      const isWanted = (): boolean => isNewest() && get().reference === reference;
      about(reference);
      set({ problem: undefined });
      try {
        const history = await client().history({ reference });
        if (isWanted()) set({ history });
      } catch (error) {
        if (isWanted()) set({ problem: problemFrom(error, 'Reading the history') });
      }
    },
    loadRecord: (record) => {
      // A comparison that is being made has other sides.
      beginCompare();
      set({ record, working: false, compareProblem: undefined, compared: undefined });
    },
    refuseRecord: (name) => {
      beginCompare();
      const message = `${name} is larger than 60 MB. Compare it on the command line with “castellan compare”.`;
      set({ working: false, compareProblem: { kind: 'badRecord', message, details: message }, compared: undefined });
    },
    compare: async (reference, one, other) => {
      const isNewest = beginCompare();
      const isWanted = (): boolean => isNewest() && get().reference === reference;
      about(reference);
      // What was compared before has other sides.
      set({ working: true, compareProblem: undefined, compared: undefined });
      try {
        const comparison = await client().compare({ reference, one, other });
        const record = [one, other].find((side) => side.is === 'record');
        if (isWanted()) set({ working: false, compared: { comparison, ...(record && { record: record.name }) } });
      } catch (error) {
        if (isWanted()) set({ working: false, compareProblem: problemFrom(error, 'Comparing') });
      }
    },
  };
});
