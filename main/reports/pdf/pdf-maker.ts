import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportDocument } from '../document/report-document.ts';
import { PdfError } from './pdf-error.ts';
import { openPdfChild, openPdfThread, type OpenPdfProcess, type PdfProcess } from './pdf-process.ts';
import { nativeFile } from './typesetter.ts';
import type { MadePdf, PdfStage, WorkerRequest } from './worker-messages.ts';

export interface MakeOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onStage?: ((stage: PdfStage) => void) | undefined;
}
const previewPages = 3;
/** A warm typesetter is four times as fast, and holds some hundred megabytes. */
const idleMs = 60_000;

interface OpenWorker extends PdfProcess {
  readonly isNative: boolean;
}
/** The worker ended, or did not start: nothing is known of the document. */
class WorkerGone extends Error {}

/**
 * Sets documents as PDFs, one after the other, in a worker that is kept warm for a minute. The same document gives the same bytes: by the
 * native Typst in a process of its own where its binary is in `folder`, else by WebAssembly in a thread. A native one that ends is not
 * started again; the document is set by WebAssembly. `openNative`: 'never' leaves the native one out.
 * Rejects with PdfError: cancelled, notBuilt (the built typesetter is not in `folder`), failed.
 */
export class PdfMaker {
  readonly #folder: string;
  readonly #openNative: OpenPdfProcess | 'never';
  #nativeEnded = false;
  #worker: OpenWorker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(folder: string, openNative: OpenPdfProcess | 'never' = (file) => openPdfChild(file)) {
    this.#folder = folder;
    this.#openNative = openNative;
  }

  make(document: ReportDocument, options: MakeOptions = {}): Promise<MadePdf> {
    const made = this.#last.then(() => this.#make({ document, previewPages }, options));
    this.#last = made.catch(() => undefined);
    return made;
  }

  /** Ends the worker after what is being made. */
  async close(): Promise<void> {
    await this.#last;
    await this.#end();
  }

  async #make(request: WorkerRequest, options: MakeOptions): Promise<MadePdf> {
    try {
      return await this.#makeOnce(request, options);
    } catch (error) {
      if (!(error instanceof WorkerGone)) throw error;
      if (this.#nativeEnded) throw failed(error.message, error);
      this.#nativeEnded = true;
      return await this.#makeOnce(request, options).catch((again: unknown) => {
        throw again instanceof WorkerGone ? failed(again.message, again) : again;
      });
    }
  }

  async #makeOnce(request: WorkerRequest, { signal, onStage }: MakeOptions): Promise<MadePdf> {
    if (signal?.aborted === true) throw cancelled();
    const worker = this.#start();
    let forget = (): void => undefined;
    try {
      return await new Promise<MadePdf>((resolve, reject) => {
        signal?.addEventListener(
          'abort',
          () => {
            reject(cancelled());
          },
          { once: true },
        );
        forget = worker.listen({
          onReply: (reply) => {
            if (reply.is === 'stage') onStage?.(reply.stage);
            else if (reply.is === 'done') resolve(reply.made);
            else reject(failed(reply.why));
          },
          onEnd: (why, cause) => {
            reject(worker.isNative ? new WorkerGone(why, { cause }) : failed(why, cause));
          },
        });
        worker.post(request);
      });
    } catch (error) {
      // A worker that was stopped in the middle of its work is not used again.
      await this.#end();
      throw error;
    } finally {
      forget();
      this.#rest();
    }
  }

  #start(): OpenWorker {
    clearTimeout(this.#idle);
    if (this.#worker) {
      this.#worker.hold(true);
      return this.#worker;
    }
    const file = join(this.#folder, 'typst-worker.mjs');
    if (!existsSync(file))
      throw new PdfError(
        'notBuilt',
        `The PDF component of Castellan is missing: ${this.#folder}. Install Castellan again. In a checkout, “npm start” builds it.`,
      );
    const native = !this.#nativeEnded && this.#openNative !== 'never' && existsSync(join(this.#folder, nativeFile)) ? this.#openNative : undefined;
    this.#worker = { ...(native ?? openPdfThread)(file), isNative: native !== undefined };
    return this.#worker;
  }

  #rest(): void {
    if (!this.#worker) return;
    this.#worker.hold(false);
    this.#idle = setTimeout(() => void this.#end(), idleMs);
    this.#idle.unref();
  }

  async #end(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.end();
  }
}

const cancelled = (): PdfError => new PdfError('cancelled', 'The report was cancelled. Nothing was written.');
const failed = (why: string, cause?: Error): PdfError =>
  new PdfError('failed', `The PDF of the report could not be created: ${why}. Nothing was written. Export the record, and create the report from it later.`, {
    cause,
  });
