import { create } from 'zustand';
import type { HostView } from '../../main/contract/wizard/host-view.ts';
import type { Problem } from '../bridge/problem.ts';

interface HostStore {
  readonly host: HostView | undefined;
  /** The reference of the host that is being opened. */
  readonly opening: string | undefined;
  readonly problem: Problem | undefined;
  readonly notices: readonly string[];
}

/** The host at hand: which one, who is signed in, with which rights. */
export const useHost = create<HostStore>(() => ({ host: undefined, opening: undefined, problem: undefined, notices: [] }));
