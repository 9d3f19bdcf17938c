import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReportDocument } from '../document/report-document.ts';
import { PdfError } from './pdf-error.ts';
import type { MadePdf, PdfStage, WorkerReply, WorkerRequest } from './worker-messages.ts';

export interface MakeOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onStage?: ((stage: PdfStage) => void) | undefined;
}
const previewPages = 3;
/** A warm typesetter is four times as fast, and holds some hundred megabytes. */
const idleMs = 60_000;

/**
 * Sets documents as PDFs, one after the other, in a thread that is kept warm for a minute. The same document gives the same bytes.
 * Rejects with PdfError: cancelled, notBuilt (the built typesetter is not in `folder`), failed.
 */
export class PdfMaker {
  readonly #folder: string;
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = folder;
  }

  make(document: ReportDocument, options: MakeOptions = {}): Promise<MadePdf> {
    const made = this.#last.then(() => this.#make({ document, previewPages }, options));
    this.#last = made.catch(() => undefined);
    return made;
  }

  /** Ends the thread after what is being made. */
  async close(): Promise<void> {
    await this.#last;
    await this.#end();
  }

  async #make(request: WorkerRequest, { signal, onStage }: MakeOptions): Promise<MadePdf> {
    if (signal?.aborted === true) throw cancelled();
    const worker = this.#start();
    try {
      return await new Promise<MadePdf>((resolve, reject) => {
        const onAbort = (): void => {
          reject(cancelled());
        };
        const onMessage = (reply: WorkerReply): void => {
          if (reply.is === 'stage') onStage?.(reply.stage);
          else if (reply.is === 'done') resolve(reply.made);
          else reject(failed(reply.why));
        };
        const onError = (error: Error): void => {
          reject(failed(error.message, error));
        };
        const onExit = (code: number): void => {
          reject(failed(`the PDF worker ended with code ${String(code)}`));
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        worker.on('message', onMessage).on('error', onError).on('exit', onExit);
        worker.postMessage(request);
      });
    } catch (error) {
      // A thread that was stopped in the middle of its work is not used again.
      await this.#end();
      throw error;
    } finally {
      // Not all of them: Node.js receives the events of its own thread through listeners on the same object.
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
      this.#rest();
    }
  }

  #start(): Worker {
    clearTimeout(this.#idle);
    if (this.#worker) {
      this.#worker.ref();
      return this.#worker;
    }
    const file = join(this.#folder, 'typst-worker.mjs');
    if (!existsSync(file))
      throw new PdfError(
        'notBuilt',
        `The PDF component of Castellan is missing: ${this.#folder}. Install Castellan again. In a checkout, “npm start” builds it.`,
      );
    this.#worker = new Worker(file);
    return this.#worker;
  }

  #rest(): void {
    if (!this.#worker) return;
    this.#worker.unref();
    this.#idle = setTimeout(() => void this.#end(), idleMs);
    this.#idle.unref();
  }

  async #end(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

const cancelled = (): PdfError => new PdfError('cancelled', 'The report was cancelled. Nothing was written.');
const failed = (why: string, cause?: Error): PdfError =>
  new PdfError('failed', `The PDF of the report could not be created: ${why}. Nothing was written. Export the record, and create the report from it later.`, {
    cause,
  });
