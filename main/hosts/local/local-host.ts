import type { Key } from '../../contract/address.ts';
import { textOf, type FactState } from '../../contract/fact-state.ts';
import type { HeadToNote, NotedHeads } from '../../contract/chain-head.ts';
import { foldedMessage, jsonFromHost, jsonToHost } from '../../contract/foreign-text.ts';
import type { HostIdentity } from '../../contract/host-identity.ts';
import type { Settled } from '../../contract/journal.ts';
import type { Reading, ReadProblem } from '../../contract/reading.ts';
import type { HostPort, Noted, ReadRequest, RollbackPort, SetRequest } from '../../engine/ports.ts';
import type { Resource, WireRow } from '../../grammar/resource-shape.ts';
import { resourceNamed } from '../../resources/resource-named.ts';
import { PowerShellError } from '../../powershell/powershell-error.ts';
import type { PowerShellPort, PowerShells } from './powershell-port.ts';
import { decodeRows } from '../decode-rows.ts';
import { inParts, progressOfParts, type Part } from './in-parts.ts';
import { keptMachineId, machineIdOf, type KeptHosts } from './machine-id.ts';
import { HostError } from '../host-error.ts';
import { LocalRollback, type RollbackPlace } from './local-rollback.ts';
import { headsIn } from './noted-heads.ts';
import { isDenied, stateFromWire, stateToWire } from './wire-state.ts';
import { keyText } from '../../words/key-text.ts';

interface Rows {
  readonly at: string;
  readonly rows: readonly WireRow[];
  /** Why rows are missing from these. */
  readonly problem?: ReadProblem | undefined;
}

/** Lanes of the long-lived process. Folders and optional features are read in processes of their own. */
export const lanesBesideMain = ['policy', 'network', 'protection', 'system'] as const;

/** A host that is read and set through PowerShell. Reads may be asked for at once: each goes to the lane of its resource. */
export class LocalHost implements HostPort {
  readonly identity: HostIdentity;
  readonly rollback: RollbackPort | undefined;
  readonly #powershells: PowerShells;
  readonly #now: () => string;
  /** One export of secedit serves two resources of one scan. Dropped when something was set, and when a resource asks again: that is the next scan. */
  readonly #texts = new Map<string, { readonly rows: Promise<Rows>; readonly served: Set<string> }>();

  private constructor(identity: HostIdentity, powershells: PowerShells, now: () => string, place?: RollbackPlace) {
    this.identity = place ? { ...identity, rollback: true } : identity;
    this.rollback = place && new LocalRollback(powershells.main, place, identity.name);
    this.#powershells = powershells;
    this.#now = now;
  }

  /** Starts PowerShell and asks the host who it is. Where that fails, no process is left. Without a place for them, no rollback can be planted. */
  static async open(
    reference: string,
    kind: 'local' | 'simulated',
    powershells: PowerShells,
    now: () => string,
    placeOf?: (identity: HostIdentity) => RollbackPlace,
    kept?: KeptHosts,
  ): Promise<LocalHost> {
    try {
      const identity = await LocalHost.#identify(reference, kind, powershells, now, kept);
      return new LocalHost(identity, powershells, now, placeOf?.(identity));
    } catch (error) {
      await powershells.main.stop();
      throw error;
    }
  }

  static async #identify(
    reference: string,
    kind: 'local' | 'simulated',
    powershells: PowerShells,
    now: () => string,
    kept: KeptHosts | undefined,
  ): Promise<HostIdentity> {
    const nameless = new LocalHost({ reference, kind, name: reference, machineId: '' }, powershells, now);
    const machine = await nameless.read({ resource: resourceNamed('machine') });
    const facts = machine.rows[0]?.facts ?? {};
    const text = (name: string): string | undefined => (facts[name]?.is === 'value' && typeof facts[name].value === 'string' ? facts[name].value : undefined);
    const name = text('name');
    if (name !== undefined) {
      const windows = await nameless.#windowsId();
      const names = { firmware: text('uuid'), windows: textOf(windows), name, isUnread: [facts['uuid'], windows].some((state) => state?.is === 'unread') };
      const machineId = kept ? await keptMachineId(names, kept) : machineIdOf(names);
      if (machineId !== undefined) return { reference, kind, name, machineId };
      throw new HostError(
        'lost',
        `The id of the host “${name}” could not be read whole, and Castellan keeps data of more than one host of this name. Nothing was read or changed. Check that Windows Management Instrumentation and the registry answer, then try again.`,
      );
    }
    throw new HostError('lost', `The host “${reference}” could not be asked for its name. ${asSentence(machine.problem?.why ?? 'It gave no answer')}`);
  }

  /** MachineGuid, or why it could not be read: then the name stands in for it. */
  async #windowsId(): Promise<FactState | undefined> {
    const key = { path: 'HKLM\\SOFTWARE\\Microsoft\\Cryptography', name: 'MachineGuid', kind: 'String' };
    try {
      const { rows, problem } = await this.#rows({ resource: resourceNamed('registry'), keys: [key] });
      const value = rows.find((row) => keyText(row.key) === keyText(key))?.facts['value'];
      return value ?? (problem && { is: 'unread', why: problem.why });
    } catch (error) {
      return { is: 'unread', why: error instanceof Error ? error.message : String(error) };
    }
  }

  async read(request: ReadRequest): Promise<Reading> {
    const { resource } = request;
    try {
      const { at, rows, problem } = await this.#rows(request);
      const shaped = resource.wire.rows ? resource.wire.rows(rows) : rows;
      const wanted = request.keys && new Set(request.keys.map(keyText));
      const decoded = decodeRows(resource, shaped);
      const kept = wanted ? decoded.filter((row) => wanted.has(keyText(row.key))) : decoded;
      return { resource: resource.name, at, complete: problem === undefined, rows: [...kept], ...(problem && { problem }) };
    } catch (error) {
      return { resource: resource.name, at: this.#now(), complete: false, rows: [], problem: readProblemOf(error, resource) };
    }
  }

  async set({ address, from, to, edit, ticket, madeKeys }: SetRequest): Promise<Settled> {
    const resource = resourceNamed(address.resource);
    this.#texts.clear();
    try {
      const reply = await this.#powershells.main.set({
        setter: resource.wire.setter,
        property: address.property,
        key: jsonToHost(address.key),
        ...(ticket && { lock: { path: ticket.path, name: ticket.name } }),
        ...(madeKeys && { madeKeys: jsonToHost(madeKeys) }),
        ...jsonToHost(edit.how === 'difference' ? { add: edit.add, remove: edit.remove } : { from: stateToWire(from), to: stateToWire(to) }),
      });
      const message = [reply.message, reply.errorId === undefined ? undefined : `(${reply.errorId})`]
        .filter((part) => part !== undefined && part !== '')
        .join(' ');
      const state = (found: typeof reply.was): Settled['was'] => jsonFromHost(stateFromWire(found, resource.needs));
      return { outcome: reply.outcome, was: state(reply.was), is: state(reply.is), message };
    } catch (error) {
      if (error instanceof PowerShellError && error.kind === 'failed')
        return { outcome: 'failed', was: { is: 'notAsked' }, is: { is: 'notAsked' }, message: messageOf(error) };
      throw new HostError(
        'lost',
        `The connection to ${this.identity.name} was lost while ${resource.title} was being set. Whether the change was made is not known. Scan the host: Castellan then reads the current value.`,
        { cause: error },
      );
    }
  }

  async missingKeys(paths: readonly string[]): Promise<readonly string[]> {
    const missing = new Set<string>();
    for await (const batch of this.#powershells.main.read({ collector: 'registryKey', keys: paths.map((path) => ({ path })) }))
      for (const { facts } of batch) {
        const state = facts['missing'] && stateFromWire(facts['missing'], 'none');
        if (state?.is === 'value' && Array.isArray(state.value)) for (const key of state.value) if (typeof key === 'string') missing.add(key);
      }
    return [...missing];
  }

  async noteHead(run: string, { n, mac, journal }: HeadToNote): Promise<Noted> {
    try {
      await this.#powershells.main.act({ action: 'noteHead', arguments: { run, n, mac, journal } });
      return { where: 'Application', message: 'Noted in the Application event log of the host (source Castellan, event 1000).' };
    } catch (error) {
      return { message: `It could not be noted in the event log of the host: ${messageOf(error)}` };
    }
  }

  async notedHeads(): Promise<NotedHeads> {
    try {
      const rows: WireRow[] = [];
      for await (const batch of this.#powershells.main.read({ collector: 'chainHead' }))
        for (const row of batch)
          rows.push({ key: row.key, facts: Object.fromEntries(Object.entries(row.facts).map(([name, state]) => [name, stateFromWire(state, 'none')])) });
      return headsIn(rows);
    } catch (error) {
      return { is: 'notRead', why: asSentence(messageOf(error)) };
    }
  }

  /**
   * Opens lanes in which a scan reads beside main, one after the other, so that a reading finds its lane open. Each loads modules of Windows, which takes
   * longer than many readings. What fails here fails again, with its reason, in the reading that needs the lane.
   */
  async openLanes(lanes: readonly string[] = lanesBesideMain): Promise<void> {
    try {
      // Without a key there is nothing to read, so this only opens the lane.
      for (const lane of lanes) await this.#powershells.main.read({ collector: 'registry', lane }).next();
    } catch {
      return;
    }
  }

  async close(): Promise<void> {
    await this.#powershells.main.stop();
  }

  async #rows(request: ReadRequest): Promise<Rows> {
    const { resource } = request;
    const { collector } = resource.wire;
    if (resource.wire.rows === undefined || collector === resource.name) return this.#collectOwn(request);
    const known = this.#texts.get(collector);
    if (known && !known.served.has(resource.name)) {
      known.served.add(resource.name);
      const rows = await known.rows.catch(() => undefined);
      if (rows !== undefined) return rows;
    }
    const own = { rows: this.#collect(request, this.#powershells.main, true), served: new Set([resource.name]) };
    this.#texts.set(collector, own);
    try {
      return await own.rows;
    } catch (error) {
      if (this.#texts.get(collector) === own) this.#texts.delete(collector);
      throw error;
    }
  }

  #collectOwn(request: ReadRequest): Promise<Rows> {
    return request.resource.slow ? this.#collectSlow(request) : this.#collect(request, this.#powershells.main, false);
  }

  async #collectSlow(request: ReadRequest): Promise<Rows> {
    const powershell = this.#powershells.openSlow();
    try {
      return await this.#collect(request, powershell, false);
    } finally {
      await powershell.stop();
    }
  }

  /** A part that fails costs its own rows; where all fail, so does the reading. */
  async #collect(request: ReadRequest, powershell: PowerShellPort, shared: boolean): Promise<Rows> {
    const parts = inParts(request.resource.lane, shared ? undefined : request.keys);
    const [alone] = parts;
    const tell = request.onProgress && progressOfParts(parts, request.onProgress);
    const read = (part: Part<Key>, at: number): Promise<Rows> => this.#collectPart({ ...request, onProgress: tell?.[at] }, part, powershell);
    if (parts.length === 1 && alone) return read(alone, 0);
    const settled = await Promise.allSettled(parts.map(read));
    const there = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const failed = settled.flatMap((each): readonly unknown[] => (each.status === 'rejected' ? [each.reason] : []));
    if (there.length === 0) throw failed[0];
    const problem = failed.length > 0 ? readProblemOf(failed[0], request.resource) : there.find((each) => each.problem)?.problem;
    return { at: this.#now(), rows: there.flatMap(({ rows }) => rows), ...(problem && { problem }) };
  }

  async #collectPart({ resource, signal, onProgress }: ReadRequest, { lane, keys: wanted }: Part<Key>, powershell: PowerShellPort): Promise<Rows> {
    const rows: WireRow[] = [];
    const keys: readonly Key[] | undefined = jsonToHost(wanted);
    try {
      for await (const batch of powershell.read({
        collector: resource.wire.collector,
        lane,
        ...(keys && { keys }),
        ...(signal && { signal }),
        ...(onProgress && { onProgress }),
      })) {
        for (const row of batch)
          rows.push({
            key: row.key,
            facts: Object.fromEntries(Object.entries(row.facts).map(([name, state]) => [name, stateFromWire(state, resource.needs)])),
          });
      }
    } catch (error) {
      if (!(error instanceof PowerShellError) || error.kind !== 'incomplete') throw error;
      return { at: this.#now(), rows, problem: readProblemOf(error, resource) };
    }
    return { at: this.#now(), rows };
  }
}

/** On one line: the messages of PowerShell’s own end have several. */
const messageOf = (error: unknown): string => foldedMessage(error instanceof Error ? error.message : String(error));

/** A message from outside the product, with exactly one full stop at its end. */
const asSentence = (message: string): string => `${message.trim().replace(/[\s.]+$/u, '')}.`;

function readProblemOf(error: unknown, resource: Resource): ReadProblem {
  const why = messageOf(error);
  if (error instanceof PowerShellError && isDenied(error.category) && resource.needs !== 'none') return { kind: 'unread', why, missingRight: resource.needs };
  return { kind: 'unread', why };
}
