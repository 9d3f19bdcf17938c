import type { NotedHeads } from '../../contract/chain-head.ts';
import type { Key } from '../../contract/address.ts';
import { isSettled, type FactState, type SettledState } from '../../contract/fact-state.ts';
import type { HostIdentity } from '../../contract/host-identity.ts';
import type { Settled } from '../../contract/journal.ts';
import type { Json } from '../../contract/json.ts';
import type { Facts, Reading, Row } from '../../contract/reading.ts';
import type { HostPort, Noted, ReadRequest, RollbackPort, SetRequest } from '../../engine/ports.ts';
import { sameState } from '../../grammar/same-state.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { filesBelow, linksAbove, noOtherNames } from './answers-from-recording.ts';
import { factsAfterRestart, factsAfterSet, stateAt } from './facts-after.ts';
import type { PracticeEvent, PracticeMemory } from './practice-memory.ts';
import { PracticeRollback, monotonicSecond } from './practice-rollback.ts';
import type { PracticeWorld } from './practice-world.ts';
import { keyText } from '../../words/key-text.ts';

/** Keys that the recorded host was not asked for, and what the recording says of them. */
const answers: Readonly<Partial<Record<string, (recorded: readonly Row[], asked: readonly Key[]) => readonly Row[]>>> = {
  accountName: noOtherNames,
  vmFiles: filesBelow,
  resolvedPath: linksAbove,
};
const without = (keys: readonly Key[], rows: readonly Row[]): readonly Key[] => {
  const there = new Set(rows.map((row) => keyText(row.key)));
  return keys.filter((key) => !there.has(keyText(key)));
};

/** A host to practise on: recorded facts, over which changes fold by the laws that the settings declare. It changes no computer. */
export class PracticeHost implements HostPort {
  readonly identity: HostIdentity;
  readonly rollback: RollbackPort;
  readonly #waiting: PracticeRollback;
  readonly #recorded: Facts;
  readonly #memory: PracticeMemory;
  readonly #now: () => string;
  readonly #second: () => number;
  #facts: Facts;
  #folded = 0;

  private constructor(world: PracticeWorld, memory: PracticeMemory, now: () => string, second: () => number) {
    this.identity = {
      reference: `practice:${world.name}`,
      kind: 'practice',
      name: world.recordedFrom.name,
      machineId: `practice-${world.name}`,
      rollback: true,
    };
    this.#second = second;
    this.#waiting = new PracticeRollback({
      memory,
      second,
      refresh: () => this.#refresh(),
      facts: () => this.#facts,
      set: (request) => this.#setNow(request),
    });
    this.rollback = this.#waiting;
    this.#recorded = world.facts;
    this.#facts = world.facts;
    this.#memory = memory;
    this.#now = now;
  }

  /** What was set before is folded again, so the host is as it was left; a rollback that is due meanwhile has restored its value. */
  static async open(world: PracticeWorld, memory: PracticeMemory, now: () => string, second: () => number = monotonicSecond): Promise<PracticeHost> {
    const host = new PracticeHost(world, memory, now, second);
    await host.#refresh();
    await host.#waiting.settle();
    return host;
  }

  /** What happened since the last look, also in another process. */
  async #refresh(): Promise<readonly PracticeEvent[]> {
    const events = await this.#memory.events();
    if (events.length < this.#folded) {
      this.#facts = this.#recorded;
      this.#folded = 0;
    }
    for (const event of events.slice(this.#folded)) {
      if (event.event === 'restart') this.#facts = factsAfterRestart(this.#facts, this.#recorded, event.at);
      else if (event.event === 'set') this.#facts = factsAfterSet(this.#facts, this.#recorded, event.address, event.to);
    }
    this.#folded = events.length;
    return events;
  }

  async read({ resource, keys, signal }: ReadRequest): Promise<Reading> {
    // A host takes its time; meanwhile what was found before travels to the screens, and a cancel arrives.
    await new Promise((resolve) => setImmediate(resolve));
    await this.#waiting.settle();
    const reading = this.#facts[resource.name];
    const at = this.#now();
    if (signal?.aborted === true) return { resource: resource.name, at, complete: false, rows: [], problem: { kind: 'unread', why: 'Cancelled.' } };
    if (!reading)
      return {
        resource: resource.name,
        at,
        complete: false,
        rows: [],
        problem: { kind: 'notAsked', why: 'The recording does not hold it.' },
      };
    const wanted = keys && new Set(keys.map(keyText));
    const held = wanted ? reading.rows.filter((row) => wanted.has(keyText(row.key))) : reading.rows;
    const answered = answers[resource.name];
    return { ...reading, at, rows: answered && keys ? [...held, ...answered(reading.rows, without(keys, held))] : held };
  }

  /** A recording holds values, not the keys that hold them. */
  missingKeys(): Promise<readonly string[]> {
    return Promise.resolve([]);
  }

  notedHeads(): Promise<NotedHeads> {
    return Promise.resolve({ is: 'notKept', why: 'A practice host has no event log.' });
  }

  noteHead(): Promise<Noted> {
    return Promise.resolve({ message: 'A practice host has no event log.' });
  }

  async set(request: SetRequest): Promise<Settled> {
    await this.#waiting.settle();
    return this.#setNow(request);
  }

  async #setNow({ address, from, to, edit }: Pick<SetRequest, 'address' | 'from' | 'to' | 'edit'>): Promise<Settled> {
    const was = stateAt(this.#facts, address);
    const spec = resourceNamed(address.resource).facts[address.property];
    if (spec?.setting?.needsOff && !this.#isOff(address.key)) return { outcome: 'refused', was, is: was, message: 'The virtual machine is not off.' };
    const current: FactState = was.is === 'absent' && spec?.absence.says === 'value' ? { is: 'value', value: spec.absence.value } : was;
    if (!isSettled(current)) return { outcome: 'failed', was, is: was, message: 'The recording does not hold this value.' };
    const same = (a: SettledState, b: SettledState): boolean => spec !== undefined && sameState(spec.kind, a, b);
    const list = (state: SettledState): readonly Json[] => (state.is === 'value' && Array.isArray(state.value) ? (state.value as readonly Json[]) : []);
    const now = list(current);
    const next: SettledState =
      edit.how === 'replace'
        ? to
        : { is: 'value', value: [...now.filter((element) => !edit.remove.includes(element)), ...edit.add.filter((element) => !now.includes(element))] };
    if (same(current, next)) return { outcome: 'already', was: current, is: current, message: 'It was set already. Nothing was changed.' };
    if (edit.how === 'replace' && !same(current, from))
      return { outcome: 'moved', was: current, is: current, message: 'The value is no longer the one that the plan was made on.' };
    await this.#memory.append({ event: 'set', address, to: next });
    await this.#refresh();
    return { outcome: 'done', was: current, is: next, message: '' };
  }

  /** The practice host restarts: what waited for it takes effect. */
  async restart(): Promise<void> {
    const at = this.#now();
    await this.#memory.append({ event: 'restart', at, second: this.#second() });
    await this.#refresh();
    await this.#waiting.settle();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  #isOff(key: Key): boolean {
    const state = stateAt(this.#facts, { resource: 'vm', key: { vm: key['vm'] ?? '' }, property: 'state' });
    return state.is === 'value' && state.value === 'Off';
  }
}
