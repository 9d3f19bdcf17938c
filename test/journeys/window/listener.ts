import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server outside the product that would answer any client. Requests that reach it are counted. */
export async function openListener(): Promise<{ readonly url: string; readonly reached: readonly string[]; close(): Promise<void> }> {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    reached.push(`${request.method ?? ''} ${request.url ?? ''}`);
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/html' }).end('<h1>Elsewhere</h1>');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    reached,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
