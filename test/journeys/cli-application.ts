import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Application } from '../../main/application/ports/application.ts';
import { composeApplication, type ApplicationOptions } from '../../main/shells/compose.ts';
import { runCli } from '../../main/shells/cli/run-cli.ts';
import { PdfMaker } from '../../main/reports/pdf/pdf-maker.ts';
import { productHosts } from '../../main/shells/hosts.ts';
import { scriptFiles } from '../../main/shells/script-files.ts';
import { builtFolder } from '../built-parts.ts';
import { root } from '../laws/code/generated-file.ts';
import { testClock } from '../test-clock.ts';
import { testWorlds } from '../practice/worlds.ts';

export interface Printed {
  readonly code: number;
  readonly out: readonly string[];
  readonly notes: readonly string[];
}
export interface Cli {
  readonly application: Application;
  readonly folder: string;
  run(...argv: readonly string[]): Promise<Printed>;
  /** The session is interactive, and its user types these answers. */
  runTyping(answers: readonly string[], ...argv: readonly string[]): Promise<Printed>;
  /** Runs with a signal that is aborted already. */
  runAndCancel(...argv: readonly string[]): Promise<Printed>;
}

/** The command line of the product over a data folder of its own, with what it says caught. */
export function cliApplication(options: Partial<ApplicationOptions> = {}): Cli {
  const folder = mkdtempSync(join(tmpdir(), 'castellan-journey-'));
  const dataBase = options.dataBase ?? join(folder, 'data');
  const application = composeApplication({
    hosts: productHosts(dataBase, join(root, 'scripts', 'powershell'), testWorlds, testClock),
    version: '0.0.0-test',
    by: 'test',
    pdf: new PdfMaker(builtFolder('report')),
    scripts: () => scriptFiles(join(root, 'scripts', 'powershell')),
    clock: testClock,
    ...options,
    dataBase,
  });
  const run = async (argv: readonly string[], cancelled: boolean, answers?: readonly string[]): Promise<Printed> => {
    const typed = [...(answers ?? [])];
    const out: string[] = [];
    const notes: string[] = [];
    const abort = new AbortController();
    if (cancelled) abort.abort();
    const code = await runCli(argv, application, {
      out: (line) => out.push(line),
      note: (line) => notes.push(line),
      progress: undefined,
      ask: answers && (() => Promise.resolve(typed.shift() ?? '')),
      signal: abort.signal,
    });
    return { code, out, notes };
  };
  return {
    application,
    folder,
    run: (...argv) => run(argv, false),
    runTyping: (answers, ...argv) => run(argv, false, answers),
    runAndCancel: (...argv) => run(argv, true),
  };
}
