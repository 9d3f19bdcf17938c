import type { NotedHeads } from '../../contract/chain-head.ts';
import type { Key } from '../../contract/address.ts';
import { isSettled, type FactState, type SettledState } from '../../contract/fact-state.ts';
import type { HostIdentity } from '../../contract/host-identity.ts';
import type { Settled } from '../../contract/journal.ts';
import type { Json } from '../../contract/json.ts';
import type { Facts, Reading, Row } from '../../contract/reading.ts';
import type { HostPort, Noted, ReadRequest, SetRequest } from '../../engine/ports.ts';
import { sameState } from '../../grammar/same-state.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { factsAfterRestart, factsAfterSet, stateAt } from './facts-after.ts';
import type { PracticeMemory } from './practice-memory.ts';
import type { PracticeWorld } from './practice-world.ts';
import { keyText } from '../../words/key-text.ts';

/** The recording holds every account of the recorded host by each of its names, so no account has another name. */
function withOtherNames(rows: readonly Row[], keys: readonly Key[]): readonly Row[] {
  const there = new Set(rows.map((row) => keyText(row.key)));
  return [
    ...rows,
    ...keys.filter((key) => !there.has(keyText(key))).map((key) => ({ key, facts: { sid: { is: 'absent' }, name: { is: 'absent' } } }) as const),
  ];
}

/** A host to practise on: recorded facts, over which changes fold by the laws that the settings declare. It changes no computer. */
export class PracticeHost implements HostPort {
  readonly identity: HostIdentity;
  readonly #recorded: Facts;
  readonly #memory: PracticeMemory;
  readonly #now: () => string;
  #facts: Facts;

  private constructor(world: PracticeWorld, memory: PracticeMemory, now: () => string) {
    this.identity = { reference: `practice:${world.name}`, kind: 'practice', name: world.recordedFrom.name, machineId: `practice-${world.name}` };
    this.#recorded = world.facts;
    this.#facts = world.facts;
    this.#memory = memory;
    this.#now = now;
  }

  /** What was set before is folded again, so the host is as it was left. */
  static async open(world: PracticeWorld, memory: PracticeMemory, now: () => string): Promise<PracticeHost> {
    const host = new PracticeHost(world, memory, now);
    for (const event of await memory.events()) {
      host.#facts =
        event.event === 'restart'
          ? factsAfterRestart(host.#facts, host.#recorded, event.at)
          : factsAfterSet(host.#facts, host.#recorded, event.address, event.to);
    }
    return host;
  }

  async read({ resource, keys, signal }: ReadRequest): Promise<Reading> {
    // A host takes its time; meanwhile what was found before travels to the screens, and a cancel arrives.
    await new Promise((resolve) => setImmediate(resolve));
    const reading = this.#facts[resource.name];
    const at = this.#now();
    if (signal?.aborted === true) return { resource: resource.name, at, complete: false, rows: [], trouble: { kind: 'unread', why: 'Cancelled.' } };
    if (!reading)
      return {
        resource: resource.name,
        at,
        complete: false,
        rows: [],
        trouble: { kind: 'notAsked', why: 'The recording does not hold it.' },
      };
    const wanted = keys && new Set(keys.map(keyText));
    const rows = wanted ? reading.rows.filter((row) => wanted.has(keyText(row.key))) : reading.rows;
    return { ...reading, at, rows: resource.name === 'accountName' ? withOtherNames(rows, keys ?? []) : rows };
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

  async set({ address, from, to, edit }: SetRequest): Promise<Settled> {
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
    this.#facts = factsAfterSet(this.#facts, this.#recorded, address, next);
    return { outcome: 'done', was: current, is: next, message: '' };
  }

  /** The practice host restarts: what waited for it takes effect. */
  async restart(): Promise<void> {
    const at = this.#now();
    await this.#memory.append({ event: 'restart', at });
    this.#facts = factsAfterRestart(this.#facts, this.#recorded, at);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  #isOff(key: Key): boolean {
    const state = stateAt(this.#facts, { resource: 'vm', key: { vm: key['vm'] ?? '' }, property: 'state' });
    return state.is === 'value' && state.value === 'Off';
  }
}
