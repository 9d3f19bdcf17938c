import { fork } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import type { WorkerReply, WorkerRequest } from './worker-messages.ts';

export interface PdfListener {
  readonly onReply: (reply: WorkerReply) => void;
  /** It is gone, or could not be started; `why` is a part of a sentence. */
  readonly onEnd: (why: string, cause?: Error) => void;
}

/** The worker that sets documents, however it runs. */
export interface PdfProcess {
  readonly post: (request: WorkerRequest) => void;
  /** Hears everything until the answered function is called. */
  readonly listen: (listener: PdfListener) => () => void;
  /** Whether this program stays open for it. */
  readonly hold: (on: boolean) => void;
  readonly end: () => Promise<void>;
}
export type OpenPdfProcess = (file: string) => PdfProcess;

const ended = (code: number | null): string => `the PDF worker ended with code ${String(code)}`;

/** As a thread of this process. */
export function openPdfThread(file: string): PdfProcess {
  const worker = new Worker(file);
  return {
    post: (request) => {
      worker.postMessage(request);
    },
    listen: ({ onReply, onEnd }) => {
      worker
        .on('message', onReply)
        .on('error', (error: Error) => {
          onEnd(error.message, error);
        })
        .on('exit', (code) => {
          onEnd(ended(code));
        });
      return () => {
        // Not all of them: Node.js receives the events of its own thread through listeners on the same object.
        for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
      };
    },
    hold: (on) => {
      if (on) worker.ref();
      else worker.unref();
    },
    end: async () => {
      await worker.terminate();
    },
  };
}

/** The variables that a program of Windows needs to start. Without those of the user, no fonts of the user are read either. */
export const processEnvironment = (): Record<string, string> => {
  const { SystemRoot } = process.env;
  return SystemRoot === undefined ? {} : { SystemRoot };
};

/** As a process of Node.js of its own. */
export function openPdfChild(file: string, { execArgv }: { readonly execArgv: readonly string[] } = { execArgv: [] }): PdfProcess {
  const child = fork(file, [], { serialization: 'advanced', env: processEnvironment(), execArgv: [...execArgv], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const gone = new Promise<void>((resolve) => {
    child.once('exit', resolve).once('error', () => {
      resolve();
    });
  });
  return {
    post: (request) => {
      child.send(request, () => undefined);
    },
    listen: ({ onReply, onEnd }) => {
      const onError = (error: Error): void => {
        onEnd(error.message, error);
      };
      const onExit = (code: number | null): void => {
        onEnd(ended(code));
      };
      const onMessage = (reply: unknown): void => {
        onReply(reply as WorkerReply);
      };
      child.on('message', onMessage).on('error', onError).on('exit', onExit);
      if (child.exitCode !== null) onExit(child.exitCode);
      return () => {
        child.off('message', onMessage).off('error', onError).off('exit', onExit);
      };
    },
    hold: (on) => {
      if (on) {
        child.ref();
        child.channel?.ref();
      } else {
        child.unref();
        child.channel?.unref();
      }
    },
    end: async () => {
      // In the middle of native code it hears nothing else.
      child.kill('SIGKILL');
      // A program that stays open for nothing else would end before it hears that the process is gone.
      child.ref();
      if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) await gone;
    },
  };
}
