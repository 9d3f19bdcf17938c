import { EventEmitter } from 'node:events';
import { os } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { wellFormedPort } from '../../../../main/shells/electron/well-formed-port.ts';
import { anyMessage, malformedTexts } from '../malformed-messages.ts';

const uncaught: unknown[] = [];
/** Ends the wait for an answer: after a fault that nothing caught, none comes. */
let endWait = (): void => undefined;
const note = (error: unknown): void => {
  uncaught.push(error);
  endWait();
};

beforeAll(() => {
  process.on('uncaughtException', note).on('unhandledRejection', note);
});
afterAll(() => {
  process.off('uncaughtException', note).off('unhandledRejection', note);
});
afterEach(() => {
  expect(uncaught).toEqual([]);
});

/** A port as Electron’s main process has it: an emitter whose messages are events with data. */
class TestPort extends EventEmitter {
  readonly answers: string[] = [];
  closed = false;
  postMessage(message: unknown): void {
    this.answers.push(String(message));
    this.emit('answered');
  }
  close(): void {
    this.closed = true;
    this.emit('close');
  }
  /** Resolves at the first answer, when the port is closed, or at a fault. */
  send(data: unknown): Promise<void> {
    const over = new Promise<void>((resolve) => {
      this.once('answered', resolve).once('close', resolve);
      endWait = resolve;
    });
    this.emit('message', { data });
    return over;
  }
}

const handler = new RPCHandler({ start: os.handler(() => ({ version: '0.0.0-test' })) });
const opened = (): TestPort => {
  const port = new TestPort();
  handler.upgrade(wellFormedPort(port), { context: {} });
  return port;
};
/** Node.js reports a rejection that nothing handles after the tasks of this turn. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a port of the window', () => {
  it('answers a call of the wizard', async () => {
    const port = opened();
    await port.send(JSON.stringify({ i: '1', p: { u: '/start', b: { json: undefined, meta: [] } } }));
    expect(port.answers).toEqual([expect.stringContaining('"version"')]);
    expect(port.closed).toBe(false);
  });

  it.each(malformedTexts.map((text) => [text.slice(0, 60), text]))('is closed by the message %s, and nothing else ends', async (_what, text) => {
    const port = opened();
    await port.send(text);
    await turn();
    expect([port.closed, port.answers]).toEqual([true, []]);
  });

  it('answers or is closed after any message, and the program goes on', async () => {
    await fc.assert(
      fc.asyncProperty(anyMessage, async (message) => {
        const port = opened();
        await port.send(message);
        await turn();
        expect(port.closed || port.answers.length > 0).toBe(true);
        expect(uncaught).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
