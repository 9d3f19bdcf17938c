import { create } from 'zustand';
import type { Preferences } from '../../main/contract/wizard/draft.ts';
import { client, useConnection } from './connection-store.ts';
import { announce } from '../kit/announcer.tsx';

interface PreferencesStore {
  readonly theme: Preferences['theme'];
  /** All that is kept of the person: each save has all of it. */
  readonly kept: Preferences;
  readonly setTheme: (theme: Preferences['theme']) => void;
  /** The next start opens this host. */
  readonly setLastHost: (reference: string) => void;
}

export const usePreferences = create<PreferencesStore>((set, get) => {
  const save = async (change: Partial<Preferences>): Promise<void> => {
    const kept = { ...get().kept, ...change };
    set({ kept });
    await client().savePreferences(kept);
  };
  return {
    theme: 'system',
    kept: { version: 1, theme: 'system' },
    setTheme: (theme) => {
      set({ theme });
      save({ theme }).catch(() => {
        announce('The theme could not be saved.');
      });
    },
    setLastHost: (reference) => {
      save({ lastHost: reference }).catch(() => undefined); // only the next start would ask for the host again
    },
  };
});

// What was chosen last time comes with the start.
useConnection.subscribe(({ connection }, before) => {
  if (connection.is !== 'open' || before.connection.is === 'open') return;
  const { preferences } = connection.start;
  usePreferences.setState({ theme: preferences.theme, kept: preferences });
});
