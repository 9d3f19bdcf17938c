import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { killTree } from './kill-tree.ts';
import type { PowerShellTransport, TransportExit } from './powershell-transport.ts';

/** A grandchild may hold the pipes open for ever; after this time the exit is reported without waiting for them. */
const pipesMayLingerMs = 1000;

export interface Pipes {
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
}

/** The transport over a child process that the caller has spawned. */
export class ProcessPipes implements PowerShellTransport {
  readonly #child: ChildProcess;
  readonly #pipes: Pipes;
  #exit: TransportExit | undefined;
  #exitListener: ((exit: TransportExit) => void) | undefined;

  constructor(child: ChildProcess, pipes: Pipes) {
    this.#child = child;
    this.#pipes = pipes;
    // A pipe that breaks is told by the exit; without a listener it would end this process too.
    pipes.stdin.on('error', () => undefined);
    child.on('error', (failure) => {
      if (child.pid === undefined) this.#finish({ code: null, signal: null, failure });
    });
    child.once('exit', (code, signal) => {
      const lingering = setTimeout(() => {
        this.#finish({ code, signal });
      }, pipesMayLingerMs);
      child.once('close', () => {
        clearTimeout(lingering);
        this.#finish({ code, signal });
      });
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  write(line: string): void {
    if (this.#pipes.stdin.writable) this.#pipes.stdin.write(`${line}\n`, 'latin1');
  }

  endInput(): void {
    this.#pipes.stdin.end();
  }

  onOutput(listener: (bytes: Buffer) => void): void {
    listen(this.#pipes.stdout, listener);
  }

  onError(listener: (bytes: Buffer) => void): void {
    listen(this.#pipes.stderr, listener);
  }

  onExit(listener: (exit: TransportExit) => void): void {
    this.#exitListener = listener;
    if (this.#exit) listener(this.#exit);
  }

  kill(spoken?: number): void {
    // After its exit, its process id may belong to another process.
    if (this.#exit || this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    killTree(this.#child, spoken);
  }

  #finish(exit: TransportExit): void {
    if (this.#exit) return;
    this.#exit = exit;
    // A process that still has the other end open would keep this program from ending.
    for (const pipe of [this.#pipes.stdin, this.#pipes.stdout, this.#pipes.stderr]) pipe.destroy();
    this.#exitListener?.(exit);
  }
}

/** Latin-1 text is the bytes themselves: a spawner that insists on text is asked for that encoding. */
function listen(stream: Readable, listener: (bytes: Buffer) => void): void {
  stream.on('data', (chunk: Buffer | string) => {
    listener(typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk);
  });
  // A stream that was paused before does not resume automatically.
  stream.resume();
}
