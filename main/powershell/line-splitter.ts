import { visibleOutput } from './visible-text.ts';

export type ProcessLine =
  /** The text after the mark, undecoded. */
  | { readonly is: 'frame'; readonly text: string }
  /** A frame beyond the limit: only its beginning was kept. */
  | { readonly is: 'tooLong'; readonly start: string; readonly bytes: number }
  /** Anything else on standard output, made fit to be shown. */
  | { readonly is: 'noise'; readonly text: string };

const lineFeed = 0x0a;
const mark = 0x1e;
/** Enough for the 200 characters of a noise line that are shown. */
const noiseBytesKept = 1024;

/**
 * Cuts a stream of bytes into lines, independent of its chunks. Works on bytes because a chunk may end inside a character. A frame is what follows the last
 * mark on a line: replies escape the mark, so an earlier one belongs to noise or to a reply that was cut short.
 */
export class LineSplitter {
  readonly #onLine: (line: ProcessLine) => void;
  readonly #frameBytesLimit: number;
  #parts: Buffer[] = [];
  #bytes = 0;
  #marked = false;

  constructor(onLine: (line: ProcessLine) => void, frameBytesLimit = 64 * 1024 * 1024) {
    this.#onLine = onLine;
    this.#frameBytesLimit = frameBytesLimit;
  }

  push(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      this.#keep(chunk.subarray(start, end));
      this.#finish();
      start = end + 1;
    }
    if (start < chunk.length) this.#keep(chunk.subarray(start));
  }

  /** The stream is over: what was kept of a half line comes out as noise, for a half reply is none. */
  end(): void {
    if (this.#bytes === 0 && !this.#marked) return;
    const half = Buffer.concat(this.#parts).toString('utf8');
    this.#reset();
    this.#onLine({ is: 'noise', text: visibleOutput(half) });
  }

  #keep(piece: Buffer): void {
    const at = piece.lastIndexOf(mark);
    if (at !== -1) {
      this.#reset();
      this.#marked = true;
    }
    const kept = piece.subarray(at + 1);
    const room = (this.#marked ? this.#frameBytesLimit : noiseBytesKept) - this.#bytes;
    this.#bytes += kept.length;
    if (room > 0 && kept.length > 0) this.#parts.push(kept.subarray(0, room));
  }

  #finish(): void {
    const { line } = this;
    this.#reset();
    this.#onLine(line);
  }

  private get line(): ProcessLine {
    const tooLong = this.#marked && this.#bytes > this.#frameBytesLimit;
    const kept = Buffer.concat(tooLong ? this.#parts.slice(0, 1) : this.#parts);
    if (tooLong) return { is: 'tooLong', start: visibleOutput(kept.subarray(0, noiseBytesKept).toString('utf8')), bytes: this.#bytes };
    const text = kept.toString('utf8');
    return this.#marked ? { is: 'frame', text } : { is: 'noise', text: visibleOutput(text.replace(/\r$/u, '')) };
  }

  #reset(): void {
    this.#parts = [];
    this.#bytes = 0;
    this.#marked = false;
  }
}
