import { create } from 'zustand';
import type { Key } from '../../main/contract/address.ts';
import type { Draft } from '../../main/contract/wizard/draft.ts';
import type { ChosenFix } from '../../main/contract/wizard/plan-view.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { client, useConnection } from './connection-store.ts';
import { usePanel } from './panel-store.ts';
import { isStep, type StepId } from './steps.ts';
import { findingId } from '../../main/words/findings/finding-id.ts';

interface DraftStore {
  /** The host that it belongs to; undefined before one is connected. */
  readonly reference: string | undefined;
  readonly step: StepId;
  readonly area: string;
  /** How often a place was gone to in this window. */
  readonly moves: number;
  /** By control for all its targets, or by the finding’s id for one. */
  readonly chosen: ReadonlyMap<string, ChosenFix>;
  readonly optionalGroups: ReadonlySet<string>;
  /** VMs that may be shut down for their changes. */
  readonly windows: ReadonlySet<string>;
  readonly later: ReadonlySet<string>;
  readonly texts: Readonly<Record<string, string>>;
  /** Why the last save did not succeed. */
  readonly problem: Problem | undefined;
  /** Takes up what was kept about a host. */
  readonly adopt: (reference: string, draft: Draft) => void;
  /** Saves what still waits to be saved about the host, and forgets it. Answers why that could not be saved. */
  readonly leaveHost: () => Promise<Problem | undefined>;
  readonly go: (step: StepId, area?: string) => void;
  readonly choose: (names: readonly { readonly name: string; readonly chosen: ChosenFix }[], on: boolean) => void;
  /** Puts what is chosen in place of what was chosen. */
  readonly keepChosen: (kept: Pick<DraftStore, 'chosen' | 'optionalGroups' | 'windows'>) => void;
  readonly chooseOptionalGroup: (id: string, on: boolean) => void;
  readonly chooseWindow: (vm: string, on: boolean) => void;
  readonly putOff: (id: string, on: boolean) => void;
  readonly type: (field: string, text: string) => void;
  readonly forget: (field: string) => void;
  readonly saveAgain: () => void;
}

const own = { version: 1 } as const;
const draftOf = (state: DraftStore): Draft => ({
  ...own,
  step: state.step,
  area: state.area,
  chosen: [...state.chosen.values()],
  optionalGroups: [...state.optionalGroups],
  ...(state.windows.size > 0 && { windows: [...state.windows] }),
  later: [...state.later],
  texts: { ...state.texts },
});
export const chosenName = ({ control, target }: ChosenFix, idOf: (control: string, key: Key) => string): string =>
  target === undefined ? control : idOf(control, target);

let timer: ReturnType<typeof setTimeout> | undefined;

async function send(reference: string, draft: Draft): Promise<Problem | undefined> {
  try {
    await client().saveDraft({ reference, draft });
    return undefined;
  } catch (error) {
    return problemFrom(error, 'Saving your selection and input');
  }
}

/** What was chosen and typed and where the person is. Kept a moment after every change, so that nothing typed is lost. */
export const useDraft = create<DraftStore>((set, get) => {
  const save = async (): Promise<void> => {
    const { reference } = get();
    if (reference === undefined) return;
    const problem = await send(reference, draftOf(get()));
    if (get().reference === reference) set({ problem });
  };
  const change = (next: Partial<DraftStore>): void => {
    set(next);
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      void save();
    }, 250);
  };
  return {
    reference: undefined,
    step: 'connect',
    area: '',
    moves: 0,
    chosen: new Map(),
    optionalGroups: new Set(),
    windows: new Set(),
    later: new Set(),
    texts: {},
    problem: undefined,
    adopt: (reference, draft) => {
      set({
        reference,
        step: isStep(draft.step) ? draft.step : 'connect',
        area: draft.area,
        chosen: new Map(draft.chosen.map((each) => [chosenName(each, findingId), each])),
        optionalGroups: new Set(draft.optionalGroups),
        windows: new Set(draft.windows),
        later: new Set(draft.later),
        texts: draft.texts,
        problem: undefined,
      });
    },
    leaveHost: async () => {
      const left = get();
      const waits = timer !== undefined || left.problem !== undefined;
      clearTimeout(timer);
      timer = undefined;
      set({ reference: undefined, chosen: new Map(), optionalGroups: new Set(), windows: new Set(), later: new Set(), texts: {}, problem: undefined });
      return waits && left.reference !== undefined ? send(left.reference, draftOf(left)) : undefined;
    },
    go: (step, area) => {
      // A finding belongs to the list that it was opened from.
      usePanel.getState().close();
      change({ step, moves: get().moves + 1, ...(area !== undefined && { area }) });
    },
    choose: (names, on) => {
      const chosen = new Map(get().chosen);
      for (const each of names) {
        if (on) chosen.set(each.name, each.chosen);
        else chosen.delete(each.name);
      }
      change({ chosen });
    },
    keepChosen: ({ chosen, optionalGroups, windows }) => {
      change({ chosen, optionalGroups, windows });
    },
    chooseOptionalGroup: (id, on) => {
      const groups = new Set(get().optionalGroups);
      if (on) groups.add(id);
      else groups.delete(id);
      change({ optionalGroups: groups });
    },
    chooseWindow: (vm, on) => {
      const windows = new Set(get().windows);
      if (on) windows.add(vm);
      else windows.delete(vm);
      change({ windows });
    },
    putOff: (id, on) => {
      const later = new Set(get().later);
      if (on) later.add(id);
      else later.delete(id);
      change({ later });
    },
    type: (field, text) => {
      change({ texts: { ...get().texts, [field]: text } });
    },
    forget: (field) => {
      const { [field]: _gone, ...texts } = get().texts;
      change({ texts });
    },
    saveAgain: () => void save(),
  };
});

/** A window that is closed right after a key was pressed keeps that key as well. */
export function saveDraftOnLeave(): () => void {
  const save = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    useDraft.getState().saveAgain();
  };
  window.addEventListener('pagehide', save);
  return () => {
    window.removeEventListener('pagehide', save);
  };
}

// What could not be kept while the other side was gone is kept as soon as it is back.
useConnection.subscribe(({ connection }, before) => {
  if (connection.is === 'open' && before.connection.is !== 'open') useDraft.getState().saveAgain();
});
