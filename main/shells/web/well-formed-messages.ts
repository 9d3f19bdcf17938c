import type { MessageEvent, WebSocket } from 'ws';

/** What an RPC handler needs of a socket. */
type Messages = Pick<WebSocket, 'addEventListener' | 'send'>;

/** How a handler listens: only messages have data. */
type Listen = (type: string, listener: (event: MessageEvent) => void) => void;

/** The part of a message that is JSON: all of a text, and of bytes what stands before the first 0xFF. */
function header(data: unknown): string | undefined {
  if (typeof data === 'string') return data;
  const bytes = data instanceof ArrayBuffer ? Buffer.from(data) : Buffer.isBuffer(data) ? data : undefined;
  if (!bytes) return undefined;
  const end = bytes.indexOf(0xff);
  return bytes.subarray(0, end === -1 ? bytes.length : end).toString('utf8');
}

function isWellFormed(data: unknown): boolean {
  try {
    const message: unknown = JSON.parse(header(data) ?? '');
    return typeof message === 'object' && message !== null && 'i' in message && typeof message.i === 'string';
  } catch {
    return false;
  }
}

/** The socket without messages that no client of ours sends: the first one ends the connection, and nothing else. */
export function wellFormedMessages(socket: WebSocket): Messages {
  const listen = socket.addEventListener.bind(socket) as Listen;
  const listenWhereWellFormed: Listen = (type, listener) => {
    if (type !== 'message') {
      listen(type, listener);
      return;
    }
    listen('message', (event) => {
      if (isWellFormed(event.data)) listener(event);
      else socket.close(1007, 'This is no message of Castellan.');
    });
  };
  return { send: socket.send.bind(socket), addEventListener: listenWhereWellFormed as WebSocket['addEventListener'] };
}
