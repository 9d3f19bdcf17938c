import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { Api } from '../../main/contract/wizard/api.ts';
import { openSocket } from './socket.ts';
import { openWindowPort } from './window-port.ts';

export type Client = ContractRouterClient<Api>;
export interface Bridge {
  readonly client: Client;
  /** Called once, when the other side is gone. */
  readonly onLost: (listener: () => void) => void;
}

/** To the process that has the hosts: over a message port in the window, over a socket in a browser. */
export async function openBridge(): Promise<Bridge> {
  const { link, onLost } = window.location.protocol === 'app:' ? openWindowPort() : await openSocket();
  return { client: createORPCClient(link), onLost };
}
