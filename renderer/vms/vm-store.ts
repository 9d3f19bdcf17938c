import { create } from 'zustand';
import type { VmDetails, VmList } from '../../main/contract/wizard/vm-view.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { announce } from '../kit/announcer.tsx';
import { client } from '../state/connection-store.ts';
import { newestCall } from '../state/newest-call.ts';
import { usePlan } from '../state/plan-store.ts';
import { isShown } from '../state/shown-host.ts';
import { useFindings } from '../state/findings-store.ts';
import { counted } from '../../main/words/counted.ts';
import type { VmFilter, VmOrder } from './list/vm-order.ts';

interface VmStore {
  /** The host that the list is of. */
  readonly reference: string | undefined;
  readonly list: VmList | undefined;
  /** Why the list could not be loaded. */
  readonly problem: Problem | undefined;
  /** Why a role or an owner was not saved, and of which VMs. */
  readonly saveProblem: { readonly problem: Problem; readonly vms: readonly string[] } | undefined;
  readonly view: 'list' | 'matrix';
  readonly filter: VmFilter;
  readonly order: VmOrder;
  /** Ids of VMs. */
  readonly selected: ReadonlySet<string>;
  readonly load: (reference: string) => Promise<void>;
  /** Answers whether it was saved. */
  readonly setDetails: (reference: string, details: VmDetails) => Promise<boolean>;
  readonly show: (view: VmStore['view']) => void;
  readonly setFilter: (filter: Partial<VmFilter>) => void;
  readonly setOrder: (order: VmOrder) => void;
  readonly select: (ids: readonly string[], on: boolean) => void;
}

const asFirst = {
  view: 'list',
  filter: { role: 'all', onlyToFix: false, wanted: '' },
  order: { by: 'highest', descending: true },
  selected: new Set<string>(),
  list: undefined,
  problem: undefined,
  saveProblem: undefined,
} as const;

const begin = newestCall();

/** Why a change of one of these VMs was not saved: a problem of another VM is not theirs. */
export const saveProblemOf = ({ saveProblem }: Pick<VmStore, 'saveProblem'>, vms: readonly string[]): Problem | undefined =>
  saveProblem?.vms.some((vm) => vms.includes(vm)) === true ? saveProblem.problem : undefined;

/** The VMs of the host at hand, and what of them is shown. */
export const useVms = create<VmStore>((set, get) => ({
  ...asFirst,
  reference: undefined,
  load: async (reference) => {
    const isNewest = begin();
    if (get().reference !== reference) set({ ...asFirst, reference });
    const isWanted = (): boolean => isNewest() && get().reference === reference;
    try {
      const list = await client().vms({ reference });
      if (isWanted()) set({ list, problem: undefined });
    } catch (error) {
      if (isWanted()) set({ problem: problemFrom(error, 'Reading the list of VMs') });
    }
  },
  setDetails: async (reference, { vms, ...details }) => {
    try {
      const changed = await client().setVmDetails({ reference, ...details, vms: [...vms] });
      // Saved, but another host is shown now.
      if (!isShown(reference)) return true;
      useFindings.getState().replace(changed);
      usePlan.getState().outdate();
      set({ saveProblem: undefined });
      await get().load(reference);
      announce(`Saved for ${counted(vms.length, 'VM', 'VMs')}.`);
      return true;
    } catch (error) {
      if (isShown(reference)) set({ saveProblem: { problem: problemFrom(error, 'Saving role and owner'), vms } });
      return false;
    }
  },
  show: (view) => {
    set({ view });
  },
  setFilter: (filter) => {
    set({ filter: { ...get().filter, ...filter } });
  },
  setOrder: (order) => {
    set({ order });
  },
  select: (ids, on) => {
    const selected = new Set(get().selected);
    for (const id of ids) {
      if (on) selected.add(id);
      else selected.delete(id);
    }
    set({ selected });
  },
}));
