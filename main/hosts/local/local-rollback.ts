import { z } from 'zod';
import { jsonToHost } from '../../contract/foreign-text.ts';
import type { RollbackProof, RollbackState, WaysIn } from '../../contract/rollback.ts';
import type { UndoStep } from '../../contract/undo-step.ts';
import type { PlantRequest, RollbackPort } from '../../engine/ports.ts';
import type { WireRow } from '../../grammar/resource-shape.ts';
import { PowerShellError } from '../../powershell/powershell-error.ts';
import type { WireJson, WireState } from '../../powershell/wire.ts';
import { HostError } from '../host-error.ts';
import type { PowerShellPort } from './powershell-port.ts';
import { foreignProof, proofIn, rollbackStateOf, withoutWords, type RollbackReading } from './rollback-state.ts';
import { waysInOf } from '../ways-in.ts';
import { stateFromWire } from './wire-state.ts';

/** Where the rollbacks of a host are planted, and who seals what they undo. */
export interface RollbackPlace {
  readonly folder: string;
  /** The text of the undo file, sealed with the key of the journal. */
  seal(undo: { readonly run: string; readonly step: UndoStep }): Promise<string>;
}

const planted = z.object({ proof: z.string() });
const read = z.custom<RollbackReading>((value) => typeof value === 'object' && value !== null);

/** Rollbacks as tasks of SYSTEM on a Windows host (scripts/powershell/write/rollback). */
export class LocalRollback implements RollbackPort {
  readonly #powershell: PowerShellPort;
  readonly #place: RollbackPlace;
  readonly #hostName: string;

  constructor(powershell: PowerShellPort, place: RollbackPlace, hostName: string) {
    this.#powershell = powershell;
    this.#place = place;
    this.#hostName = hostName;
  }

  async plant({ name, run, undo, seconds, throughRestart, restartSeconds = 0 }: PlantRequest): ReturnType<RollbackPort['plant']> {
    const nonce = crypto.randomUUID();
    const text = await this.#place.seal({ run, step: undo });
    const answer = await this.#proof('plantRollback', { name, nonce, run, seconds, throughRestart, restartSeconds, undo: text }, nonce);
    if (answer.is === 'proved') return { is: 'planted', proof: answer.proof };
    // What the host itself refused it has removed as well.
    await this.remove(name).catch(() => undefined);
    return { is: 'notPlanted', why: answer.why };
  }

  prove(name: string): ReturnType<RollbackPort['prove']> {
    const nonce = crypto.randomUUID();
    return this.#proof('proveRollback', { name, nonce }, nonce);
  }

  arm(name: string): Promise<RollbackState> {
    return this.#act('armRollback', { name });
  }

  start(name: string): Promise<RollbackState> {
    return this.#act('countRollback', { name });
  }

  keep(name: string, { by, proofs }: { readonly by: string; readonly proofs: readonly string[] }): Promise<RollbackState> {
    return this.#act('claimRollback', { name, side: 'keep', by, proofs });
  }

  returnNow(name: string, by: string): Promise<RollbackState> {
    return this.#act('claimRollback', { name, side: 'rollback', by, proofs: [] });
  }

  async remove(name: string): Promise<void> {
    await this.#ask('removeRollback', { name });
  }

  async state(name: string): Promise<RollbackState | undefined> {
    return (await this.#states()).find((state) => state.name === name);
  }

  async pending(): Promise<readonly string[]> {
    return (await this.#states()).map(({ name }) => name);
  }

  async waysIn(): Promise<WaysIn> {
    const facts = async (collector: string): Promise<WireRow['facts'] | undefined> => {
      const rows = await this.#rows(collector).catch((error: unknown) => {
        // Named as unread in the answer.
        if (error instanceof PowerShellError && error.kind === 'failed') return [];
        throw error;
      });
      return rows[0]?.facts && Object.fromEntries(Object.entries(rows[0].facts).map(([fact, state]) => [fact, stateFromWire(state, 'none')]));
    };
    return waysInOf(await facts('waysIn'), await facts('session'));
  }

  async #states(): Promise<readonly RollbackState[]> {
    const rows = await this.#rows('rollback', [{ path: this.#place.folder }]);
    // A rollback that cannot be read is not the same as none.
    const unread = rows.flatMap(({ facts }) => Object.values(facts)).find((state) => 'unread' in state);
    if (unread && 'unread' in unread)
      throw new HostError(
        'lost',
        `A rollback on ${this.#hostName} could not be read: ${unread.unread.message} Nothing was changed. Give yourself administrator rights and open the host again.`,
      );
    return rows.flatMap(({ facts }) => rollbackStateOf(facts) ?? []);
  }

  async #rows(collector: string, keys?: readonly { readonly path: string }[]): Promise<readonly { readonly facts: Readonly<Record<string, WireState>> }[]> {
    const rows: { readonly facts: Readonly<Record<string, WireState>> }[] = [];
    try {
      for await (const batch of this.#powershell.read({ collector, ...(keys && { keys }) })) rows.push(...batch);
    } catch (error) {
      if (error instanceof PowerShellError && error.kind === 'failed') throw error;
      throw this.#lost(error);
    }
    return rows;
  }

  async #proof(
    action: string,
    given: Readonly<Record<string, WireJson>>,
    nonce: string,
  ): Promise<{ readonly is: 'proved'; readonly proof: RollbackProof } | { readonly is: 'notProved'; readonly why: string }> {
    try {
      const proof = proofIn(planted.parse(await this.#ask(action, given)).proof);
      if (!proof) return { is: 'notProved', why: 'What the process that waits says about itself cannot be read.' };
      const why = foreignProof(proof, nonce);
      return why === undefined ? { is: 'proved', proof: withoutWords(proof) } : { is: 'notProved', why };
    } catch (error) {
      if (error instanceof PowerShellError && error.kind === 'failed') return { is: 'notProved', why: error.message };
      if (error instanceof z.ZodError) return { is: 'notProved', why: 'The host did not answer in the form that was expected.' };
      throw error;
    }
  }

  /** Where the host refuses, the state is what it was, with the reason. */
  async #act(action: string, given: Readonly<Record<string, WireJson>> & { readonly name: string }): Promise<RollbackState> {
    try {
      const state = rollbackStateOf(read.parse(await this.#ask(action, given)));
      if (state) return state;
    } catch (error) {
      if (!(error instanceof PowerShellError)) throw error;
      const state = await this.state(given.name);
      if (state) return { ...state, message: error.message };
    }
    throw new HostError(
      'lost',
      `The rollback on ${this.#hostName} is gone: its files were removed meanwhile. Scan the host: Castellan then reads the current value.`,
    );
  }

  /** Rejects with the PowerShellError where the host refused, and with a HostError where it is gone. */
  async #ask(action: string, given: Readonly<Record<string, WireJson>>): Promise<WireJson> {
    try {
      return await this.#powershell.act({ action, arguments: jsonToHost({ folder: this.#place.folder, ...given }) });
    } catch (error) {
      if (error instanceof PowerShellError && error.kind === 'failed') throw error;
      throw this.#lost(error);
    }
  }

  #lost(cause: unknown): HostError {
    return new HostError(
      'lost',
      `The connection to ${this.#hostName} was lost while its rollback was asked for. A planted rollback works without it. Open the host again: Castellan then reads what came of it.`,
      { cause },
    );
  }
}
