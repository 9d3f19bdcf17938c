import { whenAborted, type Aborting } from './abort.ts';
import { awaitHello } from './await-hello.ts';
import { Call, type Answer, type CallProgress } from './call.ts';
import { Conversation, describeExit } from './conversation.ts';
import { PowerShellError } from './powershell-error.ts';
import type { Launch, OpenTransport, PowerShellTransport } from './powershell-transport.ts';
import { byeLine, encodeRequest, splitKeys, type Request, type SetAddress, type SetEdit, type WireKey } from './requests.ts';
import { defaultSilenceMs, defaultTiming, type SessionTiming } from './session-timing.ts';
import { Turns, type Turn } from './turns.ts';
import type { Decoded, Hello, SetReply, WireJson, RowOnWire } from './wire.ts';

export interface SessionOptions extends Launch {
  readonly open: OpenTransport;
  /** Lines on standard output that are not replies, fit to be logged: the first 50. */
  readonly onNoise?: ((line: string) => void) | undefined;
  readonly timing?: Partial<SessionTiming> | undefined;
}
export interface ReadOptions {
  readonly collector: string;
  /** Reads of different lanes run side by side. */
  readonly lane?: string | undefined;
  /** Nothing else runs meanwhile: for a read that may have ended the process. */
  readonly alone?: boolean | undefined;
  /** Undefined reads every row. Any number: more than 500 are asked for in several requests. */
  readonly keys?: readonly WireKey[] | undefined;
  /** How long it may put out nothing, waiting for its turn not counted. Each row and each progress begins it anew. */
  readonly silenceMs?: number | undefined;
  readonly signal?: Aborting | undefined;
  readonly onProgress?: ((progress: CallProgress) => void) | undefined;
}
/** The signal counts only until the request is sent: what is being changed is never cancelled. */
export type SetOptions = SetAddress & SetEdit & { readonly signal?: Aborting | undefined };
export interface ActOptions {
  readonly action: string;
  readonly arguments: { readonly [name: string]: WireJson };
  readonly signal?: Aborting | undefined;
}
interface Running {
  readonly call: Call;
  /** Something came, but not the last of it: the limit on silence begins anew. */
  readonly heard: () => void;
  readonly finish: () => void;
}

/** One PowerShell process that reads in several lanes at once, and changes one thing at a time with nothing beside it. Every error is a PowerShellError. */
export class PowerShellSession {
  readonly hello: Hello;
  /** Resolves when the process is gone. */
  readonly exited: Promise<void>;
  readonly #conversation: Conversation;
  readonly #timing: SessionTiming;
  readonly #turns: Turns;
  readonly #running = new Map<number, Running>();
  #over = false;
  #lastId = 0;

  private constructor(conversation: Conversation, hello: Hello, timing: SessionTiming) {
    this.#conversation = conversation;
    this.hello = hello;
    this.#timing = timing;
    this.#turns = new Turns(hello.atOnce);
    conversation.onReply = (decoded) => {
      this.#hear(decoded);
    };
    this.exited = conversation.exited.then((exit) => {
      this.#end(`ended (${describeExit(exit)})`);
    });
  }

  /** Resolves when the session is ready. Rejects with `didNotStart`, `constrainedLanguage` or `wrongProtocol`. */
  static async start(options: SessionOptions): Promise<PowerShellSession> {
    const timing = { ...defaultTiming, ...options.timing };
    const conversation = new Conversation(openOrExplain(options), options.onNoise);
    const hello = await awaitHello(conversation, options, timing.startMs);
    return new PowerShellSession(conversation, hello, timing);
  }

  /** False once the process has ended, is being killed or is being stopped. */
  get alive(): boolean {
    return !this.#over;
  }

  /** What came on standard output besides the replies that were waited for. */
  get noise(): { readonly lines: number; readonly strayReplies: number } {
    return { lines: this.#conversation.noiseLines, strayReplies: this.#conversation.strayReplies };
  }

  /** Rows as they arrive. Leaving the loop cancels the rest. Rejects with `incomplete` after the last row when some are missing. */
  async *read({
    collector,
    lane,
    alone,
    keys,
    silenceMs = defaultSilenceMs,
    signal,
    onProgress,
  }: ReadOptions): AsyncGenerator<readonly RowOnWire[], void, undefined> {
    let incomplete: PowerShellError | undefined;
    for (const batch of splitKeys(keys)) {
      const request = { verb: 'read', collector, ...(lane !== undefined && { lane }), keys: batch, silenceMs } as const;
      const call = await this.#send(request, alone === true ? 'alone' : { lane: lane ?? mainLane }, signal, onProgress);
      const forget = whenAborted(signal, () => {
        this.#giveUp(call, aborted(call.what));
      });
      try {
        for (let rows = await call.nextRows(); rows; rows = await call.nextRows()) yield rows;
        const answer = await call.answer();
        if (answer.type === 'end' && answer.problem) incomplete ??= new PowerShellError('incomplete', answer.problem.message, answer.problem);
      } finally {
        forget();
        this.#giveUp(call, aborted(call.what));
      }
    }
    if (incomplete) throw incomplete;
  }

  /**
   * Rejects with `lostReply` when it was sent and its outcome is unknown, and with `failed` when PowerShell said so (a setter may have broken halfway: read).
   * With any other kind it was not sent.
   */
  async set({ signal, ...request }: SetOptions): Promise<SetReply> {
    const { outcome, was, is, message, category, errorId, hresult } = await this.#ask({ verb: 'set', ...request }, 'set', signal);
    return { outcome, was, is, message, category, errorId, hresult };
  }

  /** The value that the action answers with. Rejects like `set`. */
  async act({ signal, ...request }: ActOptions): Promise<WireJson> {
    return (await this.#ask({ verb: 'act', ...request }, 'act', signal)).value;
  }

  /** Cancels a read, lets a set finish, refuses what has not been sent; then says goodbye, and kills if that is not heard. */
  async stop(): Promise<void> {
    this.#over = true;
    this.#turns.close(() => new PowerShellError('cancelled', 'PowerShell is being stopped; the request was not sent.'));
    for (const { call } of [...this.#running.values()]) if (call.request.verb === 'read') this.#giveUp(call, aborted(call.what));
    await this.#turns.idle();
    this.#conversation.transport.write(byeLine((this.#lastId += 1)));
    this.#conversation.transport.endInput();
    const impatient = setTimeout(() => {
      this.#conversation.transport.kill(this.hello.pid);
    }, this.#timing.stopGraceMs);
    await this.exited;
    clearTimeout(impatient);
  }

  async #ask<T extends 'set' | 'act'>(request: Request, type: T, signal: Aborting | undefined): Promise<Extract<Answer, { type: T }>> {
    const call = await this.#send(request, 'alone', signal);
    const answer = await call.answer();
    if (isOf(answer, type)) return answer;
    throw new Error(`A call settled with “${answer.type}” instead of “${type}”.`);
  }

  async #send(request: Request, turn: Turn, signal: Aborting | undefined, onProgress?: (progress: CallProgress) => void): Promise<Call> {
    const call = new Call((this.#lastId += 1), request, onProgress);
    const line = encodeRequest(call.id, request);
    const release = await this.#turns.take(turn, signal, () => aborted(call.what));
    const limitMs = request.verb === 'read' ? request.silenceMs + this.#timing.readMarginMs : this.#timing.setLimitMs;
    const wait = (): NodeJS.Timeout =>
      setTimeout(() => {
        this.#tooLate(call, limitMs);
      }, limitMs);
    let timer = wait();
    this.#running.set(call.id, {
      call,
      heard: () => {
        clearTimeout(timer);
        timer = wait();
      },
      finish: () => {
        clearTimeout(timer);
        this.#running.delete(call.id);
        release();
      },
    });
    this.#conversation.transport.write(line);
    return call;
  }

  #hear(decoded: Decoded): void {
    if (decoded.is === 'undecodable' && decoded.id === undefined && this.#running.size > 0) {
      // It may have been the reply to any of them.
      for (const { call } of [...this.#running.values()]) this.#distrust(call, unreadable(decoded));
      return;
    }
    const id = decoded.is === 'reply' ? decoded.reply.id : decoded.is === 'undecodable' ? decoded.id : undefined;
    const running = id === undefined ? undefined : this.#running.get(id);
    if (!running) {
      this.#conversation.strayReplies += 1;
      return;
    }
    const { call } = running;
    if (decoded.is !== 'reply') {
      if (decoded.is === 'undecodable') this.#distrust(call, unreadable(decoded));
      return;
    }
    try {
      const accepted = call.accept(decoded.reply);
      if (accepted === 'over') running.finish();
      if (accepted === 'goesOn') running.heard();
      if (accepted === 'unexpected') this.#distrust(call, `“${decoded.reply.type}” is no reply to it`);
    } catch (error) {
      // The listener for progress is not ours: its error is passed to the caller.
      this.#giveUp(call, error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** Only this call fails. The next one waits a little, in case that more of this one is still to come. */
  #distrust(call: Call, why: string): void {
    const message = `While ${call.what}, PowerShell sent a reply that cannot be read: ${why}`;
    this.#abandon(call, call.request.verb === 'read' ? new PowerShellError('undecodable', message) : lostReply(call.what, message), () =>
      this.#running.get(call.id)?.finish(),
    );
  }

  #giveUp(call: Call, error: Error): void {
    this.#abandon(call, error, () => {
      this.#kill(`did not stop ${call.what} within ${this.#timing.cancelGraceMs / 1000} s and was ended`);
    });
  }

  /** Tells the asker now; the turn ends with the last reply, or with `afterGrace`. */
  #abandon(call: Call, error: Error, afterGrace: () => void): void {
    if (call.settled) return;
    call.fail(error);
    const running = this.#running.get(call.id);
    if (!running) return;
    if (call.request.verb === 'read') this.#conversation.transport.write(encodeRequest((this.#lastId += 1), { verb: 'cancel', of: call.id }));
    const grace = setTimeout(afterGrace, this.#timing.cancelGraceMs);
    this.#running.set(call.id, {
      call,
      // What it still puts out has no effect.
      heard: () => undefined,
      finish: () => {
        clearTimeout(grace);
        running.finish();
      },
    });
  }

  #tooLate(call: Call, limitMs: number): void {
    const seconds = Math.round(limitMs / 1000);
    if (call.request.verb !== 'read') this.#kill(`did not finish ${call.what} within ${seconds} s and was ended`);
    else
      this.#giveUp(
        call,
        new PowerShellError(
          'timedOut',
          `PowerShell put out nothing for ${seconds} s while ${call.what}. It was cancelled. Try again when the computer is less busy.`,
        ),
      );
  }

  #kill(why: string): void {
    this.#end(why);
    this.#conversation.transport.kill(this.hello.pid);
  }

  /** `why` completes “PowerShell …”. Runs once; the process is gone or about to go. */
  #end(why: string): void {
    this.#over = true;
    const message = `PowerShell (process ${this.hello.pid}) ${why}. ${this.#conversation.remains}\nTry again. If it ends again, run the script yourself to see the reason.`;
    this.#turns.close(() => new PowerShellError('died', `Not sent, because ${message}`, { category: notSent }));
    for (const { call, finish } of [...this.#running.values()]) {
      call.fail(call.request.verb === 'read' ? new PowerShellError('died', `Lost while ${call.what}: ${message}`) : lostReply(call.what, message));
      finish();
    }
  }
}

function openOrExplain(options: SessionOptions): PowerShellTransport {
  try {
    return options.open(options);
  } catch (error) {
    if (error instanceof PowerShellError) throw error;
    throw new PowerShellError('didNotStart', `${options.executable} could not be started: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** The category of an error of the kind `died` for what the process never got. */
export const notSent = 'NotSent';

/** The lane of what names none: it also sets and acts. */
const mainLane = 'main';

const unreadable = ({ why, start }: Extract<Decoded, { is: 'undecodable' }>): string => `${why}. It begins: ${start}`;

const isOf = <T extends Answer['type']>(answer: Answer, type: T): answer is Extract<Answer, { type: T }> => answer.type === type;

function aborted(what: string): PowerShellError {
  return new PowerShellError('cancelled', `Cancelled: ${what}.`);
}

function lostReply(what: string, why: string): PowerShellError {
  return new PowerShellError(
    'lostReply',
    `The reply to ${what} was lost, so it is not known whether anything was changed. Read the value to find out. Castellan does not repeat the change automatically. ${why}`,
  );
}
