import { createInterface } from 'node:readline/promises';
import type { Io } from './io.ts';

/** The terminal, and how to cancel the work that runs. */
export interface TerminalIo extends Io {
  cancel(): void;
}

/** The real terminal. Ctrl+C cancels the work that runs; a second one ends the program. */
export function terminalIo(): TerminalIo {
  const abort = new AbortController();
  process.once('SIGINT', () => {
    process.stderr.write('\nCancelling. What was read is kept.\n');
    abort.abort();
  });
  const isTerminal = process.stderr.isTTY;
  return {
    out: (line) => process.stdout.write(`${line}\n`),
    note: (line) => process.stderr.write(`${line}\n`),
    progress: isTerminal ? (line) => process.stderr.write(`\r\u001b[2K${line.slice(0, Math.max(process.stderr.columns - 1, 20))}`) : undefined,
    ask: process.stdin.isTTY && process.stdout.isTTY ? ask : undefined,
    signal: abort.signal,
    cancel: () => {
      abort.abort();
    },
  };
}

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}
