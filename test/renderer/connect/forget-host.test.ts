import { describe, expect, it } from 'vitest';
import type { StoreApi } from 'zustand';
import { forgetHost } from '../../../renderer/connect/forget-host.ts';

type Fields = Readonly<Record<string, unknown>>;
type Store = StoreApi<Fields>;

/** What belongs to no host, and what carries its host with each of its values or takes up the new host itself. */
const kept: Readonly<Record<string, string>> = {
  useConnection: 'the process that has the hosts',
  usePreferences: 'of the person',
  useRecentHosts: 'of all hosts',
  useHost: 'connectHost puts the new host in it',
  useDraft: 'adopt takes up what was kept about the new host',
  useNotices: 'cleared when useHost changes',
  useLeftCountdown: 'each countdown has its host, and is shown on the others',
  useRollback: 'followRollback takes up the new host',
  useFix: 'each fix has the host in its name',
};
/** Counts what was done in this window, and shows none of it. */
const keptFields: Readonly<Record<string, readonly string[]>> = { useFindings: ['assignments'] };

const isStore = (value: unknown): value is Store => typeof value === 'function' && 'getInitialState' in value;
const modules = import.meta.glob<Fields>('../../../renderer/**/*-store.ts', { eager: true });
const stores = Object.values(modules)
  .flatMap((each) => Object.entries(each))
  .flatMap(([name, value]) => (isStore(value) ? [{ name, store: value }] : []));
const fieldsOf = (name: string, state: Fields): Fields =>
  Object.fromEntries(Object.entries(state).filter(([field, value]) => typeof value !== 'function' && keptFields[name]?.includes(field) !== true));

describe('forgetHost', () => {
  const ofHost = stores.filter(({ name }) => !(name in kept));

  it('knows every store: one that is kept has a reason', () => {
    expect(stores.length).toBeGreaterThan(15);
    expect(Object.keys(kept).filter((name) => !stores.some((each) => each.name === name))).toEqual([]);
  });

  it.each(ofHost)('leaves nothing of the host before in $name', ({ name, store }) => {
    const initial = fieldsOf(name, store.getInitialState());
    store.setState(Object.fromEntries(Object.keys(initial).map((field) => [field, 'of the host before'])));
    forgetHost();
    expect(fieldsOf(name, store.getState())).toEqual(initial);
  });
});
