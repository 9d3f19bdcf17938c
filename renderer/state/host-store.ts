import { create } from 'zustand';
import type { HostView } from '../../main/contract/wizard/host-view.ts';
import type { Preferences } from '../../main/contract/wizard/draft.ts';
import { troubleFrom, type Trouble } from '../bridge/problem.ts';
import { applied } from '../apply/apply-store.ts';
import { client, startView } from './connection-store.ts';
import { useEnvironment } from '../environment/environment-store.ts';
import { useDraft } from './draft-store.ts';
import { useFindings } from './findings-store.ts';
import { forgetHost } from '../connect/forget-host.ts';
import { scanning } from '../scan/scan-store.ts';

const noPreferences: Preferences = { version: 1, theme: 'system' };

interface HostStore {
  readonly host: HostView | undefined;
  /** The host that is being opened. */
  readonly opening: string | undefined;
  readonly trouble: Trouble | undefined;
  readonly notices: readonly string[];
  readonly connect: (reference: string) => Promise<void>;
  readonly practice: (what: 'reset' | 'restart') => Promise<void>;
}

/** The host at hand: who sits here, with which rights. */
export const useHost = create<HostStore>((set, get) => ({
  host: undefined,
  opening: undefined,
  trouble: undefined,
  notices: [],
  connect: async (reference) => {
    set({ opening: reference, trouble: undefined });
    try {
      const host = await client().connect({ reference });
      const { draft, notices } = await client().draft({ reference });
      const again = get().host?.identity.reference === reference;
      if (!again) {
        forgetHost();
        useDraft.getState().adopt(reference, draft);
      }
      set({ host, notices });
      void client()
        .savePreferences({ ...(startView()?.preferences ?? noPreferences), lastHost: reference })
        .catch(() => undefined); // only the next start would ask for the host again
      void useEnvironment.getState().load(reference);
      if (!again || host.busy === undefined) await loadFindings(reference);
      if (host.busy === 'scan') void scanning(reference, true);
      if (host.busy === 'apply') void applied(reference, undefined, true);
    } catch (error) {
      set({ trouble: troubleFrom(error, 'Connecting') });
    } finally {
      set({ opening: undefined });
    }
  },
  practice: async (what) => {
    const { host } = get();
    if (!host) return;
    const { reference } = host.identity;
    set({ opening: reference, trouble: undefined });
    try {
      await (what === 'reset' ? client().resetPractice({ reference }) : client().restartPractice({ reference }));
      await client().connect({ reference });
      await loadFindings(reference);
      await scanning(reference, false);
    } catch (error) {
      set({ trouble: troubleFrom(error, what === 'reset' ? 'Resetting the practice host' : 'Restarting the practice host') });
    } finally {
      set({ opening: undefined });
    }
  },
}));

/** The findings of the last scan, as they stand on the other side. */
async function loadFindings(reference: string): Promise<void> {
  const findings = useFindings.getState();
  findings.clear();
  let scannedAt: string | undefined;
  for await (const piece of await client().findings({ reference })) {
    findings.add(piece.rows);
    ({ scannedAt } = piece);
  }
  if (scannedAt !== undefined) findings.finish(scannedAt, false);
}
