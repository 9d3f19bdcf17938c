import type { NotedHeads } from '../../../main/contract/chain-head.ts';
import type { Address } from '../../../main/contract/address.ts';
import { isSettled, type FactState, type SettledState } from '../../../main/contract/fact-state.ts';
import type { HostIdentity } from '../../../main/contract/host-identity.ts';
import type { JournalEntry, Settled } from '../../../main/contract/journal.ts';
import type { Json } from '../../../main/contract/json.ts';
import type { Facts, Reading, Row } from '../../../main/contract/reading.ts';
import { resourceNamed } from '../../../main/resources/resource-named.ts';
import { sameState } from '../../../main/grammar/same-state.ts';
import type { ChangeOwner, Clock, HostPort, JournalPort, OwnerPort, ReadRequest, SetRequest, Noted } from '../../../main/engine/ports.ts';
import { keyText } from '../../../main/words/key-text.ts';

export const identity: HostIdentity = { reference: 'test', kind: 'recorded', name: 'HV01', machineId: 'm-1' };

/** Facts in memory that can be set, guarded as the real setters are: no effects, no laws of Windows. */
export class MemoryHost implements HostPort {
  readonly identity: HostIdentity;
  readonly log: string[] = [];
  facts: Facts;
  /** Thrown instead of setting. */
  dies: Error | undefined;
  /** The registry keys that do not exist. */
  missing: readonly string[] = [];
  /** What was handed over with each set. */
  readonly removedKeys: (readonly string[])[] = [];
  /** Called before each reading: to cancel in the middle. */
  onRead: ((resource: string) => void) | undefined;

  constructor(facts: Facts, who: HostIdentity = identity) {
    this.facts = facts;
    this.identity = who;
  }

  read({ resource, keys, signal }: ReadRequest): Promise<Reading> {
    this.log.push(`read ${resource.name}`);
    this.onRead?.(resource.name);
    const at = '2026-11-24T08:00:00.000Z';
    if (signal?.aborted === true)
      return Promise.resolve({ resource: resource.name, at, complete: false, rows: [], problem: { kind: 'unread', why: 'Cancelled.' } });
    const reading = this.facts[resource.name] ?? { resource: resource.name, at, complete: true, rows: [] };
    const wanted = keys && new Set(keys.map(keyText));
    return Promise.resolve(wanted ? { ...reading, rows: reading.rows.filter((row) => wanted.has(keyText(row.key))) } : reading);
  }

  set({ address, from, to, edit, madeKeys }: SetRequest): Promise<Settled> {
    this.log.push(`set ${address.property}`);
    this.removedKeys.push(madeKeys ?? []);
    if (this.dies) return Promise.reject(this.dies);
    const spec = resourceNamed(address.resource).facts[address.property];
    if (!spec) throw new Error(`no property ${address.property}`);
    const reading = this.facts[address.resource];
    const row = reading?.rows.find((each) => keyText(each.key) === keyText(address.key));
    const was = row?.facts[address.property] ?? { is: 'absent' };
    if (!isSettled(was)) return Promise.resolve({ outcome: 'failed', was, is: was, message: 'not read' });
    const list = was.is === 'value' && Array.isArray(was.value) ? (was.value as readonly Json[]) : [];
    const next: SettledState =
      edit.how === 'replace'
        ? to
        : { is: 'value', value: [...list.filter((each) => !edit.remove.includes(each)), ...edit.add.filter((each) => !list.includes(each))] };
    if (sameState(spec.kind, was, next)) return Promise.resolve({ outcome: 'already', was, is: was, message: 'It was set already. Nothing was changed.' });
    if (edit.how === 'replace' && !sameState(spec.kind, was, from))
      return Promise.resolve({ outcome: 'moved', was, is: was, message: 'The value is no longer the one that the plan was made on.' });
    this.put(address, next);
    return Promise.resolve({ outcome: 'done', was, is: next, message: '' });
  }

  /** Another program, or Windows itself, changes a value. */
  put(address: Address, state: FactState): void {
    const reading = this.facts[address.resource];
    const row = reading?.rows.find((each) => keyText(each.key) === keyText(address.key));
    const others = (reading?.rows ?? []).filter((each) => each !== row);
    const changed: Row = { key: address.key, facts: { ...row?.facts, [address.property]: state } };
    this.facts = {
      ...this.facts,
      [address.resource]: { resource: address.resource, at: '2026-11-24T08:00:01.000Z', complete: true, rows: [...others, changed] },
    };
  }

  missingKeys(paths: readonly string[]): Promise<readonly string[]> {
    this.log.push(`missing keys of ${paths.join()}`);
    return Promise.resolve(this.missing);
  }
  notedHeads(): Promise<NotedHeads> {
    return Promise.resolve({ is: 'notKept', why: 'A host in memory has no event log.' });
  }
  noteHead(): Promise<Noted> {
    return Promise.resolve({ message: 'A host in memory has no event log.' });
  }
  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** Only the processes that the test names outlive the program. */
export class MemoryOwner implements OwnerPort {
  holder: ChangeOwner | undefined;
  readonly tickets: string[] = [];
  issue(name: string): Promise<{ path: string; name: string }> {
    this.tickets.push(name);
    return Promise.resolve({ path: 'set.lock', name });
  }
  withdraw(): Promise<ChangeOwner | undefined> {
    if (!this.holder) this.tickets.push('');
    return Promise.resolve(this.holder);
  }
}

/** Tells the host's log what is written, so that the order of the two can be seen. */
export class LoggingJournal implements JournalPort {
  readonly written: JournalEntry[] = [];
  readonly owner = new MemoryOwner();
  readonly #log: string[];
  constructor(log: string[] = []) {
    this.#log = log;
  }
  entries(): Promise<readonly JournalEntry[]> {
    return Promise.resolve([...this.written]);
  }
  append(entry: JournalEntry): Promise<void> {
    this.#log.push(entry.entry);
    this.written.push(entry);
    return Promise.resolve();
  }
  async transact(decide: (entries: readonly JournalEntry[]) => Promise<readonly JournalEntry[]>): Promise<readonly JournalEntry[]> {
    const entries = await decide([...this.written]);
    for (const entry of entries) await this.append(entry);
    return entries;
  }
}

export function ticking(start = '2026-11-24T09:00:00.000Z'): Clock {
  let at = Date.parse(start);
  return {
    now: () => {
      at += 1000;
      return new Date(at).toISOString();
    },
  };
}
