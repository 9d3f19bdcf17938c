import { RPCLink } from '@orpc/client/websocket';
import { BridgeError } from './bridge-error.ts';

const kept = 'castellan-token';

/** The token stands behind # at the first opening; a reload of the page finds it in the memory of this tab. */
function token(): string {
  const given = new URLSearchParams(window.location.hash.slice(1)).get('token');
  if (given !== null) {
    window.sessionStorage.setItem(kept, given);
    window.history.replaceState(null, '', window.location.pathname);
  }
  return window.sessionStorage.getItem(kept) ?? '';
}

/** Rejects with BridgeError: a socket that is refused does not say why, so that is asked first. */
export async function openSocket() {
  const own = token();
  const admitted = await fetch('./admission', { headers: { 'x-castellan-token': own } }).catch(() => undefined);
  if (!admitted)
    throw new BridgeError('notThere', 'Castellan does not answer at this address. Start it again with “npm start” and open the address that it prints.');
  if (!admitted.ok)
    throw new BridgeError(
      'wrongToken',
      'This address belongs to another session of Castellan, or it is incomplete. Open the full address that Castellan printed last, including the part after #.',
    );
  const socket = new WebSocket(`ws://${window.location.host}/api?token=${encodeURIComponent(own)}`);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener(
      'open',
      () => {
        resolve();
      },
      { once: true },
    );
    socket.addEventListener(
      'error',
      () => {
        reject(new BridgeError('notThere', 'Castellan answered, but the connection failed. Reload the page.'));
      },
      { once: true },
    );
  });
  return {
    link: new RPCLink({ websocket: socket }),
    onLost: (listener: () => void): void => {
      socket.addEventListener('close', listener, { once: true });
    },
  };
}
