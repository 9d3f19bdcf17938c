import { untilAborted, type Aborting } from './abort.ts';
import { PowerShellError } from './powershell-error.ts';
import { notSent, PowerShellSession, type ActOptions, type ReadOptions, type SessionOptions, type SetOptions } from './powershell-session.ts';
import type { Hello, SetReply, WireJson, RowOnWire } from './wire.ts';

export interface SupervisorOptions extends SessionOptions {
  /** Before every start of a process, to refuse scripts that were changed. Its error is passed to the caller. */
  readonly beforeStart?: (() => Promise<void>) | undefined;
}

/** For a read that was not sent because others ended the process, again and again. */
const attemptsAtMost = 8;

/** Keeps one session alive: starts it on first use and again after it has ended unexpectedly. */
export class PowerShellSupervisor {
  readonly #options: SupervisorOptions;
  #session: Promise<PowerShellSession> | undefined;
  #live: PowerShellSession | undefined;
  #stopped = false;
  #starts = 0;

  constructor(options: SupervisorOptions) {
    this.#options = options;
  }

  /** The process that was started last, by its own word. */
  get lastProcess(): number | undefined {
    return this.#live?.hello.pid;
  }

  /** How often a process was started. */
  get starts(): number {
    return this.#starts;
  }

  /** Starts PowerShell if need be, and says what it can do. */
  async hello(signal?: Aborting): Promise<Hello> {
    return (await this.#ready(signal)).hello;
  }

  /**
   * Repeated once when PowerShell has ended unexpectedly before a single row was handed out, with nothing beside it: what ends the process again then ends
   * no other read. What was never sent does not count as tried.
   */
  async *read(options: ReadOptions): AsyncGenerator<readonly RowOnWire[], void, undefined> {
    let handedOut = false;
    let lost = false;
    for (let attempt = 1; ; attempt += 1) {
      const session = await this.#ready(options.signal);
      try {
        for await (const rows of session.read({ ...options, ...(lost && { alone: true }) })) {
          handedOut = true;
          yield rows;
        }
        return;
      } catch (error) {
        const died = error instanceof PowerShellError && error.kind === 'died' && !handedOut && !this.#stopped;
        if (!died || attempt >= attemptsAtMost || (lost && error.category !== notSent)) throw error;
        lost ||= error.category !== notSent;
      }
    }
  }

  /** Never repeated. In read-only mode it is refused here already. */
  async set(options: SetOptions): Promise<SetReply> {
    this.#refuseReadOnly(`setting “${options.setter}.${options.property}”`);
    return (await this.#ready(options.signal)).set(options);
  }

  /** Never repeated. In read-only mode it is refused here already. */
  async act(options: ActOptions): Promise<WireJson> {
    this.#refuseReadOnly(`the action “${options.action}”`);
    return (await this.#ready(options.signal)).act(options);
  }

  /** Lets a set finish that has been sent. Nothing is started afterwards. */
  async stop(): Promise<void> {
    this.#stopped = true;
    const session = await this.#session?.catch(() => undefined);
    await session?.stop();
  }

  #ready(signal: Aborting | undefined): Promise<PowerShellSession> {
    const cancelled = (why: string): PowerShellError => new PowerShellError('cancelled', `${why}; the request was not sent.`);
    if (this.#stopped) return Promise.reject(cancelled('PowerShell has been stopped'));
    if (signal?.aborted === true) return Promise.reject(cancelled('Cancelled'));
    if (this.#live?.alive === false) this.#forget();
    this.#session ??= this.#start();
    return untilAborted(this.#session, signal, () => cancelled('Cancelled while PowerShell was being started'));
  }

  async #start(): Promise<PowerShellSession> {
    try {
      await this.#options.beforeStart?.();
      this.#starts += 1;
      this.#live = await PowerShellSession.start(this.#options);
      return this.#live;
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  #forget(): void {
    this.#session = undefined;
    this.#live = undefined;
  }

  #refuseReadOnly(what: string): void {
    if (!this.#options.readOnly) return;
    throw new PowerShellError('failed', `This PowerShell was started read-only, so ${what} was refused. Nothing was sent.`, { category: 'ReadOnly' });
  }
}
