import { app, utilityProcess } from 'electron';
import { processEnvironment, type PdfProcess } from '../../reports/pdf/pdf-process.ts';
import type { WorkerReply } from '../../reports/pdf/worker-messages.ts';

/** As a utility process of Electron: the packaged program cannot run as Node.js, and so cannot start itself as one. */
export function openPdfUtility(file: string): PdfProcess {
  // Electron starts none before it is ready: https://www.electronjs.org/docs/latest/api/utility-process
  const starting = app
    .whenReady()
    .then(() => utilityProcess.fork(file, [], { env: processEnvironment(), execArgv: [], stdio: 'ignore', serviceName: 'Castellan PDF' }));
  const state = { ended: false };
  const gone = starting.then(
    (child) =>
      new Promise<void>((resolve) => {
        child.once('exit', () => {
          state.ended = true;
          resolve();
        });
      }),
    // What it means is said to the listener.
    () => undefined,
  );
  return {
    post: (request) => {
      starting.then(
        (child) => {
          child.postMessage(request);
        },
        () => undefined,
      );
    },
    listen: ({ onReply, onEnd }) => {
      const onExit = (code: number): void => {
        onEnd(`the PDF worker ended with code ${String(code)}`);
      };
      const onMessage = (reply: unknown): void => {
        onReply(reply as WorkerReply);
      };
      starting.then(
        (child) => {
          if (state.ended) onExit(0);
          else child.on('message', onMessage).on('exit', onExit);
        },
        (error: unknown) => {
          onEnd(error instanceof Error ? error.message : String(error));
        },
      );
      return () => {
        starting.then(
          (child) => child.off('message', onMessage).off('exit', onExit),
          () => undefined,
        );
      };
    },
    // Electron ends with its last window or by app.exit; a utility process ends with it.
    hold: () => undefined,
    end: async () => {
      const child = await starting.catch(() => undefined);
      if (child?.kill() === true) await gone;
    },
  };
}
