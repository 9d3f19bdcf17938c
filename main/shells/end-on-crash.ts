/** The exit code after a fault of Castellan itself; sysexits.h calls it EX_SOFTWARE. No other outcome has it. */
export const crashExitCode = 70;

export interface CrashEnd {
  readonly tell: (text: string) => void;
  /** Lets no further change begin and settles when the one at hand is in the journal. */
  readonly finish: () => Promise<void>;
  readonly exit: (code: number) => void;
}
interface Program {
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void): unknown;
}

const textOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/**
 * Ends the program after a fault that nothing caught: the change at hand is finished first, because Node.js would end in the middle
 * of it. Only the first fault ends the program; later ones are told.
 */
export function endOnCrash({ tell, finish, exit }: CrashEnd, program: Program = process): void {
  let ending = false;
  const end = (error: unknown): void => {
    tell(`Castellan has an internal error and ends. It finishes the current change and starts no other. ${textOf(error)}`);
    if (ending) return;
    ending = true;
    void finish()
      .catch((failed: unknown) => {
        tell(`The current change could not be finished: ${textOf(failed)}. Scan the host again to read its state.`);
      })
      .finally(() => {
        exit(crashExitCode);
      });
  };
  program.on('uncaughtException', end);
  program.on('unhandledRejection', end);
}
