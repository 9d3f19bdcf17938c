import { groupBy } from '../../main/words/group-by.ts';
import { create } from 'zustand';
import type { FindingRow, RowsOfControls } from '../../main/contract/finding-row.ts';
import { perFrame } from './per-frame.ts';

interface FindingsStore {
  /** Rows by control, in the order in which they came. A new map for every change. */
  readonly byControl: ReadonlyMap<string, readonly FindingRow[]>;
  readonly scannedAt: string | undefined;
  readonly partial: boolean;
  /** How many owners were assigned or removed in this window. They change no row, but a report prints them. */
  readonly assignments: number;
  readonly clear: () => void;
  /** Rows of controls that had none; they reach the screens once a frame. */
  readonly add: (rows: readonly FindingRow[]) => void;
  readonly replace: (changed: RowsOfControls) => void;
  readonly noteAssignment: () => void;
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
  return {
    byControl: new Map(),
    scannedAt: undefined,
    partial: false,
    assignments: 0,
    clear: () => {
      waiting.drop();
      set({ byControl: new Map(), scannedAt: undefined, partial: false });
    },
    add: (rows) => {
      waiting.add(rows);
    },
    replace: ({ controls, rows }) => {
      waiting.flush();
      set((state) => {
        const others = new Map([...state.byControl].filter(([control]) => !controls.includes(control)));
        return { byControl: withRows(others, rows) };
      });
    },
    noteAssignment: () => {
      set(({ assignments }) => ({ assignments: assignments + 1 }));
    },
    finish: (scannedAt, partial) => {
      waiting.flush();
      set({ scannedAt, partial });
    },
  };
});
