import { connect, type Socket } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { practiceHosts } from '../../../../main/shells/hosts.ts';
import { testClock } from '../../../test-clock.ts';
import { serveWeb, type Serving } from '../../../../main/shells/web/serve-web.ts';
import { anyMessage, malformedTexts } from '../malformed-messages.ts';

let folder: string;
let serving: Serving;
let base: URL;
const uncaught: unknown[] = [];
const note = (error: unknown): void => void uncaught.push(error);

const serve = (): Promise<Serving> =>
  serveWeb({
    application: {
      hosts: practiceHosts(folder, undefined, testClock),
      version: '0.0.0-test',
      by: 'test',
      dataBase: folder,
      pdf: { make: () => Promise.reject(new Error('not asked for here')), close: () => Promise.resolve() },
      scripts: () => Promise.reject(new Error('not asked for here')),
    },
    pages: folder,
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'castellan-web-'));
  serving = await serve();
  base = new URL(serving.url);
  process.on('uncaughtException', note).on('unhandledRejection', note);
});
afterAll(async () => {
  process.off('uncaughtException', note).off('unhandledRejection', note);
  await serving.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => {
  expect(uncaught).toEqual([]);
});

/** Sends bytes as they are and answers all that comes back until the server ends the connection. */
const raw = (...parts: readonly (string | Buffer)[]): Promise<string> => sent(parts, false);
/** The same from a client that goes away after its bytes. */
const rawAndGone = (...parts: readonly (string | Buffer)[]): Promise<string> => sent(parts, true);

function sent(parts: readonly (string | Buffer)[], gone: boolean): Promise<string> {
  return new Promise((resolve) => {
    const socket: Socket = connect(Number(base.port), '127.0.0.1', () => {
      for (const part of parts) socket.write(part);
      if (gone) socket.end();
    });
    let answer = '';
    socket.on('data', (bytes) => (answer += bytes.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve(answer);
    });
  });
}
const isAlive = async (): Promise<number> => (await fetch(`${base.origin}/admission`)).status;
const token = (): string => base.hash.replace('#token=', '');
const opened = (): Promise<WebSocket> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://${base.host}/api?token=${token()}`, { origin: base.origin });
    socket.once('open', () => {
      resolve(socket);
    });
    socket.once('error', reject);
  });

const targets = ['//[', '//', '//a:99999/', 'http://[', 'http://evil.example/', '/\\evil', '*', '/%', '/api?%', `/${'a'.repeat(4000)}`];

describe('a request for a page', () => {
  it.each(targets)('of the target %j is answered, and the server goes on', async (target) => {
    const answer = await raw(`GET ${target} HTTP/1.1\r\nHost: ${base.host}\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 (400|404)/);
    expect(await isAlive()).toBe(401);
  });

  it.each(targets)('to upgrade with the target %j is refused before the target is read, and the server goes on', async (target) => {
    const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n';
    for (const host of ['evil.example', base.host]) expect(await raw(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\n${upgrade}\r\n`)).toMatch(/^HTTP\/1\.1 401/);
    expect(await isAlive()).toBe(401);
  });

  it('that is any bytes leaves the server alive', async () => {
    const line = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc.constantFrom(...targets).map((target) => `GET ${target} HTTP/1.1\r\nHost: ${base.host}`),
    );
    await fc.assert(
      fc.asyncProperty(line, fc.uint8Array({ maxLength: 200 }), async (first, rest) => {
        await rawAndGone(first, '\r\n', Buffer.from(rest), '\r\n\r\n');
        return (await isAlive()) === 401;
      }),
      { numRuns: 60 },
    );
  });
});

describe('a frame on an admitted socket', () => {
  const masked = (opcode: number, bytes: readonly number[]): Buffer => Buffer.from([opcode, 0x80 | bytes.length, 0, 0, 0, 0, ...bytes]);
  /** The network connection under a socket. */
  const under = (socket: WebSocket): Socket => Reflect.get(socket, '_socket') as Socket;
  const ended = (socket: WebSocket): Promise<void> =>
    new Promise((resolve) => {
      socket.on('error', () => undefined);
      socket.once('close', () => {
        resolve();
      });
    });

  it.each([
    ['invalid UTF-8', masked(0x81, [0xc3, 0x28])],
    ['no mask', Buffer.from([0x81, 0x02, 0x7b, 0x7d])],
    ['reserved bits', masked(0xf1, [0x7b, 0x7d])],
    ['a header that announces more than is allowed', Buffer.from([0x82, 0xff, 0, 0, 0, 0, 0x20, 0, 0, 0, 0, 0, 0, 0])],
  ])('with %s ends its connection and nothing else', async (_what, bytes) => {
    const socket = await opened();
    const over = ended(socket);
    under(socket).write(bytes);
    await over;
    expect(await isAlive()).toBe(401);
  });

  it('that is no message of the wizard ends its connection without a word on standard error', async () => {
    let endWait = (): void => undefined;
    const said = vi.spyOn(console, 'error').mockImplementation(() => {
      endWait();
    });
    for (const text of malformedTexts) {
      const socket = await opened();
      const complained = new Promise<void>((resolve) => (endWait = resolve));
      const over = ended(socket);
      socket.send(text);
      await Promise.race([over, complained]);
      socket.terminate();
      await over;
    }
    expect(said.mock.calls).toEqual([]);
    said.mockRestore();
    expect(await isAlive()).toBe(401);
  });

  it('with any message is answered or ends its connection, without a word on standard error', async () => {
    const said = vi.spyOn(console, 'error');
    const text = anyMessage.filter((each): each is string | Uint8Array => typeof each === 'string' || each instanceof Uint8Array);
    await fc.assert(
      fc.asyncProperty(text, async (message) => {
        const socket = await opened();
        const over = ended(socket);
        const answered = new Promise<void>((resolve) => {
          socket.once('message', () => {
            resolve();
          });
        });
        socket.send(message);
        await Promise.race([over, answered]);
        socket.terminate();
        await over;
        return said.mock.calls.length === 0;
      }),
      { numRuns: 100 },
    );
    said.mockRestore();
  });

  it('with any bytes leaves the server alive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 60 }), async (bytes) => {
        const socket = await opened();
        const over = ended(socket);
        under(socket).write(bytes);
        under(socket).end();
        await over;
        return (await isAlive()) === 401;
      }),
      { numRuns: 60 },
    );
  });
});

describe('closing the server', () => {
  it.each([
    ['without a request', ''],
    ['with half a request', 'GET / HTTP/1.1\r\n'],
  ])('ends a connection %s, and does not wait for it', async (_what, part) => {
    const closing = await serve();
    const socket = connect(Number(new URL(closing.url).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (bytes) => (answer += bytes.toString('latin1')));
    const over = new Promise<void>((resolve) => {
      socket.on('error', () => undefined).once('close', resolve);
    });
    await new Promise<void>((resolve) => {
      socket.once('connect', resolve);
    });
    socket.write(part);
    // The server has taken the connection when it answers a later one.
    await fetch(new URL(closing.url).origin);
    await closing.close();
    await over;
    // A server that waits is ended by its own limit for requests, a minute later, and answers first.
    expect(answer).toBe('');
  });
});
