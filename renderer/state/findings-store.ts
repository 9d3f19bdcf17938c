import { groupBy } from '../../main/words/group-by.ts';
import { create } from 'zustand';
import type { FindingRow, RowsOfControls } from '../../main/contract/finding-row.ts';
import { newestCall } from './newest-call.ts';
import { perFrame } from './per-frame.ts';

interface FindingsStore {
  /** Rows by control, in the order in which they came. A new map for every change. */
  readonly byControl: ReadonlyMap<string, readonly FindingRow[]>;
  readonly scannedAt: string | undefined;
  readonly partial: boolean;
  /** How many owners were assigned or removed in this window. They change no row, but a report prints them. */
  readonly assignments: number;
  readonly clear: () => void;
  /** Empties the list for findings that stream in. What an earlier stream still brings is not taken. */
  readonly begin: () => FindingsStream;
  /** All rows of these controls. What streams in of them afterwards is older and is not taken. */
  readonly replace: (changed: RowsOfControls) => void;
  readonly noteAssignment: () => void;
}
interface FindingsStream {
  /** They reach the screens once a frame. */
  readonly add: (rows: readonly FindingRow[]) => void;
  readonly finish: (scannedAt: string, partial: boolean) => void;
}

function withRows(before: ReadonlyMap<string, readonly FindingRow[]>, rows: readonly FindingRow[]): ReadonlyMap<string, readonly FindingRow[]> {
  const added = groupBy(rows, (row) => row.control);
  return new Map([...before, ...[...added].map(([control, more]) => [control, [...(before.get(control) ?? []), ...more]] as const)]);
}

/** What was found on the host at hand. */
export const useFindings = create<FindingsStore>((set) => {
  const waiting = perFrame<FindingRow>((rows) => {
    set((state) => ({ byControl: withRows(state.byControl, rows) }));
  });
  const isNewest = newestCall();
  /** Controls whose rows are newer than those that stream in. */
  let replaced = new Set<string>();
  const clear = (): (() => boolean) => {
    waiting.drop();
    replaced = new Set();
    set({ byControl: new Map(), scannedAt: undefined, partial: false });
    return isNewest();
  };
  return {
    byControl: new Map(),
    scannedAt: undefined,
    partial: false,
    assignments: 0,
    clear: () => {
      clear();
    },
    begin: () => {
      const isWanted = clear();
      return {
        add: (rows) => {
          if (isWanted()) waiting.add(rows.filter(({ control }) => !replaced.has(control)));
        },
        finish: (scannedAt, partial) => {
          if (!isWanted()) return;
          waiting.flush();
          set({ scannedAt, partial });
        },
      };
    },
    replace: ({ controls, rows }) => {
      waiting.flush();
      replaced = new Set([...replaced, ...controls]);
      set((state) => {
        const others = new Map([...state.byControl].filter(([control]) => !controls.includes(control)));
        return { byControl: withRows(others, rows) };
      });
    },
    noteAssignment: () => {
      set(({ assignments }) => ({ assignments: assignments + 1 }));
    },
  };
});
