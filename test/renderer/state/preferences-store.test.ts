import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Preferences } from '../../../main/contract/wizard/draft.ts';
import { useConnection } from '../../../renderer/state/connection-store.ts';
import { usePreferences } from '../../../renderer/state/preferences-store.ts';
import { openConnection } from '../open-connection.ts';

const saved = vi.fn<(kept: Preferences) => Promise<void>>();

beforeEach(() => {
  saved.mockReset().mockResolvedValue(undefined);
  useConnection.setState(useConnection.getInitialState(), true);
  openConnection({ savePreferences: saved });
});

describe('the preferences of the person', () => {
  it('keep the theme when another host is opened, and the host when the theme changes', () => {
    usePreferences.getState().setTheme('dark');
    usePreferences.getState().setLastHost('practice:neglected');
    usePreferences.getState().setTheme('light');
    expect(saved.mock.calls.at(1)).toEqual([{ version: 1, theme: 'dark', lastHost: 'practice:neglected' }]);
    expect(saved.mock.calls.at(2)).toEqual([{ version: 1, theme: 'light', lastHost: 'practice:neglected' }]);
  });

  it('can be changed while the connection is closed', () => {
    useConnection.setState({ connection: { is: 'closed', problem: { kind: 'lost', message: '', details: '' } } });
    usePreferences.getState().setTheme('dark');
    expect(usePreferences.getState().theme).toBe('dark');
  });
});
