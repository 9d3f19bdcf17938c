import { RPCHandler } from '@orpc/server/message-port';
import type { Workspace } from '../workspace/workspace.ts';
import { routerOf } from '../workspace/router.ts';
import type { PortsOfWindow } from './ports-of-window.ts';
import { wellFormedPort } from './well-formed-port.ts';

/** Answers what the page asks through its ports. */
export function serveWorkspace(workspace: Workspace, ports: PortsOfWindow): void {
  const handler = new RPCHandler(routerOf(workspace));
  ports((port) => {
    handler.upgrade(wellFormedPort(port), { context: {} });
    // Messages wait in the port until it is started.
    port.start();
  });
}
