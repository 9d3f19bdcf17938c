import { create } from 'zustand';
import type { RollbackView } from '../../main/contract/wizard/rollback-view.ts';
import { client, useConnection } from '../state/connection-store.ts';

/** A rollback that is pending on a host which this window has left. */
export interface LeftCountdown {
  readonly reference: string;
  readonly name: string;
  readonly rollback: RollbackView;
  /** By the monotonic clock of this window. */
  readonly receivedMs: number;
}

export const useLeftCountdown = create<{ readonly hosts: ReadonlyMap<string, LeftCountdown> }>(() => ({ hosts: new Map() }));

const put = (reference: string, left: LeftCountdown | undefined): void => {
  useLeftCountdown.setState(({ hosts }) => {
    const next = new Map(hosts);
    if (left) next.set(reference, left);
    else next.delete(reference);
    return { hosts: next };
  });
};

const retryMs = 2000;
const watched = new Set<string>();

/** Watches what is pending on a host that is not shown, until it has ended. A second call for the same host does nothing. */
export async function watchLeftCountdown(reference: string, name: string): Promise<void> {
  if (watched.has(reference)) return;
  watched.add(reference);
  try {
    for await (const event of await client().rollback({ reference }))
      put(reference, event.is === 'pending' ? { reference, name, rollback: event.rollback, receivedMs: performance.now() } : undefined);
    put(reference, undefined);
  } catch {
    // The rollback on the host goes on, and so does the time in this window.
    setTimeout(watchAgain, retryMs);
  } finally {
    watched.delete(reference);
  }
}

function watchAgain(): void {
  if (useConnection.getState().connection.is !== 'open') return;
  for (const { reference, name } of useLeftCountdown.getState().hosts.values()) void watchLeftCountdown(reference, name);
}

useConnection.subscribe(({ connection }, before) => {
  if (connection.is === 'open' && before.connection.is !== 'open') watchAgain();
});
