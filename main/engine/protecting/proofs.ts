import type { Danger, ProofKind } from '../../contract/danger.ts';
import type { SessionKind, SignIn, WayInConnection, WaysIn } from '../../contract/rollback.ts';
import { isLoopback, isSameAddress, plainAddress } from './same-address.ts';

/** What is known when a change is to be kept. */
export interface ProofScene {
  readonly danger: Pick<Danger, 'when' | 'proofs'>;
  /** How the host was reached when the rollback was planted. */
  readonly before: WaysIn;
  readonly now: WaysIn;
  /** The host has restarted since. */
  readonly restarted: boolean;
}

/** Why a proof is not there. */
export type Lacking =
  'noNewConnection' | 'onlyLoopback' | 'otherService' | 'noNewSignIn' | 'otherAccount' | 'filtered' | 'otherSession' | 'noAddress' | 'notRestarted';

/** One proof: there, from the same address as before or from another one; missing, with the reason; or not readable. */
export type FoundProof = { readonly kind: ProofKind } & (
  | { readonly is: 'there' | 'other'; readonly address: string; readonly port?: number; readonly at?: string }
  | { readonly is: 'missing'; readonly lacks: Lacking }
  | { readonly is: 'unread'; readonly why: string }
);

/** The proofs that this danger asks for, each as it is now. Only what is new since planting counts; an old connection proves nothing. */
export const findProofs = (scene: ProofScene): readonly FoundProof[] => scene.danger.proofs.map((kind) => proofOf(kind, scene));

function proofOf(kind: ProofKind, scene: ProofScene): FoundProof {
  const needed = kind === 'path' ? 'connections' : 'signIns';
  const unread = [...scene.before.unread, ...scene.now.unread].find(({ what }) => what === needed || what === 'session');
  if (unread) return { kind, is: 'unread', why: unread.why };
  // What takes effect at a restart is not in effect before it.
  if (scene.danger.when === 'afterRestart' && !scene.restarted) return { kind, is: 'missing', lacks: 'notRestarted' };
  return kind === 'path' ? pathProof(scene) : identityProof(scene);
}

/** A TCP connection that was not in the list before, to the service that carries the session. */
function pathProof({ before, now }: ProofScene): FoundProof {
  const old = new Set(before.connections.map(connectionKey));
  const added = now.connections.filter((each) => !old.has(connectionKey(each)));
  const remote = added.filter(({ address }) => !isLoopback(address));
  const ports = new Set(before.session.peers.map(({ port }) => port));
  // A session at the console has no connection: then each way in counts, and each of its addresses is another one.
  const own = ports.size === 0 ? remote : remote.filter(({ port }) => ports.has(port));
  const found = own.find(({ address }) => isPeer(address, before)) ?? own[0];
  if (found) return { kind: 'path', is: isPeer(found.address, before) ? 'there' : 'other', address: plainAddress(found.address), port: found.port };
  return { kind: 'path', is: 'missing', lacks: remote.length > 0 ? 'otherService' : added.length > 0 ? 'onlyLoopback' : 'noNewConnection' };
}

/** A sign-in after planting, by the number of its event: of the same account, as an unfiltered administrator, in the kind of session that is endangered. */
function identityProof(scene: ProofScene): FoundProof {
  const { before, now } = scene;
  const last = Math.max(-1, ...before.signIns.map(({ record }) => record));
  const added = now.signIns.filter(({ record }) => record > last);
  const missing = (lacks: Lacking): FoundProof => ({ kind: 'identity', is: 'missing', lacks });
  if (added.length === 0) return missing('noNewSignIn');
  const own = added.filter(({ sid }) => sid.toUpperCase() === before.session.sid.toUpperCase());
  if (own.length === 0) return missing('otherAccount');
  const fitting = own.filter((each) => fits(before.session.kind, each));
  if (fitting.length === 0) return missing('otherSession');
  const administrator = fitting.filter(({ elevated }) => elevated === true);
  if (administrator.length === 0) {
    return fitting.every(({ elevated }) => elevated === undefined)
      ? { kind: 'identity', is: 'unread', why: 'The event of the sign-in does not say whether its token is an administrator’s.' }
      : missing('filtered');
  }
  const located = administrator.map((each) => withAddress(each, scene)).filter((each) => each !== undefined);
  const found = located.find(({ is }) => is === 'there') ?? located[0];
  if (found) return { kind: 'identity', ...found };
  return missing(administrator.some(({ address }) => address !== undefined && isLoopback(address)) ? 'onlyLoopback' : 'noAddress');
}

/** The logon types that Windows writes for this kind of session. A network sign-in is no Remote Desktop session: SMB writes the same. */
function fits(session: SessionKind, { kind, address }: SignIn): boolean {
  switch (session) {
    case 'console':
      return kind === 'console' || (kind === 'unlock' && (address === undefined || isLoopback(address)));
    case 'remoteDesktop':
      return kind === 'remoteDesktop' || (kind === 'unlock' && address !== undefined && !isLoopback(address));
    case 'winRM':
    case 'ssh':
      return kind === 'network';
    case 'unknown':
      return kind === 'remoteDesktop' || kind === 'network';
  }
}

interface Located {
  readonly is: 'there' | 'other';
  readonly address: string;
  readonly at: string;
}
function withAddress({ address, at }: SignIn, scene: ProofScene): Located | undefined {
  const { session } = scene.before;
  if (session.kind === 'console') return { is: 'there', address: 'console', at };
  if (address === undefined && session.kind === 'ssh') {
    // sshd signs the user in on the host itself, so the event has no address: the new connection has it.
    const path = pathProof(scene);
    return path.is === 'there' || path.is === 'other' ? { is: path.is, address: path.address, at } : undefined;
  }
  if (address === undefined || isLoopback(address)) return undefined;
  return { is: isPeer(address, scene.before) ? 'there' : 'other', address: plainAddress(address), at };
}

const connectionKey = ({ port, address, peerPort }: WayInConnection): string => `${String(port)} ${plainAddress(address)} ${String(peerPort)}`;
const isPeer = (address: string, { session }: WaysIn): boolean => session.peers.some((peer) => isSameAddress(peer.address, address));
