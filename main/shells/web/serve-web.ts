import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { RPCHandler } from '@orpc/server/ws';
import { WebSocketServer } from 'ws';
import { composeApplication, type HarmlessHosts, type ApplicationOptions } from '../compose.ts';
import { Workspace, type WorkspaceOptions } from '../workspace/workspace.ts';
import { routerOf } from '../workspace/router.ts';
import { pageFile } from '../page/page-file.ts';
import { pageHeaders } from '../page/page-headers.ts';
import { Admission, newToken } from './admission.ts';
import { askedPath } from './asked-path.ts';
import { wellFormedMessages } from './well-formed-messages.ts';

/** A browser is never given a computer: only hosts that are none. */
export interface WebOptions {
  readonly application: ApplicationOptions & { readonly hosts: HarmlessHosts };
  /** The folder of the built renderer. */
  readonly pages: string;
  readonly noLocalHost?: WorkspaceOptions['noLocalHost'];
  /** 0 takes a free one. */
  readonly port?: number;
}
export interface Serving {
  /** With the token behind `#`, where browsers keep it to themselves. */
  readonly url: string;
  /** Resolves when no client is served and everything typed is stored. */
  close(): Promise<void>;
  /** Ends all work, an apply after the change at hand. */
  finish(): Promise<void>;
}

/** A saved profile or the choice of 50,000 findings stays below. */
const maxMessageBytes = 16 * 1024 * 1024;

/** The wizard at 127.0.0.1, for one start: pages for every user of this computer, the workspace only with the token. */
export async function serveWeb(options: WebOptions): Promise<Serving> {
  const token = newToken();
  const workspace = new Workspace({
    application: composeApplication(options.application),
    shell: 'browser',
    elevation: { can: false },
    noLocalHost: options.noLocalHost,
  });
  const handler = new RPCHandler(routerOf(workspace));
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes });
  const server: Server = createServer((request, response) => void respond(request, response));
  const authority = (): string => `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const admission = new Admission(token, authority);

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = (status: number, body: string | Buffer = '', type = 'text/plain; charset=utf-8'): void => {
      response.writeHead(status, { ...pageHeaders, 'content-type': type }).end(body);
    };
    if (!admission.knowsHost(request)) {
      answer(403, 'Castellan answers only under the address that it printed at its start.');
      return;
    }
    if (request.method !== 'GET') {
      answer(405, 'This server answers GET requests only.');
      return;
    }
    const asked = askedPath(request);
    if (!asked) {
      answer(400, 'The request names no path of this server.');
      return;
    }
    if (asked.pathname === '/admission') {
      answer(admission.knowsToken(request.headers['x-castellan-token']?.toString()) ? 204 : 401);
      return;
    }
    try {
      const file = await pageFile(options.pages, asked.pathname);
      if (file) answer(200, file.bytes, file.type);
      else answer(404, 'There is no such page.');
    } catch (error) {
      answer(500, `The page could not be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // A client that goes away in the middle ends its own connection, not the server.
    socket.on('error', () => socket.destroy());
    const asked = askedPath(request);
    const admitted =
      admission.knowsHost(request) && admission.knowsOrigin(request) && asked?.pathname === '/api' && admission.knowsToken(asked.searchParams.get('token'));
    if (!admitted) {
      socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      // ws ends the connection itself after a frame that breaks the protocol, and tells it here.
      webSocket.on('error', () => {
        webSocket.terminate();
      });
      void handler.upgrade(wellFormedMessages(webSocket), { context: {} });
    });
  });
  server.on('clientError', (_error: Error, socket: Duplex) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    else socket.destroy();
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', () => {
      resolve();
    });
  });
  return {
    url: `http://${authority()}/#token=${token}`,
    close: async () => {
      for (const each of sockets.clients) each.terminate();
      const closed = new Promise<void>((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
      // Browsers open connections in advance; one without a request counts as busy, and would be waited for.
      server.closeAllConnections();
      await closed;
      await workspace.untilKept();
    },
    finish: () => workspace.finish(),
  };
}
