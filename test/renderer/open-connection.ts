import type { Client } from '../../renderer/bridge/client.ts';
import { useConnection } from '../../renderer/state/connection-store.ts';

const start = {
  version: '0.0.0',
  hosts: [],
  controls: [],
  areas: [],
  notices: [],
  preferences: { version: 1, theme: 'system' },
  by: '',
  canRestartElevated: false,
};

/** The stores talk to these operations. Any other operation fails the test that calls it. */
export function openConnection(operations: Readonly<Record<string, (input: never) => Promise<unknown>>>): void {
  useConnection.setState({ connection: { is: 'open', client: operations as unknown as Client, start: start as never } });
}
