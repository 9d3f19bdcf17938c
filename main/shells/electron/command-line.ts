import { app } from 'electron';
import { StorageError } from '../../storage/json/storage-error.ts';
import type { Application } from '../../application/ports/application.ts';
import type { DataFolder } from '../open-data-folder.ts';
import { codeOfStorage } from '../cli/exit-code.ts';
import { runCli } from '../cli/run-cli.ts';
import { terminalIo } from '../cli/terminal-io.ts';
import { crashExitCode, endOnCrash } from '../end-on-crash.ts';

/** Runs the command line instead of the window, for hosts without a desktop, and ends the program with its exit code. */
export async function runCommandLine(
  words: readonly string[],
  folder: () => Promise<DataFolder>,
  openApplication: (folder: DataFolder) => Application,
): Promise<void> {
  let code: number = crashExitCode;
  const io = terminalIo();
  let running: Promise<unknown> = Promise.resolve();
  endOnCrash({
    tell: (text) => {
      io.note(text);
    },
    finish: async () => {
      io.cancel();
      await running.catch(() => undefined);
    },
    exit: (crashed) => {
      app.exit(crashed);
    },
  });
  try {
    const found = await folder();
    for (const notice of found.notices) io.note(notice);
    const run = runCli(words, openApplication(found), io);
    running = run;
    code = await run;
  } catch (error) {
    if (error instanceof StorageError) code = codeOfStorage(error);
    io.note(error instanceof StorageError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  // What is still on its way into a pipe would be cut off.
  for (const stream of [process.stdout, process.stderr])
    await new Promise<void>((done) =>
      stream.write('', () => {
        done();
      }),
    );
  app.exit(code);
}
