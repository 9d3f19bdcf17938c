import type { FactState } from '../../../main/contract/fact-state.ts';
import type { RollbackClaim, RollbackPhase, RollbackProof, RollbackState, WaysIn } from '../../../main/contract/rollback.ts';
import type { HostPort, PlantRequest, RollbackPort } from '../../../main/engine/ports.ts';

interface Planted {
  readonly request: PlantRequest;
  phase: RollbackPhase;
  /** On the monotonic clock; undefined before it is armed. */
  deadline?: number | undefined;
  restarts: number;
  beatAt: number;
  claim?: RollbackClaim | undefined;
  failed?: RollbackState['failed'];
  result?: RollbackState['result'];
}

/** What goes wrong on the host, by the step at which it does. */
export interface RollbackFaults {
  plant?: string | undefined;
  proof?: Partial<RollbackProof> | undefined;
  /** The second proof run, after the change. */
  proveAgain?: string | undefined;
  arm?: 'silent' | 'notConfirmed' | 'refused' | undefined;
  start?: 'notConfirmed' | undefined;
  /** The claim file is there, and nothing that can be read is in it. */
  claimUnreadable?: boolean | undefined;
  /** The setter of the waiting process fails. */
  restore?: string | undefined;
  /** Its attempts fail, and it makes another one for as long as the test lasts. */
  isTryingAgain?: boolean | undefined;
}

export const operatorSid = 'S-1-5-21-1-2-3-1104';
/** An administrator over Remote Desktop from 10.0.4.7, with one connection and one sign-in. */
export const waysBefore: WaysIn = {
  connections: [{ port: 3389, address: '10.0.4.7', peerPort: 50001 }],
  signIns: [{ record: 100, at: '2026-11-28T08:00:00Z', sid: operatorSid, kind: 'remoteDesktop', address: '10.0.4.7', elevated: true }],
  session: { sid: operatorSid, kind: 'remoteDesktop', peers: [{ address: '10.0.4.7', port: 3389 }] },
  unread: [],
};

/** A host that restores values by itself, in memory: a waiting process with a monotonic clock that the test moves, and points at which something fails. */
export class MemoryRollback implements RollbackPort {
  readonly log: string[];
  readonly faults: RollbackFaults = {};
  ways: WaysIn = waysBefore;
  /** Seconds since the start of the world; a restart does not set it back. */
  seconds = 0;
  /** The waiting process lives. */
  alive = true;
  /** Called at each second that passes. */
  onSecond: ((second: number) => void | Promise<void>) | undefined;
  /** Keeps each change as soon as its countdown starts. */
  keepsAtOnce = false;
  readonly planted = new Map<string, Planted>();
  /** All that were asked for, also those that were removed since. */
  readonly requests: PlantRequest[] = [];
  readonly #host: Pick<HostPort, 'set'>;

  constructor(host: Pick<HostPort, 'set'>, log: string[] = []) {
    this.#host = host;
    this.log = log;
  }

  /** Lets time pass, as the engine's wait does. */
  readonly wait = (milliseconds: number): Promise<void> => this.pass(milliseconds / 1000);
  async pass(seconds: number): Promise<void> {
    for (let passed = 0; passed < seconds; passed += 1) {
      this.seconds += 1;
      await this.onSecond?.(this.seconds);
      await this.#work();
    }
  }

  /** A new connection with a sign-in of the same administrator. */
  connect(address = '10.0.4.7', signIn: Partial<WaysIn['signIns'][number]> = {}): void {
    const record = Math.max(...this.ways.signIns.map((each) => each.record)) + 1;
    this.connectOnly(address);
    const added = { record, at: '2026-11-28T09:00:00Z', sid: operatorSid, kind: 'remoteDesktop', address, elevated: true, ...signIn } as const;
    this.ways = { ...this.ways, signIns: [...this.ways.signIns, added] };
  }
  /** A new connection without a sign-in: a Remote Desktop client that reconnects by its cookie. */
  connectOnly(address = '10.0.4.7', port = 3389): void {
    const peerPort = 60_000 + this.ways.connections.length;
    this.ways = { ...this.ways, connections: [...this.ways.connections, { port, address, peerPort }] };
  }

  /** The host restarts: a rollback that waits through it counts again, once. */
  async restart(): Promise<void> {
    this.alive = true;
    for (const each of this.planted.values()) {
      each.restarts += 1;
      if (each.phase !== 'armed' && each.phase !== 'counting') continue;
      if (!each.request.throughRestart || each.restarts > 1) each.deadline = this.seconds;
      else each.deadline = this.seconds + (each.request.restartSeconds ?? 0);
    }
    await this.#work();
  }

  async plant(request: PlantRequest): Promise<Awaited<ReturnType<RollbackPort['plant']>>> {
    this.log.push(`plant ${request.name}`);
    this.requests.push(request);
    if (this.faults.plant !== undefined) return Promise.resolve({ is: 'notPlanted', why: this.faults.plant });
    this.planted.set(request.name, { request, phase: 'waiting', restarts: 0, beatAt: this.seconds });
    return Promise.resolve({ is: 'planted', proof: this.#proof(request, request.change.from) });
  }
  prove(name: string): ReturnType<RollbackPort['prove']> {
    this.log.push(`prove ${name}`);
    const planted = this.planted.get(name);
    if (!planted || this.faults.proveAgain !== undefined) return Promise.resolve({ is: 'notProved', why: this.faults.proveAgain ?? 'It is gone.' });
    return Promise.resolve({ is: 'proved', proof: this.#proof(planted.request, planted.request.change.to) });
  }
  arm(name: string): Promise<RollbackState> {
    this.log.push(`arm ${name}`);
    const planted = this.#known(name);
    if (this.faults.arm !== 'notConfirmed') planted.phase = 'armed';
    if (this.faults.arm === 'silent') planted.beatAt = this.seconds - 20;
    planted.deadline = this.seconds + planted.request.seconds + 60;
    const refusal = this.faults.arm === 'refused' ? { message: 'The rollback was claimed already. Nothing was applied.' } : {};
    return Promise.resolve({ ...this.#state(planted), ...refusal });
  }
  async start(name: string): Promise<RollbackState> {
    this.log.push(`start ${name}`);
    const planted = this.#known(name);
    if (this.faults.start === 'notConfirmed') return this.#state(planted);
    planted.phase = 'counting';
    planted.deadline = this.seconds + planted.request.seconds;
    return this.keepsAtOnce ? this.keep(name, { by: 'test', proofs: [] }) : this.#state(planted);
  }
  state(name: string): Promise<RollbackState | undefined> {
    const planted = this.planted.get(name);
    return Promise.resolve(planted && this.#state(planted));
  }
  pending(): Promise<readonly string[]> {
    return Promise.resolve([...this.planted.keys()]);
  }
  async keep(name: string, { by, proofs }: { readonly by: string; readonly proofs: readonly string[] }): Promise<RollbackState> {
    this.log.push(`keep ${name}`);
    const planted = this.#known(name);
    if (this.faults.claimUnreadable === true) planted.claim = { by: '', side: 'rollback' };
    planted.claim ??= { by, side: 'keep', proofs: [...proofs] };
    if (planted.claim.side === 'keep') planted.phase = 'kept';
    await this.#work();
    return this.#state(planted);
  }
  async returnNow(name: string, by: string): Promise<RollbackState> {
    this.log.push(`return ${name}`);
    const planted = this.#known(name);
    planted.claim ??= { by, side: 'rollback' };
    await this.#work();
    return this.#state(planted);
  }
  remove(name: string): Promise<void> {
    this.log.push(`remove ${name}`);
    const planted = this.planted.get(name);
    // As on a real host: a change that counts down is not left without its rollback.
    if (planted?.phase === 'counting' && (planted.claim?.side !== 'rollback' || this.alive))
      return Promise.reject(new Error('A change is still counting down under this rollback. It is not removed.'));
    this.planted.delete(name);
    return Promise.resolve();
  }
  waysIn(): Promise<WaysIn> {
    return Promise.resolve(this.ways);
  }

  /** What the waiting process does in its loop. */
  async #work(): Promise<void> {
    if (!this.alive) return;
    for (const planted of this.planted.values()) {
      planted.beatAt = this.faults.arm === 'silent' ? planted.beatAt : this.seconds;
      const isOver = planted.phase === 'kept' || planted.phase === 'returned' || planted.phase === 'notReturned';
      const due = planted.deadline !== undefined && this.seconds >= planted.deadline;
      if (isOver || (!due && planted.claim?.side !== 'rollback')) continue;
      planted.claim ??= { by: 'rollback', side: 'rollback' };
      await this.#restore(planted);
    }
  }
  async #restore(planted: Planted): Promise<void> {
    const { address, from, to, edit, label } = planted.request.change;
    if (this.faults.isTryingAgain === true) {
      planted.phase = 'returning';
      planted.failed = { attempts: (planted.failed?.attempts ?? 0) + 1, of: 20, message: 'The disk is full.' };
      return;
    }
    this.log.push(`restore ${planted.request.name}`);
    if (this.faults.restore !== undefined) {
      planted.result = { steps: [{ label, outcome: 'failed', is: to, message: this.faults.restore }] };
      planted.phase = 'notReturned';
      return;
    }
    const reversed = edit.how === 'difference' ? ({ how: 'difference', add: edit.remove, remove: edit.add } as const) : edit;
    const { outcome, is, message } = await this.#host.set({ address, from: to, to: from, edit: reversed });
    planted.result = { steps: [{ label, outcome, is, message }] };
    planted.phase = outcome === 'done' || outcome === 'already' ? 'returned' : 'notReturned';
  }

  #known(name: string): Planted {
    const planted = this.planted.get(name);
    if (!planted) throw new Error(`nothing is planted as ${name}`);
    return planted;
  }
  #proof({ change }: PlantRequest, reads: FactState): RollbackProof {
    return {
      nonce: 'n',
      sid: 'S-1-5-18',
      process: 4711,
      languageMode: 'FullLanguage',
      executionPolicy: 'Bypass',
      secondsToStart: 2,
      steps: [{ label: change.label, reads, canSet: true }],
      hashesMatch: true,
      ...this.faults.proof,
    };
  }
  #state(planted: Planted): RollbackState {
    const { request, phase, deadline, restarts, beatAt, claim, failed, result } = planted;
    return {
      name: request.name,
      phase,
      ...(phase === 'counting' && deadline !== undefined && { remainingSeconds: Math.max(0, deadline - this.seconds) }),
      beatAgeSeconds: this.seconds - beatAt,
      restarted: restarts > 0,
      ...(claim && { claim }),
      ...(failed && { failed }),
      ...(result && { result }),
    };
  }
}
