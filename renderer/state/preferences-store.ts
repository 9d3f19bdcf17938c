import { create } from 'zustand';
import { client, startView, useConnection } from './connection-store.ts';
import { announce } from '../kit/announcer.tsx';

type ThemeChoice = 'system' | 'light' | 'dark';
interface PreferencesStore {
  readonly theme: ThemeChoice;
  readonly setTheme: (theme: ThemeChoice) => void;
}

export const usePreferences = create<PreferencesStore>((set) => ({
  theme: 'system',
  setTheme: (theme) => {
    set({ theme });
    const kept = startView()?.preferences ?? { version: 1 as const, theme };
    client()
      .savePreferences({ ...kept, theme })
      .catch(() => {
        announce('The theme could not be saved.');
      });
  },
}));

// What was chosen last time comes with the start.
useConnection.subscribe(({ connection }, before) => {
  if (connection.is === 'open' && before.connection.is !== 'open') usePreferences.setState({ theme: connection.start.preferences.theme });
});
