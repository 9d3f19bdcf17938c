import type { FactState } from '../../contract/fact-state.ts';
import type { Facts } from '../../contract/reading.ts';
import type { SignIn, WayInConnection, WaysIn } from '../../contract/rollback.ts';
import { waysInOf } from '../ways-in.ts';
import type { PracticeEvent } from './practice-memory.ts';

const signInKind = { console: 'console', remoteDesktop: 'remoteDesktop', winRM: 'network', ssh: 'network', unknown: 'other' } as const;
/** The first port that Windows gives to a connection, and an address that belongs to no one (RFC 5737). */
const firstPort = 49_152;
const strangeAddress = '203.0.113.9';
const firstRecord = 1000;

/** How a practice host is reached: by the recorded session, and by each connection that was simulated since. */
export function practiceWaysIn(facts: Facts, events: readonly PracticeEvent[]): WaysIn {
  const none: FactState = { is: 'value', value: [] };
  const { session, unread } = waysInOf({ connections: none, winRmPorts: none, signIns: none }, facts['session']?.rows[0]?.facts);
  const [peer] = session.peers;
  const came = [{ samePeer: true }, ...events.flatMap((event) => (event.event === 'connect' ? [{ samePeer: event.samePeer }] : []))];
  const connections: WayInConnection[] = [];
  const signIns: SignIn[] = [];
  for (const [number, { samePeer }] of came.entries()) {
    const address = samePeer ? peer?.address : strangeAddress;
    if (peer && address !== undefined) connections.push({ port: peer.port, address, peerPort: firstPort + number });
    signIns.unshift({
      record: firstRecord + number,
      at: new Date(number * 60_000).toISOString(),
      sid: session.sid,
      kind: signInKind[session.kind],
      ...(address !== undefined && { address }),
      elevated: true,
    });
  }
  return { connections, signIns, session, unread };
}
