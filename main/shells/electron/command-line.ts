import { app } from 'electron';
import type { House } from '../compose.ts';
import { runCli } from '../cli/run-cli.ts';
import { terminalIo } from '../cli/terminal-io.ts';

/** Runs the command line instead of the window, for hosts without a desktop, and ends the program with its exit code. */
export async function runCommandLine(words: readonly string[], house: House): Promise<void> {
  let code: number = 4;
  try {
    code = await runCli(words, house, terminalIo());
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
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
