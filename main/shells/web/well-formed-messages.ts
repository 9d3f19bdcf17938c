import type { MessageEvent, WebSocket } from 'ws';
import { isWellFormedMessage } from '../workspace/well-formed-message.ts';

/** What an RPC handler needs of a socket. */
type Messages = Pick<WebSocket, 'addEventListener' | 'send'>;

/** How a handler listens: only messages have data. */
type Listen = (type: string, listener: (event: MessageEvent) => void) => void;

/** The socket without messages that no client of ours sends: the first one ends the connection, and nothing else. */
export function wellFormedMessages(socket: WebSocket): Messages {
  const listen = socket.addEventListener.bind(socket) as Listen;
  const listenWhereWellFormed: Listen = (type, listener) => {
    if (type !== 'message') {
      listen(type, listener);
      return;
    }
    listen('message', (event) => {
      if (isWellFormedMessage(event.data)) listener(event);
      else socket.close(1007, 'This is no message of Castellan.');
    });
  };
  return { send: socket.send.bind(socket), addEventListener: listenWhereWellFormed as WebSocket['addEventListener'] };
}
