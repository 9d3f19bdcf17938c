import { create } from 'zustand';
import type { StartView } from '../../main/contract/wizard/api.ts';
import { BridgeError } from '../bridge/bridge-error.ts';
import { openBridge, type Client } from '../bridge/client.ts';
import { problemFrom, type Problem } from '../bridge/problem.ts';

export type Connection =
  | { readonly is: 'opening' }
  | { readonly is: 'open'; readonly client: Client; readonly start: StartView }
  | { readonly is: 'closed'; readonly problem: Problem; readonly start?: StartView };

interface ConnectionStore {
  readonly connection: Connection;
  readonly open: () => Promise<void>;
}

/** To the process that has the hosts. Everything that asks goes through `client()`. */
export const useConnection = create<ConnectionStore>((set, get) => ({
  connection: { is: 'opening' },
  open: async () => {
    const before = get().connection;
    const start = before.is === 'opening' ? undefined : before.start;
    try {
      const bridge = await openBridge();
      const view = await bridge.client.start();
      set({ connection: { is: 'open', client: bridge.client, start: view } });
      bridge.onLost(() => {
        set({ connection: { is: 'closed', problem: problemFrom(new Error('The connection was closed.'), 'Castellan'), start: view } });
      });
    } catch (error) {
      const problem =
        error instanceof BridgeError ? { kind: error.kind, message: error.message, details: error.message } : problemFrom(error, 'Opening Castellan');
      set({ connection: { is: 'closed', problem, ...(start && { start }) } });
    }
  },
}));

/** Throws where the connection is gone: the caller shows the trouble. */
export function client(): Client {
  const { connection } = useConnection.getState();
  if (connection.is !== 'open') throw new Error('The connection is closed.');
  return connection.client;
}
export function startView(): StartView | undefined {
  const { connection } = useConnection.getState();
  return connection.is === 'opening' ? undefined : connection.start;
}
