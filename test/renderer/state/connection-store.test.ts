import { beforeEach, expect, it, vi } from 'vitest';
import { client, useConnection } from '../../../renderer/state/connection-store.ts';

interface Opened {
  readonly answer: () => void;
  lose: () => void;
}
const opened: Opened[] = [];
vi.mock('../../../renderer/bridge/client.ts', () => ({
  openBridge: () =>
    new Promise((resolve) => {
      const number = opened.length;
      const bridge: Opened = {
        lose: () => undefined,
        answer: () => {
          resolve({
            client: { number, start: () => Promise.resolve({ preferences: { version: 1, theme: 'system' } }) },
            onLost: (listener: () => void) => {
              bridge.lose = listener;
            },
          });
        },
      };
      opened.push(bridge);
    }),
}));
const number = (): unknown => {
  const { connection } = useConnection.getState();
  return connection.is === 'open' ? (connection.client as unknown as { number: number }).number : connection.is;
};

beforeEach(() => {
  opened.length = 0;
  useConnection.setState(useConnection.getInitialState(), true);
});

it('a connection that is opened twice is the newest, and the end of the other one does not end it', async () => {
  const both = [useConnection.getState().open(), useConnection.getState().open()];
  opened[1]?.answer();
  await both[1];
  opened[0]?.answer();
  await both[0];
  expect(number()).toBe(1);
  opened[0]?.lose();
  expect(number()).toBe(1);
  opened[1]?.lose();
  expect(number()).toBe('closed');
});

it('a call without a connection is rejected and never thrown: an effect that throws empties the window', async () => {
  let call: PromiseLike<unknown> | undefined;
  expect(() => {
    call = client().vmHistory({ reference: 'a', vm: '1' });
  }).not.toThrow();
  await expect(call).rejects.toThrow('The connection is closed.');
});
