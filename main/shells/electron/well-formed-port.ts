import { isWellFormedMessage } from '../workspace/well-formed-message.ts';

type Listener = (event?: { readonly data: unknown }) => void;

/** What an RPC handler needs of a port of Electron’s main process. */
interface PortForMessages {
  on(event: string, listener: Listener): void;
  postMessage(message: unknown): void;
}

/** The port without messages that our page never sends: the first one closes the port, and nothing else. */
export function wellFormedPort(port: PortForMessages & { close(): void }): PortForMessages {
  return {
    postMessage: (message) => {
      port.postMessage(message);
    },
    on: (type, listener) => {
      if (type !== 'message') {
        port.on(type, listener);
        return;
      }
      port.on('message', (event) => {
        if (isWellFormedMessage(event?.data)) listener(event);
        else port.close();
      });
    },
  };
}
