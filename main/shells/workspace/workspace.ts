import type { HostChoice } from '../../contract/wizard/host-view.ts';
import type { ApplyEventView, ScanEventView, StartView } from '../../contract/wizard/api.ts';
import type { Draft } from '../../contract/wizard/draft.ts';
import { InTurn } from '../../storage/json/in-turn.ts';
import type { KeptFile } from '../../storage/json/kept-file.ts';
import type { Application } from '../../application/ports/application.ts';
import { resetPractice } from '../../application/hosts/reset-practice.ts';
import { WorkspaceError } from './workspace-error.ts';
import type { HostSession } from './host-session.ts';
import type { HeldReport } from './held-report.ts';
import type { RunningWork } from './running-work.ts';

export type Elevation = { readonly can: false } | { readonly can: true; restart(): Promise<{ readonly asked: boolean; readonly why: string }> };

export interface WorkspaceOptions {
  readonly application: Application;
  readonly shell: StartView['shell'];
  readonly elevation: Elevation;
  /** Why this computer is not among the hosts. */
  readonly noLocalHost?: string | undefined;
  /** Asks the user for a folder; undefined where the user cancels. */
  readonly chooseFolder?: (() => Promise<string | undefined>) | undefined;
  /** Asks the user for a path and writes the file; answers its path, undefined where the user cancels. */
  readonly saveFile?: ((name: string, bytes: Uint8Array) => Promise<string | undefined>) | undefined;
}
export type Running = { readonly is: 'scan'; readonly work: RunningWork<ScanEventView> } | { readonly is: 'apply'; readonly work: RunningWork<ApplyEventView> };

/** What all windows of one process share: the hosts that were opened, and what runs on them. */
export class Workspace {
  readonly options: WorkspaceOptions;
  /** The last report that was made of each host. */
  readonly reports = new Map<string, HeldReport>();
  readonly #sessions = new Map<string, HostSession>();
  readonly #running = new Map<string, Running>();
  readonly #drafts = new Map<string, Promise<KeptFile<Draft>>>();
  readonly #turns = new Map<string, { readonly ofHost: InTurn; readonly ofProfile: InTurn }>();
  readonly #keeping = new Set<Promise<void>>();

  constructor(options: WorkspaceOptions) {
    this.options = options;
  }
  get application(): Application {
    return this.options.application;
  }

  choices(): readonly HostChoice[] {
    return this.application.hosts.list().map(({ reference, title, kind }) => ({ reference, title, kind }));
  }

  session(reference: string): HostSession {
    const session = this.#sessions.get(reference);
    if (!session) throw new WorkspaceError('notConnected', `The host ${reference} is not connected. Choose it under “Connect”; nothing was lost.`);
    return session;
  }
  remember(reference: string, session: HostSession): void {
    this.#sessions.set(reference, session);
  }
  sessionOrNone(reference: string): HostSession | undefined {
    return this.#sessions.get(reference);
  }

  running(reference: string): Running | undefined {
    return this.#running.get(reference);
  }
  /** Whether changes are being made on any host. */
  get applying(): boolean {
    return [...this.#running.values()].some((running) => running.is === 'apply');
  }
  /** Settles when no change is being made. */
  async untilApplied(): Promise<void> {
    while (this.applying) await Promise.race([...this.#running.values()].map((running) => running.work.over));
  }
  /** Ends all work: a scan at once, an apply after the change at hand. Settles when nothing runs and everything typed is kept. */
  async finish(): Promise<void> {
    for (const { work } of this.#running.values()) work.abort.abort();
    await Promise.all([...this.#running.values()].map((running) => running.work.over));
    await this.untilKept();
  }
  /** One scan or apply at a time on a host. */
  begin(reference: string, running: Running): void {
    this.#running.set(reference, running);
    void running.work.over.then(() => this.#running.delete(reference));
  }
  refuseWhileBusy(reference: string): void {
    const running = this.#running.get(reference);
    if (running)
      throw new WorkspaceError(
        'busy',
        `${running.is === 'scan' ? 'A scan' : 'An apply'} is running on this host, started in this or in another window. Wait for it, or watch it under “${running.is === 'scan' ? 'Scan' : 'Apply'}”.`,
      );
  }

  /** Short pieces of work on one host come one after the other. */
  inTurn<T>(reference: string, work: () => Promise<T>): Promise<T> {
    return this.#turnsOf(reference).ofHost.run(work);
  }

  /** Changes of the profile of one host come one after the other, beside the work on the host. */
  profileInTurn<T>(reference: string, work: () => Promise<T>): Promise<T> {
    return this.#turnsOf(reference).ofProfile.run(work);
  }

  #turnsOf(reference: string): { readonly ofHost: InTurn; readonly ofProfile: InTurn } {
    const known = this.#turns.get(reference);
    if (known) return known;
    const made = { ofHost: new InTurn(), ofProfile: new InTurn() };
    this.#turns.set(reference, made);
    return made;
  }

  /** The same file for all windows, so that saves follow each other. */
  draftOf(reference: string): Promise<KeptFile<Draft>> {
    const { machineId } = this.session(reference).identity;
    const draft = this.#drafts.get(machineId) ?? this.application.storage(machineId).then((storage) => storage.draft);
    this.#drafts.set(machineId, draft);
    // A folder that could not be opened is tried again at the next call.
    draft.catch(() => this.#drafts.delete(machineId));
    return draft;
  }

  /** Rejects with StorageError notWritable. */
  async keep(reference: string, draft: Draft): Promise<void> {
    const kept = this.draftOf(reference).then((file) => file.save(draft));
    this.#keeping.add(kept);
    try {
      await kept;
    } finally {
      this.#keeping.delete(kept);
    }
  }
  /** Whether something that was typed or chosen is still on its way to the disk. */
  get keeping(): boolean {
    return this.#keeping.size > 0;
  }
  /** Settles when everything that was handed over is stored, or was refused by the disk; the process is not ended before. */
  async untilKept(): Promise<void> {
    while (this.keeping) await Promise.allSettled(this.#keeping);
  }

  /** A practice host as it was recorded, or switched off and on. What was known about it no longer holds. */
  async practice(reference: string, what: 'reset' | 'restart'): Promise<void> {
    this.refuseWhileBusy(reference);
    await this.inTurn(reference, () => (what === 'reset' ? resetPractice(this.application, reference) : this.application.hosts.restart(reference)));
    this.#sessions.delete(reference);
  }
}
