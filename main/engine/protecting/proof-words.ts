import type { ProofKind } from '../../contract/danger.ts';
import type { SessionKind, WaysIn } from '../../contract/rollback.ts';
import type { FoundProof, Lacking } from './proofs.ts';
import { timeWords } from '../../words/utc-times.ts';

const services: Readonly<Record<SessionKind, string>> = {
  console: 'network',
  remoteDesktop: 'RDP',
  winRM: 'WinRM',
  ssh: 'SSH',
  unknown: 'network',
};

/** “RDP from 10.0.4.7”: how the session of this reading is connected. */
export function sessionWords({ session }: WaysIn): string {
  const from = [...new Set(session.peers.map(({ address }) => address))];
  if (session.kind === 'console') return 'console';
  const kind = session.kind === 'unknown' ? 'a connection that could not be read' : services[session.kind];
  return from.length === 0 ? kind : `${kind} from ${from.join(', ')}`;
}

/** The proof as it is asked for. */
export function proofTitle(kind: ProofKind, { session }: WaysIn): string {
  const from = [...new Set(session.peers.map(({ address }) => address))];
  const place = from.length === 0 ? '' : ` from ${from.join(' or ')}`;
  if (kind === 'path') return `A new ${services[session.kind]} connection${place}`;
  return session.kind === 'console' ? 'A new sign-in at the console' : `A new ${services[session.kind]} sign-in with administrator rights${place}`;
}

const connect = 'Disconnect your session and connect again.';
const signIn = 'Sign out and sign in again.';
const lackWords: Readonly<Record<Lacking, string>> = {
  noNewConnection: `There is no new connection since the change. ${connect}`,
  onlyLoopback: 'The new connection comes from the host itself and proves nothing. Connect from your computer.',
  otherService: 'The new connection uses another service than your session. Connect with the service that you used before.',
  noNewSignIn: `There is no new sign-in since the change. ${signIn}`,
  otherAccount: 'The new sign-in belongs to another account. Sign in with the account that applied the change.',
  filtered: 'The new sign-in has no administrator rights.',
  otherSession: 'The new sign-in is of another type than your session. Sign in as you did before.',
  noAddress: 'The event of the new sign-in names no address.',
  notRestarted: 'The change takes effect at the next restart. Restart the host, then sign in again.',
};

/** What was found; or what is missing, and what to do. */
export function proofWords(proof: FoundProof, before: WaysIn): string {
  switch (proof.is) {
    case 'there':
      return `${recordedProof(proof)}.`;
    case 'other':
      return `${recordedProof(proof)}. You were connected by ${sessionWords(before)}.`;
    case 'missing':
      return lackWords[proof.lacks];
    case 'unread':
      return `This could not be read: ${proof.why}`;
  }
}

/** A proof as it stands in the journal. */
export function recordedProof(proof: Extract<FoundProof, { is: 'there' | 'other' }>): string {
  const what = proof.kind === 'path' ? 'New connection' : 'New sign-in with administrator rights';
  const from = proof.address === 'console' ? ' at the console' : ` from ${proof.address}`;
  return `${what}${from}${proof.port === undefined ? '' : ` to port ${String(proof.port)}`}${proof.at === undefined ? '' : `, ${timeWords(proof.at)}`}`;
}
