import { RPCLink } from '@orpc/client/message-port';

/** Hands one end of a channel to the preload script, which hands it on to the main process. */
export function openWindowPort() {
  const { port1, port2 } = new MessageChannel();
  const link = new RPCLink({ port: port1 });
  port1.start();
  window.postMessage('orpc:connect', window.location.origin, [port2]);
  return {
    link,
    onLost: (listener: () => void): void => {
      port1.addEventListener('close', listener, { once: true });
    },
  };
}
