import { create } from 'zustand';
import type { RecordComparison } from '../../main/contract/wizard/report-view.ts';
import type { ComparedView, HistoryView } from '../../main/contract/wizard/history-view.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { client } from '../state/connection-store.ts';

interface HistoryStore {
  readonly history: HistoryView | undefined;
  readonly compared: ComparedView | undefined;
  /** An earlier record beside what is known now. */
  readonly comparedRecord: RecordComparison | undefined;
  readonly recordProblem: Problem | undefined;
  readonly working: boolean;
  readonly problem: Problem | undefined;
  /** Why two scans could not be compared. */
  readonly compareProblem: Problem | undefined;
  readonly load: (reference: string) => Promise<void>;
  readonly compare: (reference: string, from: string, to: string) => Promise<void>;
  readonly compareRecord: (reference: string, name: string, text: string) => Promise<void>;
  readonly refuseRecord: (name: string) => void;
}

export const useHistory = create<HistoryStore>((set) => {
  return {
    history: undefined,
    compared: undefined,
    comparedRecord: undefined,
    recordProblem: undefined,
    working: false,
    problem: undefined,
    compareProblem: undefined,
    load: async (reference) => {
      set({ working: true, problem: undefined });
      try {
        set({ history: await client().history({ reference }) });
      } catch (error) {
        set({ problem: problemFrom(error, 'Reading the history') });
      } finally {
        set({ working: false });
      }
    },
    compare: async (reference, from, to) => {
      // What was compared before is about other scans.
      set({ working: true, compareProblem: undefined, compared: undefined });
      try {
        set({ compared: await client().compare({ reference, from, to }) });
      } catch (error) {
        set({ compareProblem: problemFrom(error, 'Comparing two scans') });
      } finally {
        set({ working: false });
      }
    },
    compareRecord: async (reference, name, text) => {
      set({ working: true, recordProblem: undefined, comparedRecord: undefined });
      try {
        set({ comparedRecord: await client().compareRecord({ reference, name, text }) });
      } catch (error) {
        set({ recordProblem: problemFrom(error, 'Comparing with a record') });
      } finally {
        set({ working: false });
      }
    },
    refuseRecord: (name) => {
      const message = `${name} is larger than 60 MB. Compare it on the command line with “castellan compare”.`;
      set({ recordProblem: { kind: 'badRecord', message, details: message }, comparedRecord: undefined });
    },
  };
});
