import { create } from 'zustand';
import type { StartView } from '../../main/contract/wizard/api.ts';
import { BridgeError } from '../bridge/bridge-error.ts';
import { openBridge, type Client } from '../bridge/client.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';
import { newestCall } from './newest-call.ts';

export type Connection =
  | { readonly is: 'opening' }
  | { readonly is: 'open'; readonly client: Client; readonly start: StartView }
  | { readonly is: 'closed'; readonly problem: Problem; readonly start?: StartView };

interface ConnectionStore {
  readonly connection: Connection;
  readonly open: () => Promise<void>;
}

const begin = newestCall();

/** To the process that has the hosts. Everything that asks goes through `client()`. */
export const useConnection = create<ConnectionStore>((set, get) => ({
  connection: { is: 'opening' },
  open: async () => {
    const before = get().connection;
    const start = before.is === 'opening' ? undefined : before.start;
    const isNewest = begin();
    try {
      const bridge = await openBridge();
      const view = await bridge.client.start();
      if (!isNewest()) return;
      set({ connection: { is: 'open', client: bridge.client, start: view } });
      bridge.onLost(() => {
        if (isNewest()) set({ connection: { is: 'closed', problem: problemFrom(new Error('The connection was closed.'), 'Castellan'), start: view } });
      });
    } catch (error) {
      if (!isNewest()) return;
      const problem =
        error instanceof BridgeError ? { kind: error.kind, message: error.message, details: error.message } : problemFrom(error, 'Opening Castellan');
      set({ connection: { is: 'closed', problem, ...(start && { start }) } });
    }
  },
}));

const closed = new Proxy({} as Client, { get: () => () => Promise.reject(new Error('The connection is closed.')) });

/** Where the connection is gone, each call is rejected and the caller shows the problem. It never throws: what an effect throws empties the window. */
export function client(): Client {
  const { connection } = useConnection.getState();
  return connection.is === 'open' ? connection.client : closed;
}
export function startView(): StartView | undefined {
  const { connection } = useConnection.getState();
  return connection.is === 'opening' ? undefined : connection.start;
}
