import { z } from 'zod';
import { isSettled, valueState } from '../../contract/fact-state.ts';
import type { Settled } from '../../contract/journal.ts';
import type { Facts } from '../../contract/reading.ts';
import type { RollbackProof, RollbackState, WaysIn } from '../../contract/rollback.ts';
import type { PlantRequest, RollbackPort, SetRequest } from '../../engine/ports.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { HostError } from '../host-error.ts';
import { stateAt } from './facts-after.ts';
import { deadlineOf, isDue, plantedIn, type PlantedRollback } from './planted-rollback.ts';
import type { PracticeEvent, PracticeMemory } from './practice-memory.ts';
import { practiceWaysIn } from './practice-ways-in.ts';

/** Seconds since this computer was started: the same in all its processes, and no change of its time moves them. */
export const monotonicSecond = (): number => Number(process.hrtime.bigint()) / 1e9;

interface Around {
  readonly memory: PracticeMemory;
  readonly second: () => number;
  /** All events, after the facts were brought up to them. */
  readonly refresh: () => Promise<readonly PracticeEvent[]>;
  readonly facts: () => Facts;
  readonly set: (request: Pick<SetRequest, 'address' | 'from' | 'to' | 'edit'>) => Promise<Settled>;
}

const claimSchema = z.object({ side: z.enum(['keep', 'rollback']), by: z.string(), proofs: z.array(z.string()) });
type Claim = z.infer<typeof claimSchema>;
const nothing = { is: 'notAsked' } as const;

/**
 * Rollbacks of a practice host. No process waits: the deadline stands in its memory. It is judged by the monotonic clock whenever the host is opened or
 * asked. A value is restored even where the program has ended meanwhile.
 */
export class PracticeRollback implements RollbackPort {
  readonly #around: Around;
  readonly #claims = new Map<string, string>();
  #settling: Promise<void> = Promise.resolve();

  constructor(around: Around) {
    this.#around = around;
  }

  async plant({ name, change, undo, seconds, throughRestart, restartSeconds }: PlantRequest): ReturnType<RollbackPort['plant']> {
    const events = await this.#around.refresh();
    if (plantedIn(events).has(name)) return { is: 'notPlanted', why: `A rollback ${name} is planted on this host already.` };
    const { label, change: undone } = undo;
    const kept = 'from' in undone ? undone : { add: [...undone.add], remove: [...undone.remove] };
    await this.#around.memory.append({
      event: 'rollbackPlanted',
      name,
      label,
      address: change.address,
      undo: kept,
      seconds,
      throughRestart,
      ...(restartSeconds !== undefined && { restartSeconds }),
      second: this.#around.second(),
    });
    return { is: 'planted', proof: await this.#proof(name) };
  }

  async prove(name: string): ReturnType<RollbackPort['prove']> {
    return { is: 'proved', proof: await this.#proof(name) };
  }

  async arm(name: string): Promise<RollbackState> {
    const rollback = await this.#planted(name);
    if ((await this.#claim(name)) === undefined && rollback.armed === undefined)
      await this.#around.memory.append({ event: 'rollbackArmed', name, second: this.#around.second() });
    return this.#known(name);
  }

  async start(name: string): Promise<RollbackState> {
    const rollback = await this.#planted(name);
    if (rollback.armed !== undefined && rollback.started === undefined)
      await this.#around.memory.append({ event: 'rollbackStarted', name, second: this.#around.second() });
    return this.#known(name);
  }

  async state(name: string): Promise<RollbackState | undefined> {
    await this.settle();
    const rollback = plantedIn(await this.#around.refresh()).get(name);
    return rollback && stateOf(rollback, await this.#claim(name), this.#around.second());
  }

  async pending(): Promise<readonly string[]> {
    await this.settle();
    return [...plantedIn(await this.#around.refresh()).keys()];
  }

  async keep(name: string, { by, proofs }: { readonly by: string; readonly proofs: readonly string[] }): Promise<RollbackState> {
    const state = await this.#known(name);
    if (state.phase === 'waiting' || state.phase === 'armed') return { ...state, message: 'No change is counting down, so there is nothing to keep.' };
    await this.#claim(name, { side: 'keep', by, proofs: [...proofs] });
    return this.#known(name);
  }

  async returnNow(name: string, by: string): Promise<RollbackState> {
    await this.#known(name);
    await this.#claim(name, { side: 'rollback', by, proofs: [] });
    return this.#known(name);
  }

  async remove(name: string): Promise<void> {
    const state = await this.state(name);
    if (!state) return;
    if (state.phase === 'counting' || state.phase === 'returning')
      throw new HostError('broken', 'A change is still counting down under this rollback. It is not removed.');
    await this.#around.memory.append({ event: 'rollbackRemoved', name });
    this.#claims.delete(name);
    await this.#around.memory.forgetClaim?.(name);
  }

  async waysIn(): Promise<WaysIn> {
    return practiceWaysIn(this.#around.facts(), await this.#around.refresh());
  }

  readonly practiceConnect = async (samePeer: boolean): Promise<void> => {
    await this.#around.memory.append({ event: 'connect', samePeer });
  };

  /** Restores what is due and not kept. One after the other: several readings may ask at once. */
  settle(): Promise<void> {
    this.#settling = this.#settling.catch(() => undefined).then(() => this.#settleNow());
    return this.#settling;
  }

  async #settleNow(): Promise<void> {
    for (const [name, rollback] of plantedIn(await this.#around.refresh())) {
      if (rollback.returned) continue;
      let claim = await this.#claim(name);
      if (claim === undefined && isDue(rollback, this.#around.second())) claim = await this.#claim(name, { side: 'rollback', by: 'the deadline', proofs: [] });
      if (claim?.side === 'rollback') await this.#return(name, rollback);
    }
  }

  async #return(name: string, { planted: { address, undo }, armed }: PlantedRollback): Promise<void> {
    const none = valueState('');
    const settled = await (armed === undefined
      ? undefined
      : 'from' in undo
        ? this.#around.set({ address, ...undo, edit: { how: 'replace' } })
        : this.#around.set({ address, from: none, to: none, edit: { how: 'difference', ...undo } }));
    const { outcome, is, message } = settled ?? { outcome: 'already' as const, is: nothing, message: 'Nothing had been applied.' };
    await this.#around.memory.append({ event: 'rollbackReturned', name, outcome, is, message });
  }

  /** A claim that cannot be read counts as the rollback. */
  async #claim(name: string, wanted?: Claim): Promise<Claim | undefined> {
    const { memory } = this.#around;
    const text = wanted && JSON.stringify(wanted);
    if (!memory.claim && text !== undefined && !this.#claims.has(name)) this.#claims.set(name, text);
    const found = memory.claim ? await memory.claim(name, text) : this.#claims.get(name);
    if (found === undefined) return undefined;
    try {
      return claimSchema.parse(JSON.parse(found));
    } catch {
      return { side: 'rollback', by: '', proofs: [] };
    }
  }

  async #planted(name: string): Promise<PlantedRollback> {
    await this.settle();
    const rollback = plantedIn(await this.#around.refresh()).get(name);
    if (rollback) return rollback;
    throw new HostError('broken', `There is no rollback ${name} on this host.`);
  }

  async #known(name: string): Promise<RollbackState> {
    await this.#planted(name);
    const state = await this.state(name);
    if (state) return state;
    throw new HostError('broken', `There is no rollback ${name} on this host.`);
  }

  async #proof(name: string): Promise<RollbackProof> {
    const { planted } = await this.#planted(name);
    const reads = stateAt(this.#around.facts(), planted.address);
    const canSet = isSettled(reads) && resourceNamed(planted.address.resource).facts[planted.address.property]?.setting !== undefined;
    return {
      nonce: crypto.randomUUID(),
      sid: 'S-1-5-18',
      process: process.pid,
      languageMode: 'FullLanguage',
      executionPolicy: 'Bypass',
      secondsToStart: this.#around.second() - planted.second,
      steps: [{ label: planted.label, reads, canSet }],
      hashesMatch: true,
    };
  }
}

function stateOf(rollback: PlantedRollback, claim: Claim | undefined, now: number): RollbackState {
  const { planted, armed, started, returned, restarts } = rollback;
  const result = returned && {
    steps: armed === undefined ? [] : [{ label: planted.label, outcome: returned.outcome, is: returned.is, message: returned.message }],
  };
  const back = returned && (returned.outcome === 'done' || returned.outcome === 'already');
  const open = started !== undefined || (restarts.length > 0 && armed !== undefined) ? 'counting' : armed === undefined ? 'waiting' : 'armed';
  const phase = claim === undefined ? open : claim.side === 'keep' ? 'kept' : !returned ? 'returning' : back ? 'returned' : 'notReturned';
  return {
    name: planted.name,
    phase,
    beatAgeSeconds: 0,
    restarted: restarts.length > 0,
    ...(claim ? { claim } : { remainingSeconds: Math.max(0, deadlineOf(rollback) - now) }),
    ...(result && { result, message: returned.message }),
  };
}
