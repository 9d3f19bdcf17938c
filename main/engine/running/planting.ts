import type { Danger } from '../../contract/danger.ts';
import type { HostIdentity } from '../../contract/host-identity.ts';
import type { Change } from '../../contract/plan.ts';
import type { RollbackProof, RollbackState, WaysIn } from '../../contract/rollback.ts';
import { holdsOld } from '../history/what-became.ts';
import { silentAfterSeconds } from '../protecting/may-keep.ts';

const system = 'S-1-5-18';

/** Why the proofs of this change could never be judged: what is not known before cannot be new afterwards. */
export function whyUnprovable({ proofs }: Danger, before: WaysIn): string | undefined {
  const needed = new Set<string>(['session', ...proofs.map((kind) => (kind === 'path' ? 'connections' : 'signIns'))]);
  const unread = before.unread.find(({ what }) => needed.has(what));
  return unread && `A new connection could not be proved later, because this could not be read: ${unread.why}`;
}

/** Why the planted rollback must not be relied on; undefined where it has proved itself. */
export function proofFault(proof: RollbackProof, change: Change, kind: HostIdentity['kind'], expects: 'old' | 'new' = 'old'): string | undefined {
  if (!proof.hashesMatch) return 'the files of the rollback on the host are not those that were written.';
  if (kind !== 'practice' && proof.sid !== system) return `its process runs as ${proof.sid}, not as SYSTEM.`;
  if (kind !== 'practice' && proof.languageMode !== 'FullLanguage') return `PowerShell runs in ${proof.languageMode} mode there (App Control or AppLocker).`;
  const [step] = proof.steps;
  if (!step || proof.steps.length !== 1) return 'its process does not report exactly one step.';
  if (!step.canSet) return 'its process cannot set this value.';
  if (expects === 'old' && !holdsOld(change, step.reads)) return 'its process reads another value than the plan shows.';
  return undefined;
}

/** Why the change must not be made under this rollback; undefined where it is armed and alive. */
export function armFault({ phase, beatAgeSeconds, message }: RollbackState): string | undefined {
  // A refusal of the host comes with the state that it has left.
  if (message !== undefined && message !== '') return message;
  if (phase !== 'armed') return 'its process did not confirm that it is armed.';
  return beatAgeSeconds > silentAfterSeconds ? `its process has not reported for ${String(Math.round(beatAgeSeconds))} seconds.` : undefined;
}
