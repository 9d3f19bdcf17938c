import { create } from 'zustand';
import type { Problem } from '../bridge/problem.ts';
import { useHost } from './host-store.ts';

export interface SubjectNotices {
  readonly problem: Problem | undefined;
  readonly notices: readonly string[];
}

interface NoticesStore {
  /** What has to be known, by the subject that it is about: a finding, a run. */
  readonly about: ReadonlyMap<string, SubjectNotices>;
  readonly say: (subject: string, shown: SubjectNotices) => void;
  /** The subject is gone from the screen, or is tried again. */
  readonly forget: (subject: string) => void;
  readonly clear: () => void;
}

export const aboutFinding = (id: string): string => `finding ${id}`;
/** Without a run: of everything. */
export const aboutUndo = (run: string | undefined): string => `undo ${run ?? 'everything'}`;

/** Each message and each problem belongs to one subject and goes with it: what was said of one finding never stands beside another. */
export const useNotices = create<NoticesStore>((set, get) => ({
  about: new Map(),
  say: (subject, shown) => {
    set({ about: new Map([...get().about, [subject, shown]]) });
  },
  forget: (subject) => {
    if (get().about.has(subject)) set({ about: new Map([...get().about].filter(([each]) => each !== subject)) });
  },
  clear: () => {
    set({ about: new Map() });
  },
}));

// Another host has other findings and runs, also where their ids are the same.
useHost.subscribe(({ host }, before) => {
  if (host?.identity.reference !== before.host?.identity.reference) useNotices.getState().clear();
});
