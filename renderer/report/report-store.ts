import { create } from 'zustand';
import type { MadeReport, ReportChoice, ReportEventView, ReportForm } from '../../main/contract/wizard/report-view.ts';
import { fromBase64, saveBytes } from '../bridge/save-bytes.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { client } from '../state/connection-store.ts';
import { useFindings } from '../state/findings-store.ts';

export type Stage = Extract<ReportEventView, { event: 'stage' }>['stage'];

interface ReportStore {
  /** What is being made, since when (milliseconds of this window’s clock). */
  readonly making: { readonly stage: Stage; readonly since: number } | undefined;
  readonly made: MadeReport | undefined;
  /** The choice that it was made with. */
  readonly choice: ReportChoice | undefined;
  /** The findings have changed since it was made. */
  readonly stale: boolean;
  readonly cancelled: boolean;
  readonly problem: Problem | undefined;
  /** The last exported file: its path, or undefined where the browser saved it. */
  readonly saved: { readonly form: ReportForm; readonly path: string | undefined } | undefined;
  readonly saving: ReportForm | undefined;
  readonly make: (reference: string, choice: ReportChoice) => Promise<void>;
  readonly cancel: () => void;
  readonly save: (reference: string, form: ReportForm) => Promise<void>;
  readonly drop: () => void;
}

const types: Readonly<Record<ReportForm, string>> = { pdf: 'application/pdf', record: 'application/json', csv: 'text/csv' };
const empty = {
  making: undefined,
  made: undefined,
  choice: undefined,
  stale: false,
  cancelled: false,
  problem: undefined,
  saved: undefined,
  saving: undefined,
};

let watching: AbortController | undefined;

/** The report at hand: being made, made, saved. Only the other side holds its bytes. */
export const useReport = create<ReportStore>((set, get) => ({
  ...empty,
  make: async (reference, choice) => {
    watching?.abort();
    const own = new AbortController();
    watching = own;
    set({ ...empty, making: { stage: 'collecting', since: Date.now() }, choice });
    try {
      for await (const event of await client().makeReport({ reference, choice }, { signal: own.signal })) {
        if (own.signal.aborted) return;
        if (event.event === 'stage') set({ making: { stage: event.stage, since: get().making?.since ?? Date.now() } });
        else set({ made: event.report });
      }
    } catch (error) {
      if (!own.signal.aborted) set({ problem: problemFrom(error, 'Creating the report') });
    } finally {
      if (watching === own) set({ making: undefined });
    }
  },
  cancel: () => {
    watching?.abort();
    watching = undefined;
    set({ making: undefined, cancelled: true });
  },
  save: async (reference, form) => {
    const { made } = get();
    if (!made) return;
    set({ saving: form, saved: undefined, problem: undefined });
    try {
      const saved = await client().saveReport({ reference, id: made.id, form });
      if (saved.is === 'saved') set({ saved: { form, path: saved.path } });
      else if (saved.is === 'fetch') {
        const pieces: BlobPart[] = [];
        for await (const { base64 } of await client().fetchReport({ reference, id: made.id, form })) pieces.push(fromBase64(base64));
        saveBytes(made.files.find((file) => file.form === form)?.name ?? 'castellan', pieces, types[form]);
        set({ saved: { form, path: undefined } });
      }
    } catch (error) {
      set({ problem: problemFrom(error, 'Saving the file') });
    } finally {
      set({ saving: undefined });
    }
  },
  drop: () => {
    watching?.abort();
    watching = undefined;
    set(empty);
  },
}));

// What was found, answered or changed since is not in a report that was made before.
useFindings.subscribe(({ byControl, assignments }, before) => {
  if ((byControl !== before.byControl || assignments !== before.assignments) && useReport.getState().made) useReport.setState({ stale: true });
});
