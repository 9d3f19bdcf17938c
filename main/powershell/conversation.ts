import { LineSplitter } from './line-splitter.ts';
import type { PowerShellTransport, TransportExit } from './powershell-transport.ts';
import { visibleEnd, visibleOutput } from './visible-text.ts';
import { decodeReply, idIn, type Decoded } from './wire.ts';

const errorBytesKept = 8 * 1024;
const noiseLinesShown = 50;
const firstNoiseKept = 3;

/** The pipes of one process, cut into replies. Output that is not a reply is counted and shown, never lost silently. */
export class Conversation {
  readonly transport: PowerShellTransport;
  readonly exited: Promise<TransportExit>;
  /** Takes every reply; until it is set, replies are strays. */
  onReply: ((decoded: Decoded) => void) | undefined;
  noiseLines = 0;
  /** Replies to no request that is still open. */
  strayReplies = 0;
  readonly #onNoise: ((line: string) => void) | undefined;
  readonly #firstNoise: string[] = [];
  #errors = Buffer.alloc(0);

  constructor(transport: PowerShellTransport, onNoise?: (line: string) => void) {
    this.transport = transport;
    this.#onNoise = onNoise;
    const splitter = new LineSplitter((line) => {
      if (line.is === 'frame') this.#reply(decodeReply(line.text));
      else if (line.is === 'noise') this.#noise(line.text);
      else this.#reply({ is: 'undecodable', id: idIn(line.start), why: `a single reply of ${line.bytes} bytes`, start: line.start });
    });
    transport.onOutput((bytes) => {
      splitter.push(bytes);
    });
    transport.onError((bytes) => {
      this.#errors = Buffer.concat([this.#errors, bytes]).subarray(-errorBytesKept);
    });
    this.exited = new Promise((resolve) => {
      transport.onExit((exit) => {
        splitter.end();
        resolve(exit);
      });
    });
  }

  /** The end of what was written to standard error, fit to be shown. */
  get errorTail(): string {
    return visibleEnd(this.#errors.toString('utf8'));
  }

  /** What the process left behind, as sentences for a message. */
  get remains(): string {
    const sentences: string[] = [];
    if (this.errorTail !== '') sentences.push(`Its last error output: ${this.errorTail}`);
    if (this.noiseLines > 0) sentences.push(`It also wrote ${this.noiseLines} lines that are not replies, the first: ${this.#firstNoise.join(' ⏎ ')}`);
    return sentences.length === 0 ? 'It wrote nothing.' : sentences.join('\n');
  }

  #reply(decoded: Decoded): void {
    if (this.onReply) this.onReply(decoded);
    else this.strayReplies += 1;
  }

  #noise(line: string): void {
    this.noiseLines += 1;
    if (this.#firstNoise.length < firstNoiseKept) this.#firstNoise.push(visibleOutput(line));
    if (this.noiseLines <= noiseLinesShown) this.#onNoise?.(line);
    else if (this.noiseLines === noiseLinesShown + 1) this.#onNoise?.('(further lines of this PowerShell process that are not replies are only counted)');
  }
}

export function describeExit(exit: TransportExit): string {
  if (exit.failure) return exit.failure.message;
  return exit.signal === null ? `exit code ${exit.code ?? 'unknown'}` : `signal ${exit.signal}`;
}
