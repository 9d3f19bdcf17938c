import { app } from 'electron';
import type { House } from '../compose.ts';
import { runCli } from '../cli/run-cli.ts';
import { terminalIo } from '../cli/terminal-io.ts';

/** The launcher beside the packaged program puts this before the words of the person. */
const mark = '--castellan-cli';

/** The words of the person, where the program was started as a command line; undefined where it is to open its window. */
export function commandLineOf(argv: readonly string[]): readonly string[] | undefined {
  const at = argv.indexOf(mark);
  if (at === -1) return undefined;
  const words = argv.slice(at + 1);
  // Chromium takes nothing after this for a switch of its own; it is no word of the person.
  return words[0] === '--' ? words.slice(1) : words;
}

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
